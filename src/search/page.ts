import { loadEngine, type Answer, type Engine } from './engine.ts';
import { formatQuery, isEmpty, parseQuery, type Query } from './query.ts';
import { SearchView } from './view.ts';

/** How many results are shown at a time, and how long typing must rest before an answer (milliseconds). */
const PAGE = 20;
const REST = 200;

/** Makes the search page work. All of a search's state is in the address; the page only shows it. */
export function startSearch(root: HTMLElement): void {
  const view = new SearchView(root);
  let engine: Promise<Engine> | undefined;
  let answer: Answer | undefined;
  /** Counts the searches: a late answer to an old question is dropped. */
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let composing = false;

  async function showMore(): Promise<void> {
    const current = answer;
    const mine = turn;
    if (!current) return;
    const tasks = await current.page(view.shown, view.shown + PAGE);
    if (mine !== turn) return;
    view.append(tasks);
    view.more.hidden = view.shown >= current.total;
  }

  async function answerTo(query: Query): Promise<Answer> {
    engine ??= loadEngine(view.base);
    return (await engine).search(query);
  }

  async function run(query: Query): Promise<void> {
    turn += 1;
    const mine = turn;
    answer = undefined;
    view.showQuery(query);
    if (isEmpty(query)) {
      view.clearResults();
      view.showCounts();
      view.say('idle', 'idle');
      return;
    }
    view.say('loading', 'loading');
    try {
      const found = await answerTo(query);
      const first = await found.page(0, PAGE);
      if (mine !== turn) return;
      answer = found;
      view.clearResults();
      view.append(first);
      view.more.hidden = view.shown >= found.total;
      view.showCounts(found);
      view.say('done', found.total === 0 ? 'none' : 'found', found.total);
    } catch {
      if (mine !== turn) return;
      // The next try loads it anew.
      engine = undefined;
      view.clearResults();
      view.say('error', 'error');
    }
  }

  /** A new search: its own step in the history, or the same step while words are still being typed. */
  function go(how: 'push' | 'replace'): void {
    clearTimeout(timer);
    const query = view.read();
    const address = location.pathname + formatQuery(query);
    if (address !== location.pathname + location.search) {
      if (how === 'push') history.pushState(null, '', address);
      else history.replaceState(null, '', address);
    }
    void run(query);
  }

  function typed(): void {
    // While an input method composes, what stands in the field is not yet what the reader means.
    if (composing) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      go('replace');
    }, REST);
  }

  view.input.addEventListener('input', typed);
  view.input.addEventListener('compositionstart', () => {
    composing = true;
  });
  view.input.addEventListener('compositionend', () => {
    // Safari sends the Enter that confirmed a candidate only now: it still belongs to the input method.
    setTimeout(() => {
      composing = false;
      typed();
    });
  });
  view.form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!composing) go('push');
  });
  view.facets.addEventListener('change', () => {
    go('push');
  });
  view.facets.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  view.clear.addEventListener('click', () => {
    view.clearChoices();
    go('push');
  });
  view.more.addEventListener('click', () => void showMore());
  addEventListener('popstate', () => void run(parseQuery(location.search)));
  view.enable();
  void run(parseQuery(location.search));
}
