import { FACETS, type Facet } from '../../domain/facet.ts';
import type { Answer } from '../finding/answer.ts';
import type { Query } from '../understanding/query.ts';
import { filled, part } from './page-parts.ts';

/** Where the facets stand open beside the results. */
const WIDE = '(min-width: 56rem)';

/** What a search can be narrowed by: reads what is chosen, and says what each choice would leave. */
export class FacetsPanel {
  readonly form: HTMLFormElement;
  readonly clear: HTMLButtonElement;
  readonly #panel: HTMLDetailsElement;
  readonly #chosen: HTMLElement;
  readonly #boxes: HTMLInputElement[];

  constructor(root: ParentNode) {
    this.#panel = part(root, HTMLDetailsElement, '[data-facets-panel]');
    this.form = part(this.#panel, HTMLFormElement, '[data-facets]');
    this.clear = part(this.form, HTMLButtonElement, '[data-clear]');
    this.#chosen = part(this.#panel, HTMLElement, '[data-chosen]');
    this.#boxes = [...this.form.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
    this.#panel.open = matchMedia(WIDE).matches;
  }

  chosen(): Query['chosen'] {
    return Object.fromEntries(
      FACETS.map((facet) => [
        facet,
        this.#boxes.filter((box) => box.name === facet && box.checked).map((box) => box.value),
      ]),
    ) as Query['chosen'];
  }

  show(chosen: Query['chosen']): void {
    for (const box of this.#boxes)
      box.checked = FACETS.some((facet) => facet === box.name && chosen[facet].includes(box.value));
    for (const group of this.form.querySelectorAll('details'))
      group.open ||= group.querySelector('input:checked') !== null;
    const count = FACETS.reduce((sum, facet) => sum + chosen[facet].length, 0);
    this.clear.hidden = count === 0;
    this.#chosen.textContent = count === 0 ? '' : filled(this.#chosen.dataset['words'] ?? '', { count });
  }

  /** Takes back all choices. The button that does it goes with them, and the focus goes where they are made. */
  clearChoices(): void {
    for (const box of this.#boxes) box.checked = false;
    part(this.#panel, HTMLElement, 'summary').focus();
  }

  /** Puts beside each value how many tasks it would leave; without an answer, how many there are in all. */
  showCounts(answer?: Pick<Answer, 'counts'>): void {
    for (const box of this.#boxes) {
      const count = box.closest('label')?.querySelector<HTMLElement>('[data-count]');
      const facet = FACETS.find((name) => name === box.name);
      if (!count || !facet) continue;
      const value = answer ? (answer.counts[facet][box.value] ?? 0) : Number(count.dataset['all']);
      count.textContent = String(value);
      count.dataset['count'] = String(value);
    }
  }

  /** Chosen values that no facet offers; a facet of a single value is not offered at all. */
  unknown(chosen: Query['chosen']): string[] {
    const offered = (facet: Facet): string[] =>
      this.#boxes.filter((box) => box.name === facet).map((box) => box.value);
    return FACETS.flatMap((facet) => {
      const values = offered(facet);
      return values.length === 0 ? [] : chosen[facet].filter((value) => !values.includes(value));
    });
  }
}
