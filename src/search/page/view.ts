import { FACETS } from '../../domain/facet.ts';
import type { Answer } from '../finding/answer.ts';
import type { Found } from '../finding/find.ts';
import { SORTS, type Query } from '../understanding/query.ts';
import { answerWords, toldOf, type AnswerWords } from './answer-words.ts';
import { EntryDrawer } from './entry.ts';
import { FacetsPanel } from './facets-panel.ts';
import { Offers } from './offers.ts';
import { filled, part, sentence } from './page-parts.ts';

type State = 'idle' | 'loading' | 'done' | 'error';

/** What stands below the field: parts of the page say by `data-when` with which of these they are shown. */
type Stage = 'idle' | 'none' | 'found' | 'error';

/** The search page's elements: reads what the reader chose, shows what was found, knows nothing of how. */
export class SearchView {
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  readonly facets: FacetsPanel;
  readonly sort: HTMLSelectElement;
  readonly more: HTMLButtonElement;
  readonly retry: HTMLButtonElement;
  readonly csv: HTMLButtonElement;
  readonly print: HTMLButtonElement;
  readonly list: HTMLElement;
  readonly #root: HTMLElement;
  readonly #status: HTMLElement;
  readonly #told: HTMLElement;
  readonly #asked: HTMLElement;
  readonly #template: HTMLTemplateElement;
  readonly #entries: EntryDrawer;
  readonly #offers: Offers;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.form = part(document, HTMLFormElement, 'form[role="search"]');
    this.input = part(this.form, HTMLInputElement, 'input[name="q"]');
    this.facets = new FacetsPanel(root);
    this.sort = part(root, HTMLSelectElement, '[data-sort]');
    this.more = part(root, HTMLButtonElement, '[data-more]');
    this.retry = part(root, HTMLButtonElement, '[data-retry]');
    this.csv = part(root, HTMLButtonElement, '[data-csv]');
    this.print = part(root, HTMLButtonElement, '[data-print]');
    this.list = part(root, HTMLElement, '[data-results]');
    this.#status = part(root, HTMLElement, '[data-search-state]');
    this.#told = part(root, HTMLElement, '[data-told]');
    this.#asked = part(root, HTMLElement, '[data-asked]');
    this.#template = part(root, HTMLTemplateElement, 'template[data-result-template]');
    this.#entries = new EntryDrawer(root, (name) => this.word(name));
    this.#offers = new Offers(root, this.#entries);
  }

  /** Words and addresses that the page holds for the script. */
  word(name: string): string {
    return this.#root.dataset[name] ?? '';
  }

  /** How many results the list holds. */
  get shown(): number {
    return this.list.childElementCount;
  }

  /** Shows what is of no use without a script. */
  enable(): void {
    for (const element of this.#root.querySelectorAll<HTMLElement>('[data-needs-script]'))
      element.hidden = false;
  }

  query(): Query {
    const sort = SORTS.find((each) => each === this.sort.value) ?? SORTS[0];
    return { text: this.input.value.trim(), chosen: this.facets.chosen(), sort };
  }

  showQuery({ text, chosen, sort }: Query): void {
    if (this.input.value.trim() !== text) this.input.value = text;
    this.sort.value = sort;
    this.facets.show(chosen);
    this.#asked.textContent = filled(this.#asked.dataset['words'] ?? '', {
      asked: [text, ...FACETS.flatMap((facet) => chosen[facet])].filter((each) => each !== '').join('、'),
      address: location.href,
    });
  }

  /** The search's state for the style sheet and for tools; nothing is said. */
  set state(state: State) {
    this.#status.dataset['searchState'] = state;
    this.retry.hidden = state !== 'error';
  }

  #say({ main, more }: AnswerWords): void {
    if (this.#status.textContent === main + more) return;
    const first = document.createElement('strong');
    first.textContent = main;
    this.#status.replaceChildren(...(more === '' ? sentence(main) : [first, ...sentence(more)]));
  }

  /** Says where the search stands, once: a reader hears it when the typing rests. */
  say(words: 'idle' | 'loading' | 'part' | 'error', count = 0): void {
    this.#say({ main: filled(this.word(words), { count }), more: '' });
  }

  /** Says what the search came to. */
  tell(answer: Answer, query: Query): void {
    this.#say(answerWords(answer, query, (name) => this.word(name)));
    this.more.hidden = !answer.isLeast && this.shown >= answer.total;
  }

  #show(stage: Stage): void {
    for (const element of this.#root.querySelectorAll<HTMLElement>('[data-when]'))
      element.hidden = !(element.dataset['when'] ?? '').split(' ').includes(stage);
  }

  /** Takes away what an earlier answer said. */
  clearAnswer(stage: 'idle' | 'error'): void {
    this.list.replaceChildren();
    this.more.hidden = true;
    this.#told.hidden = true;
    this.#offers.hide();
    this.#show(stage);
  }

  /** Shows an answer in place of the one before. */
  showAnswer(answer: Answer, query: Query, first: readonly Found[]): void {
    // What is said next is said of this answer, and heard also where it is the same number.
    this.#status.replaceChildren();
    this.list.replaceChildren();
    this.append(first);
    this.#told.textContent = toldOf(answer, this.facets.unknown(query.chosen), (name) => this.word(name));
    this.#told.hidden = this.#told.textContent === '';
    this.#offers.show(answer, query);
    this.#show(answer.total === 0 ? 'none' : 'found');
  }

  append(found: readonly Found[]): void {
    this.list.append(...found.map((each) => this.#entries.draw(each, this.#template)));
  }

  /** Sets the focus on a result by its place, where there is one. */
  focusResult(place: number): void {
    this.list.children[place]?.querySelector('a')?.focus();
  }
}
