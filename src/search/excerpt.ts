/**
 * Makes Pagefind's excerpt read as Chinese. Pagefind ends every block of a page that has no full stop with one of its
 * own, a stray mark here; and it marks the words of a phrase one by one, where the reader sought the phrase.
 * A stop between ASCII characters (`1.5`) is left alone.
 */
export function tidyExcerpt(html: string): string {
  return html.replace(/(?<![\x20-\x7E])(<\/mark>)?\.(?=\s|$|<)/gu, '$1').replaceAll('</mark><mark>', '');
}
