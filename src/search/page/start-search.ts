import type { Answer, Engine } from '../finding/answer.ts';
import type { Found } from '../finding/find.ts';
import { formatQuery, isEmpty, parseQuery, type Query } from '../understanding/query.ts';
import { loadEngine } from './load-engine.ts';
import { SearchView } from './view.ts';

/** How many results are shown at a time. */
const PAGE = 20;
/** How long typing must rest before an answer, and how long an answer may take before that is said (milliseconds). */
const REST = 120;
const PATIENCE = 400;
/** How many results a file or a print takes at the most: an index has to be read for each. */
const MOST_TAKEN = 1000;

/** What the history keeps of a search beside its address. */
interface Step {
  shown: number;
}

/** How many results stood there when the reader left this step. */
const shownBefore = (): number =>
  Math.min(Math.max(PAGE, (history.state as Step | null)?.shown ?? 0), MOST_TAKEN);

/** Makes the search page work. All of a search's state is in the address; the page only shows it. */
export function startSearch(root: HTMLElement): void {
  const view = new SearchView(root);
  let engine: Promise<Engine> | undefined;
  let answer: Answer | undefined;
  /** Counts the searches: a late answer to an old question is dropped. */
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ending: ReturnType<typeof setTimeout> | undefined;
  let composing = false;
  /** Whether the address is a step of its own, and typing makes the next one. */
  let settled = true;

  /** Loads all that the search needs, once, when the reader turns to it; a failed try is not kept. */
  function load(): Promise<Engine> {
    engine ??= loadEngine({
      base: view.word('base'),
      words: view.word('wordsFile'),
      tasks: view.word('tasksFile') || null,
    }).catch((error: unknown) => {
      engine = undefined;
      throw error;
    });
    return engine;
  }

  /** Shows an answer's number, and whether there is more to be shown. */
  function tell({ total, isLeast }: Answer): void {
    view.say(total === 0 ? 'none' : isLeast ? 'least' : 'found', total);
    view.more.hidden = !isLeast && view.shown >= total;
  }

  /** What was found, as far as this many; an index has only the first at once. Undefined where it cannot be had. */
  async function found(count: number): Promise<readonly Found[] | undefined> {
    const mine = turn;
    if (!answer) return undefined;
    const { found: there, total, isLeast } = answer;
    if (there.length >= count || (!isLeast && there.length >= total)) return there;
    try {
      const fuller = await (await load()).ask(view.query(), count);
      if (mine !== turn) return undefined;
      answer = fuller;
      return fuller.found;
    } catch {
      if (mine === turn) view.say('error');
      return undefined;
    }
  }

  async function showUpTo(count: number): Promise<void> {
    const all = await found(count);
    if (!all || !answer) return;
    const before = view.shown;
    view.append(all.slice(before, count));
    tell(answer);
    // No engine reads on for ever: what is left is not promised by a button that does nothing.
    if (view.shown < count) view.more.hidden = true;
    // Whoever comes back finds as much as there was.
    history.replaceState({ shown: view.shown } satisfies Step, '');
    view.focusResult(before);
  }

  /** What is taken away, as a file or on paper: all that was found, or as much of it as is told. */
  async function foundToTake(): Promise<readonly Found[]> {
    const all = (await found(MOST_TAKEN)) ?? [];
    if (answer && all.length > 0 && (answer.isLeast || all.length < answer.total))
      view.say('part', all.length);
    return all;
  }

  /** @param count how many results to show at first */
  async function run(query: Query, count = PAGE): Promise<void> {
    turn += 1;
    const mine = turn;
    view.showQuery(query);
    if (isEmpty(query)) {
      answer = undefined;
      view.clearAnswer();
      view.showCounts();
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
      const got = await (await load()).ask(query, count);
      if (mine !== turn) return;
      answer = got;
      view.showAnswer(got, query, got.found.slice(0, count));
      view.showCounts(got);
      tell(got);
      view.state = 'done';
    } catch {
      if (mine !== turn) return;
      answer = undefined;
      view.clearAnswer();
      view.say('error');
      view.state = 'error';
    } finally {
      clearTimeout(slow);
    }
  }

  /** A search that was asked for, or one that is being typed: a step of its own in the history, however long the typing takes. */
  function go(how: 'asked' | 'typing'): void {
    clearTimeout(timer);
    const query = view.query();
    const address = location.pathname + formatQuery(query);
    if (address !== location.pathname + location.search) {
      if (how === 'asked' || settled) history.pushState(null, '', address);
      else history.replaceState(null, '', address);
      settled = false;
    }
    if (how === 'asked') settled = true;
    void run(query);
  }

  function typed(): void {
    // While an input method composes, what stands in the field is not yet what the reader means.
    if (composing) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      go('typing');
    }, REST);
  }

  /** From the field down the results and up again; Escape goes back to the field, and there empties it. */
  function move(event: KeyboardEvent): void {
    if (composing || event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const links = [...view.list.querySelectorAll<HTMLElement>('[data-result] a')];
    const at = links.findIndex((link) => link === document.activeElement);
    const inField = document.activeElement === view.input;
    if (!inField && at < 0) return;
    if (event.key === 'Escape') {
      if (inField) {
        view.input.value = '';
        go('typing');
      }
      view.input.focus();
    } else if (event.key === 'ArrowDown') (links[at + 1] ?? (document.activeElement as HTMLElement)).focus();
    else if (event.key === 'ArrowUp' && !inField) (links[at - 1] ?? view.input).focus();
    else return;
    event.preventDefault();
  }

  async function download(): Promise<void> {
    const taken = await foundToTake();
    if (taken.length === 0) return;
    const { resultsCsv } = await import('./csv-file.ts');
    const base = view.word('base').replace(/\/$/u, '');
    const text = resultsCsv(
      taken.map(({ task }) => task),
      view.word('csvHeads').split('|'),
      (path) => location.origin + base + path,
      view.word('csvNotice'),
    );
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
    link.download = view.word('csvName');
    link.click();
    setTimeout(() => {
      URL.revokeObjectURL(link.href);
    });
  }

  async function printAll(): Promise<void> {
    view.append((await foundToTake()).slice(view.shown));
    if (answer) view.more.hidden = !answer.isLeast && view.shown >= answer.total;
    print();
  }

  // Whoever goes into the field is about to search.
  view.input.addEventListener('focus', () => {
    load().catch(() => undefined);
  });
  view.input.addEventListener('input', typed);
  view.input.addEventListener('compositionstart', () => {
    composing = true;
    // Neither what was typed just before nor the end of the last composition is a question any more.
    clearTimeout(timer);
    clearTimeout(ending);
  });
  view.input.addEventListener('compositionend', () => {
    // Safari sends the Enter that confirmed a candidate only now: it still belongs to the input method.
    ending = setTimeout(() => {
      composing = false;
      typed();
    });
  });
  view.form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!composing) go('asked');
  });
  view.facets.addEventListener('change', () => {
    go('asked');
  });
  view.facets.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  view.sort.addEventListener('change', () => {
    go('asked');
  });
  view.clear.addEventListener('click', () => {
    view.clearChoices();
    go('asked');
  });
  view.retry.addEventListener('click', () => {
    go('asked');
  });
  view.csv.addEventListener('click', () => {
    download().catch(() => {
      view.say('error');
    });
  });
  view.print.addEventListener('click', () => void printAll());
  view.more.addEventListener('click', () => void showUpTo(view.shown + PAGE));
  document.addEventListener('keydown', move);
  // The browser's own command prints at once: what is here.
  addEventListener('beforeprint', () => {
    if (answer) view.append(answer.found.slice(view.shown));
  });
  addEventListener('popstate', () => {
    settled = true;
    void run(parseQuery(location.search), shownBefore());
  });
  view.enable();
  // What was typed before this script was here is what the reader means.
  const early = view.input.value.trim();
  const query = parseQuery(location.search);
  if (early === '') void run(query, shownBefore());
  else {
    view.showQuery({ ...query, text: early });
    go('typing');
  }
}
