import { focusOnSlash, keepEnterForInputMethod } from '../search/page/search-box.ts';

/** A page is whole without its marks: if they cannot be loaded, nothing is said. */
function markWhatWasFound(): void {
  if (!location.hash.startsWith('#find=')) return;
  void import('../search/page/highlight.ts').then(
    ({ highlight }) => {
      highlight(location.hash);
    },
    () => undefined,
  );
}

/** What every page does for the search. The search itself is loaded on its own page alone. */
export function startEverywhere(): void {
  const field = document.querySelector<HTMLInputElement>('input[type="search"][name="q"]');
  if (field) {
    keepEnterForInputMethod(field);
    focusOnSlash(field);
  }
  markWhatWasFound();
  addEventListener('hashchange', markWhatWasFound);
}
