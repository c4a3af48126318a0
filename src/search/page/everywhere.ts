/** Keys that come while an input method composes, or right after: they are the method's, not the page's. */
function keepEnterForInputMethod(field: HTMLInputElement): void {
  let justEnded = false;
  field.addEventListener('compositionend', () => {
    justEnded = true;
    setTimeout(() => {
      justEnded = false;
    });
  });
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    // Safari ends the composition before it sends the Enter that did it, and tells by nothing but this code.
    const { keyCode }: { keyCode: number } = event;
    if (event.isComposing || justEnded || keyCode === 229) event.preventDefault();
  });
}

function focusOnSlash(field: HTMLInputElement): void {
  addEventListener('keydown', (event) => {
    const { key, target, altKey, ctrlKey, metaKey, shiftKey } = event;
    if (key !== '/' || altKey || ctrlKey || metaKey || shiftKey || event.isComposing) return;
    if (
      target instanceof HTMLElement &&
      (target.isContentEditable || target.matches('input, textarea, select'))
    )
      return;
    event.preventDefault();
    field.focus();
    field.select();
  });
}

/** A page is whole without its marks: if they cannot be loaded, nothing is said. */
function markWhatWasFound(): void {
  if (!location.hash.startsWith('#find=')) return;
  void import('./highlight.ts').then(
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
