import type { Answer, Engine } from '../finding/answer.ts';
import type { Found } from '../finding/find.ts';
import { isEmpty, type Query } from '../understanding/query.ts';
import { loadEngine } from './load-engine.ts';
import type { SearchView } from './view.ts';

/** How long an answer may take before that is said (milliseconds). */
const PATIENCE = 400;
/** How many results a file or a print takes at the most: an index has to be read for each. */
export const MOST_TAKEN = 1000;

/** What the history keeps of a search beside its address. */
export interface Step {
  shown: number;
}

/** Gets the answers to what is asked, and has them shown; only the last question counts. */
export class Answers {
  readonly #view: SearchView;
  #engine: Promise<Engine> | undefined;
  #answer: Answer | undefined;
  /** Counts the searches: a late answer to an old question is dropped. */
  #turn = 0;

  constructor(view: SearchView) {
    this.#view = view;
  }

  /** Loads all that the search needs, once; a failed try is not kept. */
  load(): Promise<Engine> {
    const view = this.#view;
    this.#engine ??= loadEngine({
      base: view.word('base'),
      words: view.word('wordsFile'),
      tasks: view.word('tasksFile') || null,
    }).catch((error: unknown) => {
      this.#engine = undefined;
      throw error;
    });
    return this.#engine;
  }

  /** @param count how many results to show at first */
  async run(query: Query, count: number): Promise<void> {
    const view = this.#view;
    this.#turn += 1;
    const mine = this.#turn;
    view.showQuery(query);
    if (isEmpty(query)) {
      this.#answer = undefined;
      view.clearAnswer('idle');
      view.facets.showCounts();
      view.say('idle');
      view.state = 'idle';
      return;
    }
    view.state = 'loading';
    // What stands there stays until there is something else: nothing flickers while the reader types.
    const slow = setTimeout(() => {
      view.say('loading');
    }, PATIENCE);
    try {
      const got = await (await this.load()).ask(query, count);
      if (mine !== this.#turn) return;
      this.#answer = got;
      view.showAnswer(got, query, got.found.slice(0, count));
      view.facets.showCounts(got);
      view.tell(got, query);
      view.state = 'done';
    } catch {
      if (mine !== this.#turn) return;
      this.#answer = undefined;
      view.clearAnswer('error');
      view.say('error');
      view.state = 'error';
    } finally {
      clearTimeout(slow);
    }
  }

  /** What was found, as far as this many; an index has only the first at once. Undefined where it cannot be had. */
  async #found(count: number): Promise<readonly Found[] | undefined> {
    const view = this.#view;
    const mine = this.#turn;
    if (!this.#answer) return undefined;
    const { found: there, total, isLeast } = this.#answer;
    if (there.length >= count || (!isLeast && there.length >= total)) return there;
    try {
      const fuller = await (await this.load()).ask(view.query(), count);
      if (mine !== this.#turn) return undefined;
      this.#answer = fuller;
      return fuller.found;
    } catch {
      if (mine === this.#turn) view.say('error');
      return undefined;
    }
  }

  /** Shows more of what was found, and sets the focus on the first that is new. */
  async showUpTo(count: number): Promise<void> {
    const view = this.#view;
    const all = await this.#found(count);
    if (!all || !this.#answer) return;
    const before = view.shown;
    view.append(all.slice(before, count));
    view.tell(this.#answer, view.query());
    // No engine reads on for ever: what is left is not promised by a button that does nothing.
    if (view.shown < count) view.more.hidden = true;
    // Whoever comes back finds as much as there was.
    history.replaceState({ shown: view.shown } satisfies Step, '');
    view.focusResult(before);
  }

  /** What is taken away, as a file or on paper: all that was found, or as much of it as is told. */
  async toTake(): Promise<readonly Found[]> {
    const all = (await this.#found(MOST_TAKEN)) ?? [];
    const answer = this.#answer;
    if (answer && all.length > 0 && (answer.isLeast || all.length < answer.total))
      this.#view.say('part', all.length);
    return all;
  }

  /** Adds to what is shown what is here already, without waiting. */
  showAllHere(): void {
    if (this.#answer) this.#view.append(this.#answer.found.slice(this.#view.shown));
  }

  /** Adds to what is shown all that can be had. */
  async showAll(): Promise<void> {
    const view = this.#view;
    view.append((await this.toTake()).slice(view.shown));
    if (this.#answer) view.more.hidden = !this.#answer.isLeast && view.shown >= this.#answer.total;
  }
}
