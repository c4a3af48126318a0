import type { SearchView } from './view.ts';

/**
 * From the field down the results and up again; Escape goes back to the field, and there empties it.
 * @param emptied is called when the field was emptied
 */
export function moveByKeys(event: KeyboardEvent, { list, input }: SearchView, emptied: () => void): void {
  if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
  const links = [...list.querySelectorAll<HTMLElement>('[data-result] a')];
  const at = links.findIndex((link) => link === document.activeElement);
  const inField = document.activeElement === input;
  if (!inField && at < 0) return;
  if (event.key === 'Escape') {
    if (inField) {
      input.value = '';
      emptied();
    }
    input.focus();
  } else if (event.key === 'ArrowDown') (links[at + 1] ?? (document.activeElement as HTMLElement)).focus();
  else if (event.key === 'ArrowUp' && !inField) (links[at - 1] ?? input).focus();
  else return;
  event.preventDefault();
}
