/** How long typing must rest before an answer (milliseconds). */
const REST = 120;

/** Waits until what stands in a field is what the reader means: the typing rests, and no input method composes. */
export class Typing {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #ending: ReturnType<typeof setTimeout> | undefined;
  #composing = false;
  readonly #rested: () => void;

  constructor(input: HTMLInputElement, rested: () => void) {
    this.#rested = rested;
    input.addEventListener('input', () => {
      this.#typed();
    });
    input.addEventListener('compositionstart', () => {
      this.#composing = true;
      // Neither what was typed just before nor the end of the last composition is a question any more.
      clearTimeout(this.#timer);
      clearTimeout(this.#ending);
    });
    input.addEventListener('compositionend', () => {
      // Safari sends the Enter that confirmed a candidate only now: it still belongs to the input method.
      this.#ending = setTimeout(() => {
        this.#composing = false;
        this.#typed();
      });
    });
  }

  /** Whether what stands in the field is not yet what the reader means. */
  get isComposing(): boolean {
    return this.#composing;
  }

  /** What was typed is asked for already. */
  stop(): void {
    clearTimeout(this.#timer);
  }

  #typed(): void {
    if (this.#composing) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#rested, REST);
  }
}
