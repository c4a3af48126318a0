import { FACETS, type Facet } from '../../domain/facet.ts';
import type { Answer } from '../finding/answer.ts';
import { excerpt, marksIn, pieces, type Piece } from './excerpt.ts';
import type { Found } from '../finding/find.ts';
import { formatQuery, SORTS, type Query } from '../understanding/query.ts';
import type { SearchTask } from '../understanding/search-task.ts';

type State = 'idle' | 'loading' | 'done' | 'error';

function part<T extends Element>(root: ParentNode, type: new () => T, selector: string): T {
  const found = root.querySelector(selector);
  if (found instanceof type) return found;
  throw new Error(`The search page has no ${selector}`);
}

/** `{name}` in words that the page holds. */
const filled = (words: string, values: Readonly<Record<string, string | number>>): string =>
  words.replace(/\{(?<name>\w+)\}/gu, (all, name: string) => String(values[name] ?? all));

/** `“甲”、“乙”` */
const quoted = (words: readonly string[]): string => words.map((word) => `“${word}”`).join('、');

function show(element: Element, of: readonly Piece[]): void {
  element.replaceChildren(
    ...of.map(({ text, marked }) => {
      if (!marked) return document.createTextNode(text);
      const mark = document.createElement('mark');
      mark.textContent = text;
      return mark;
    }),
  );
}

/** The search page's elements: reads what the reader chose, shows what was found, knows nothing of how. */
export class SearchView {
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  readonly facets: HTMLFormElement;
  readonly sort: HTMLSelectElement;
  readonly more: HTMLButtonElement;
  readonly clear: HTMLButtonElement;
  readonly retry: HTMLButtonElement;
  readonly csv: HTMLButtonElement;
  readonly print: HTMLButtonElement;
  readonly list: HTMLElement;
  readonly #root: HTMLElement;
  readonly #panel: HTMLDetailsElement;
  readonly #chosen: HTMLElement;
  readonly #status: HTMLElement;
  readonly #tools: HTMLElement;
  readonly #told: HTMLElement;
  readonly #suggestions: HTMLElement;
  readonly #near: HTMLElement;
  readonly #asked: HTMLElement;
  readonly #template: HTMLTemplateElement;
  readonly #boxes: HTMLInputElement[];

  constructor(root: HTMLElement) {
    this.#root = root;
    this.form = part(document, HTMLFormElement, 'form[role="search"]');
    this.input = part(this.form, HTMLInputElement, 'input[name="q"]');
    this.facets = part(root, HTMLFormElement, '[data-facets]');
    this.sort = part(root, HTMLSelectElement, '[data-sort]');
    this.more = part(root, HTMLButtonElement, '[data-more]');
    this.clear = part(root, HTMLButtonElement, '[data-clear]');
    this.retry = part(root, HTMLButtonElement, '[data-retry]');
    this.csv = part(root, HTMLButtonElement, '[data-csv]');
    this.print = part(root, HTMLButtonElement, '[data-print]');
    this.list = part(root, HTMLElement, '[data-results]');
    this.#panel = part(root, HTMLDetailsElement, '[data-facets-panel]');
    this.#chosen = part(this.#panel, HTMLElement, '[data-chosen]');
    this.#status = part(root, HTMLElement, '[data-search-state]');
    this.#tools = part(root, HTMLElement, '[data-tools]');
    this.#told = part(root, HTMLElement, '[data-told]');
    this.#suggestions = part(root, HTMLElement, '[data-suggestions]');
    this.#near = part(root, HTMLElement, '[data-near]');
    this.#asked = part(root, HTMLElement, '[data-asked]');
    this.#template = part(root, HTMLTemplateElement, 'template');
    this.#boxes = [...this.facets.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
  }

  /** Words and addresses that the page holds for the script. */
  word(name: string): string {
    return this.#root.dataset[name] ?? '';
  }

  /** How many results the list holds. */
  get shown(): number {
    return this.list.childElementCount;
  }

  /** Shows what is of no use without a script. The facets stand open where there is room beside the results. */
  enable(): void {
    this.#panel.open = matchMedia('(min-width: 56rem)').matches;
    for (const element of this.#root.querySelectorAll<HTMLElement>('[data-needs-script]'))
      element.hidden = false;
  }

  query(): Query {
    const chosen = Object.fromEntries(
      FACETS.map((facet) => [
        facet,
        this.#boxes.filter((box) => box.name === facet && box.checked).map((box) => box.value),
      ]),
    ) as Query['chosen'];
    const sort = SORTS.find((each) => each === this.sort.value) ?? SORTS[0];
    return { text: this.input.value.trim(), chosen, sort };
  }

  showQuery({ text, chosen, sort }: Query): void {
    if (this.input.value.trim() !== text) this.input.value = text;
    this.sort.value = sort;
    for (const box of this.#boxes) {
      box.checked = FACETS.some((facet) => facet === box.name && chosen[facet].includes(box.value));
    }
    for (const group of this.facets.querySelectorAll('details')) {
      group.open ||= group.querySelector('input:checked') !== null;
    }
    const all = FACETS.flatMap((facet) => chosen[facet]);
    this.clear.hidden = all.length === 0;
    this.#chosen.textContent =
      all.length === 0 ? '' : filled(this.#chosen.dataset['words'] ?? '', { count: all.length });
    this.#asked.textContent = filled(this.#asked.dataset['words'] ?? '', {
      asked: [text, ...all].filter((each) => each !== '').join('、'),
      address: location.href,
    });
  }

  /** Takes back all choices. The button that does it goes with them, and the focus goes where they are made. */
  clearChoices(): void {
    for (const box of this.#boxes) box.checked = false;
    part(this.#panel, HTMLElement, 'summary').focus();
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

  /** The search's state for the style sheet and for tools; nothing is said. */
  set state(state: State) {
    this.#status.dataset['searchState'] = state;
    this.retry.hidden = state !== 'error';
  }

  /** Says where the search stands, once: a reader hears it when the typing rests. */
  say(words: 'idle' | 'loading' | 'none' | 'found' | 'least' | 'part' | 'error', count = 0): void {
    const text = filled(this.#status.dataset[words] ?? '', { count });
    if (this.#status.textContent !== text) this.#status.textContent = text;
  }

  /** Takes away what an earlier answer said. */
  clearAnswer(): void {
    this.list.replaceChildren();
    this.#tools.hidden = true;
    this.more.hidden = true;
    for (const element of [this.#told, this.#suggestions, this.#near]) element.hidden = true;
  }

  /** Shows an answer in place of the one before. */
  showAnswer(answer: Answer, query: Query, first: readonly Found[]): void {
    const { suggestions, near } = answer;
    // What is said next is said of this answer, and heard also where it is the same number.
    this.#status.replaceChildren();
    this.list.replaceChildren();
    this.append(first);
    this.#tools.hidden = answer.total === 0;
    this.#tell(answer, query);
    this.#suggestions.hidden = suggestions.length === 0;
    part(this.#suggestions, HTMLElement, '[data-list]').replaceChildren(
      ...suggestions.map(({ phrase, text }) => {
        const link = document.createElement('a');
        link.href = location.pathname + formatQuery({ ...query, text });
        link.textContent = phrase;
        const item = document.createElement('li');
        item.append(link);
        return item;
      }),
    );
    this.#near.hidden = near.length === 0;
    part(this.#near, HTMLElement, '[data-list]').replaceChildren(
      ...near.map(({ task, parts }) => {
        const link = document.createElement('a');
        link.href = this.#address(task, parts);
        link.textContent = task.title;
        const item = document.createElement('li');
        item.append(link, filled(this.#near.dataset['words'] ?? '', { parts: quoted(parts) }));
        return item;
      }),
    );
  }

  /** Values that a facet does not offer; one of a single value is not offered at all. */
  #unknown(facet: Facet, values: readonly string[]): string[] {
    const offered = this.#boxes.filter((box) => box.name === facet).map((box) => box.value);
    return offered.length === 0 ? [] : values.filter((value) => !offered.includes(value));
  }

  /** What was understood in another way than it was typed. */
  #tell({ apart, leftOut }: Answer, { chosen }: Query): void {
    const words = (name: string, values: Readonly<Record<string, string>>): string =>
      filled(this.#told.dataset[name] ?? '', values);
    const unknown = FACETS.flatMap((facet) => this.#unknown(facet, chosen[facet]));
    const told = [
      ...apart.map(({ typed, pieces: of }) =>
        words(of.length > 1 ? 'apart' : 'apartOne', { typed, pieces: quoted(of) }),
      ),
      ...leftOut.map(({ typed, officials }) => words('leftOut', { typed, officials: quoted(officials) })),
      ...(unknown.length > 0 ? [words('unknown', { values: quoted(unknown) })] : []),
    ];
    this.#told.hidden = told.length === 0;
    this.#told.textContent = told.join('');
  }

  append(found: readonly Found[]): void {
    for (const each of found) this.list.append(this.#result(each));
  }

  /** Sets the focus on a result by its place, where there is one. */
  focusResult(place: number): void {
    this.list.children[place]?.querySelector('a')?.focus();
  }

  /** A task's page, with what is to be marked on it. */
  #address({ path }: SearchTask, marked: readonly string[]): string {
    const base = this.word('base').replace(/\/$/u, '');
    const wanted = [...new Set(marked)].map(encodeURIComponent).join(',');
    return base + path + (wanted === '' ? '' : `#find=${wanted}`);
  }

  #result(found: Found): DocumentFragment {
    const { task, matches, indexed } = found;
    const item = document.importNode(this.#template.content, true);
    const at = (name: string): HTMLElement => part(item, HTMLElement, `[data-${name}]`);
    const marked = matches.flatMap(({ marks }) =>
      marks.map(({ text, start, end }) => indexed.texts[text]?.written.slice(start, end) ?? ''),
    );
    const link = part(item, HTMLAnchorElement, 'a');
    link.href = this.#address(task, marked);
    show(link, pieces(task.title, marksIn(found, 'title', task.title)));
    at('year').textContent = String(task.year);
    at('number').textContent = String(task.number);
    show(at('excerpt'), excerpt(task.content, marksIn(found, 'content', task.content)));
    show(
      at('department'),
      task.departments.flatMap((name, index) => [
        ...(index > 0 ? [{ text: '、', marked: false }] : []),
        ...pieces(name, marksIn(found, 'department', name)),
      ]),
    );
    show(at('leader'), pieces(task.leader, marksIn(found, 'leader', task.leader)));
    show(at('due'), pieces(task.due, marksIn(found, 'due', task.due)));
    at('state').textContent = task.state;
    const inCategory = marksIn(found, 'category', task.category);
    at('category').hidden = inCategory.length === 0;
    show(at('category'), pieces(task.category, inCategory));
    const said = matches.flatMap(({ term: { typed }, said: official, isCut }) => [
      ...(official === null || official === typed ? [] : [filled(this.word('said'), { typed, official })]),
      ...(isCut ? [filled(this.word('cut'), { typed })] : []),
    ]);
    at('said').hidden = said.length === 0;
    at('said').textContent = [...new Set(said)].join('；');
    return item;
  }
}
