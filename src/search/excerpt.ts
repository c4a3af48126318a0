/**
 * Pagefind ends every block of a page with a full stop of its own where it has none. In Chinese that is a stray mark:
 * it becomes a space. A stop between ASCII characters (`1.5`) is left alone.
 */
export function tidyExcerpt(html: string): string {
  return html.replace(/(?<![\x20-\x7E])(<\/mark>)?\.(?=\s|$|<)/gu, '$1');
}
