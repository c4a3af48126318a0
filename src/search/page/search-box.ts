/** Keys that come while an input method composes, or right after: they are the method's, not the page's. */
export function keepEnterForInputMethod(field: HTMLInputElement): void {
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

/** A stroke typed anywhere but in a field goes to the search box. */
export function focusOnSlash(field: HTMLInputElement): void {
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
