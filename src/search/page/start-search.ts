import { formatQuery, parseQuery } from '../understanding/query.ts';
import { Answers, MOST_TAKEN, type Step } from './answers.ts';
import { download } from './download.ts';
import { moveByKeys } from './keys.ts';
import { Typing } from './typing.ts';
import { SearchView } from './view.ts';

/** How many results are shown at a time. */
const PAGE = 20;

/** How many results stood there when the reader left this step. */
const shownBefore = (): number =>
  Math.min(Math.max(PAGE, (history.state as Step | null)?.shown ?? 0), MOST_TAKEN);

/** Makes the search page work. All of a search's state is in the address; the page only shows it. */
export function startSearch(root: HTMLElement): void {
  const view = new SearchView(root);
  const answers = new Answers(view);
  const { facets } = view;
  /** Whether the address is a step of its own, and typing makes the next one. */
  let settled = true;

  const typing = new Typing(view.input, () => {
    go('typing');
  });

  /** A search that was asked for, or one that is being typed: a step of its own in the history, however long the typing takes. */
  function go(how: 'asked' | 'typing'): void {
    typing.stop();
    const query = view.query();
    const address = location.pathname + formatQuery(query);
    if (address !== location.pathname + location.search) {
      if (how === 'asked' || settled) history.pushState(null, '', address);
      else history.replaceState(null, '', address);
      settled = false;
    }
    if (how === 'asked') settled = true;
    void answers.run(query, PAGE);
  }

  const ask = (): void => {
    go('asked');
  };

  view.form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!typing.isComposing) ask();
  });
  facets.form.addEventListener('change', ask);
  facets.form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  view.sort.addEventListener('change', ask);
  facets.clear.addEventListener('click', () => {
    facets.clearChoices();
    ask();
  });
  view.retry.addEventListener('click', ask);
  view.csv.addEventListener('click', () => {
    download(view, answers).catch(() => {
      view.say('error');
    });
  });
  view.print.addEventListener('click', () => {
    void answers.showAll().then(() => {
      print();
    });
  });
  view.more.addEventListener('click', () => void answers.showUpTo(view.shown + PAGE));
  document.addEventListener('keydown', (event) => {
    if (typing.isComposing) return;
    moveByKeys(event, view, () => {
      go('typing');
    });
  });
  // The browser's own command prints at once: what is here.
  addEventListener('beforeprint', () => {
    answers.showAllHere();
  });
  addEventListener('popstate', () => {
    settled = true;
    void answers.run(parseQuery(location.search), shownBefore());
  });
  const load = (): void => {
    answers.load().catch(() => undefined);
  };
  // Whoever goes into the field is about to search.
  view.input.addEventListener('focus', load);
  // All texts are on their way already: the page asked for them.
  if (view.word('tasksFile') !== '') load();
  view.enable();
  // What was typed before this script was here is what the reader means.
  const early = view.input.value.trim();
  const query = parseQuery(location.search);
  if (early === '') void answers.run(query, shownBefore());
  else {
    view.showQuery({ ...query, text: early });
    go('typing');
  }
}
