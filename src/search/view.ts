import { FACETS } from '../domain/facet.ts';
import type { Answer, FoundTask } from './engine.ts';
import { tidyExcerpt } from './excerpt.ts';
import type { Query } from './query.ts';

export type State = 'idle' | 'loading' | 'done' | 'error';

/** What of a task a result shows, by the names that the index gives it. */
const SHOWN = ['year', 'number', 'department', 'leader', 'due', 'state'];

function part<T extends Element>(root: ParentNode, type: new () => T, selector: string): T {
  const found = root.querySelector(selector);
  if (found instanceof type) return found;
  throw new Error(`The search page has no ${selector}`);
}

/** The search page's elements: reads what the reader chose, shows what was found, knows nothing of how. */
export class SearchView {
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  readonly facets: HTMLFormElement;
  readonly more: HTMLButtonElement;
  readonly clear: HTMLButtonElement;
  readonly #root: HTMLElement;
  readonly #panel: HTMLDetailsElement;
  readonly #chosen: HTMLElement;
  readonly #status: HTMLElement;
  readonly #list: HTMLElement;
  readonly #template: HTMLTemplateElement;
  readonly #boxes: HTMLInputElement[];

  constructor(root: HTMLElement) {
    this.#root = root;
    this.form = part(root, HTMLFormElement, 'form[role="search"]');
    this.input = part(root, HTMLInputElement, 'input[name="q"]');
    this.facets = part(root, HTMLFormElement, '[data-facets]');
    this.more = part(root, HTMLButtonElement, '[data-more]');
    this.clear = part(root, HTMLButtonElement, '[data-clear]');
    this.#panel = part(root, HTMLDetailsElement, '[data-facets-panel]');
    this.#chosen = part(this.#panel, HTMLElement, '[data-chosen]');
    this.#status = part(root, HTMLElement, '[data-search-state]');
    this.#list = part(root, HTMLElement, '[data-results]');
    this.#template = part(root, HTMLTemplateElement, 'template');
    this.#boxes = [...this.facets.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
  }

  /** The site's base path. */
  get base(): string {
    return this.#root.dataset['base'] ?? '/';
  }

  /** How many results the list holds. */
  get shown(): number {
    return this.#list.childElementCount;
  }

  /** Shows what is of no use without a script. The facets stand open where there is room beside the results. */
  enable(): void {
    this.#panel.open = matchMedia('(min-width: 56rem)').matches;
    for (const element of this.#root.querySelectorAll<HTMLElement>('[data-needs-script]'))
      element.hidden = false;
  }

  read(): Query {
    const chosen = Object.fromEntries(
      FACETS.map((facet) => [
        facet,
        this.#boxes.filter((box) => box.name === facet && box.checked).map((box) => box.value),
      ]),
    ) as Query['chosen'];
    return { text: this.input.value.trim(), chosen };
  }

  showQuery({ text, chosen }: Query): void {
    if (this.input.value.trim() !== text) this.input.value = text;
    for (const box of this.#boxes) {
      box.checked = FACETS.some((facet) => facet === box.name && chosen[facet].includes(box.value));
    }
    for (const group of this.facets.querySelectorAll('details')) {
      group.open ||= group.querySelector('input:checked') !== null;
    }
    const count = FACETS.reduce((sum, facet) => sum + chosen[facet].length, 0);
    this.clear.hidden = count === 0;
    this.#chosen.textContent =
      count === 0 ? '' : (this.#chosen.dataset['words'] ?? '').replace('{count}', String(count));
  }

  clearChoices(): void {
    for (const box of this.#boxes) box.checked = false;
  }

  /** Puts beside each value how many tasks it would leave; without an answer, how many there are in all. */
  showCounts(answer?: Answer): void {
    for (const box of this.#boxes) {
      const output = box.closest('label')?.querySelector('output');
      const facet = FACETS.find((name) => name === box.name);
      if (!output || !facet) continue;
      const value = answer ? (answer.counts[facet][box.value] ?? 0) : Number(output.dataset['all']);
      output.textContent = String(value);
      output.dataset['count'] = String(value);
    }
  }

  /** Says where the search stands; `{count}` in the words is replaced. */
  say(state: State, words: 'idle' | 'loading' | 'none' | 'found' | 'error', count = 0): void {
    this.#status.dataset['searchState'] = state;
    this.#status.textContent = (this.#status.dataset[words] ?? '').replace('{count}', String(count));
  }

  clearResults(): void {
    this.#list.replaceChildren();
    this.more.hidden = true;
  }

  append(tasks: readonly FoundTask[]): void {
    for (const { url, excerpt, meta } of tasks) {
      const item = document.importNode(this.#template.content, true);
      const link = part(item, HTMLAnchorElement, 'a');
      link.href = url;
      link.textContent = meta['title'] ?? url;
      // Pagefind escapes the page's text itself and adds nothing but <mark>.
      part(item, HTMLElement, '[data-excerpt]').innerHTML = tidyExcerpt(excerpt);
      for (const name of SHOWN) part(item, HTMLElement, `[data-${name}]`).textContent = meta[name] ?? '';
      this.#list.append(item);
    }
  }
}
