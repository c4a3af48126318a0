import { loadEngine, type Answer, type Engine } from './engine.ts';
import { FACETS, formatQuery, isEmpty, parseQuery, type Query } from './query.ts';

/** How many results are shown at a time, and how long typing must rest before an answer (milliseconds). */
const PAGE = 20;
const REST = 200;

type State = 'idle' | 'loading' | 'done' | 'error';

function part<T extends Element>(root: ParentNode, selector: string): T {
  const found = root.querySelector<T>(selector);
  if (!found) throw new Error(`The search page has no ${selector}`);
  return found;
}

/** Makes the search page work. All of a search's state is in the address; the page only shows it. */
export function startSearch(root: HTMLElement): void {
  const form = part<HTMLFormElement>(root, 'form[role="search"]');
  const input = part<HTMLInputElement>(form, 'input[name="q"]');
  const facets = part<HTMLFormElement>(root, '[data-facets]');
  const status = part<HTMLElement>(root, '[data-search-state]');
  const list = part<HTMLOListElement>(root, '[data-results]');
  const more = part<HTMLButtonElement>(root, '[data-more]');
  const clear = part<HTMLButtonElement>(root, '[data-clear]');
  const template = part<HTMLTemplateElement>(root, 'template[data-result-template]');
  const words = status.dataset;

  let engine: Promise<Engine> | undefined;
  let answer: Answer | undefined;
  let shown = 0;
  /** Counts the searches: a late answer to an old question is dropped. */
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const boxes = (): HTMLInputElement[] => [...facets.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];

  function say(state: State, message: string): void {
    status.dataset['searchState'] = state;
    status.textContent = message;
  }

  function readForm(): Query {
    const chosen = Object.fromEntries(
      FACETS.map((facet) => [facet, boxes().flatMap((box) => (box.name === facet && box.checked ? [box.value] : []))]),
    ) as Query['chosen'];
    return { text: input.value.trim(), chosen };
  }

  function showForm({ text, chosen }: Query): void {
    if (input.value.trim() !== text) input.value = text;
    for (const box of boxes()) {
      box.checked = FACETS.some((facet) => facet === box.name && chosen[facet].includes(box.value));
    }
    for (const group of facets.querySelectorAll('details')) {
      group.open ||= group.querySelector('input:checked') !== null;
    }
    clear.hidden = FACETS.every((facet) => chosen[facet].length === 0);
  }

  function showCounts(current: Answer | undefined): void {
    for (const box of boxes()) {
      const output = box.closest('label')?.querySelector('output');
      const facet = FACETS.find((name) => name === box.name);
      if (!output || !facet) continue;
      const value = current ? (current.counts[facet][box.value] ?? 0) : Number(output.dataset['all']);
      output.textContent = String(value);
      output.dataset['count'] = String(value);
    }
  }

  async function showMore(): Promise<void> {
    const current = answer;
    if (!current) return;
    const mine = turn;
    const pages = await current.page(shown, shown + PAGE);
    if (mine !== turn) return;
    for (const { url, excerpt, meta } of pages) {
      const item = template.content.cloneNode(true) as DocumentFragment;
      const link = part<HTMLAnchorElement>(item, 'a');
      link.href = url;
      link.textContent = meta['title'] ?? url;
      // Pagefind escapes the page's text itself and adds nothing but <mark>.
      part<HTMLElement>(item, '[data-excerpt]').innerHTML = excerpt;
      for (const name of ['number', 'department', 'leader', 'deadline', 'status']) {
        part<HTMLElement>(item, `[data-${name}]`).textContent = meta[name] ?? '';
      }
      list.append(item);
    }
    shown += pages.length;
    more.hidden = shown >= current.total;
  }

  async function run(query: Query): Promise<void> {
    turn += 1;
    const mine = turn;
    showForm(query);
    if (isEmpty(query)) {
      answer = undefined;
      list.replaceChildren();
      more.hidden = true;
      showCounts(undefined);
      say('idle', words['idle'] ?? '');
      return;
    }
    say('loading', words['loading'] ?? '');
    try {
      engine ??= loadEngine(root.dataset['base'] ?? '/');
      const found = await (await engine).search(query);
      if (mine !== turn) return;
      answer = found;
      shown = 0;
      list.replaceChildren();
      showCounts(found);
      await showMore();
      if (mine !== turn) return;
      const message = found.total === 0 ? words['none'] : words['found'];
      say('done', (message ?? '').replace('{count}', String(found.total)));
    } catch {
      if (mine !== turn) return;
      engine = undefined;
      list.replaceChildren();
      more.hidden = true;
      say('error', words['error'] ?? '');
    }
  }

  /** A new search: its own step in the history, or the same step while words are still being typed. */
  function go(how: 'push' | 'replace'): void {
    clearTimeout(timer);
    const query = readForm();
    const address = location.pathname + formatQuery(query);
    if (address !== location.pathname + location.search) {
      if (how === 'push') history.pushState(null, '', address);
      else history.replaceState(null, '', address);
    }
    void run(query);
  }

  function typed(event: Event): void {
    // While an input method composes, what stands in the field is not yet what the reader means.
    if (event instanceof InputEvent && event.isComposing) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      go('replace');
    }, REST);
  }

  input.addEventListener('input', typed);
  input.addEventListener('compositionend', typed);
  input.addEventListener('keydown', (event) => {
    // The Enter that confirms a candidate belongs to the input method; 229 is how Safari tells it.
    if (event.key === 'Enter' && (event.isComposing || event.keyCode === 229)) event.preventDefault();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    go('push');
  });
  facets.addEventListener('change', () => {
    go('push');
  });
  facets.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  clear.addEventListener('click', () => {
    for (const box of boxes()) box.checked = false;
    go('push');
  });
  more.addEventListener('click', () => void showMore());
  const restore = (): void => void run(parseQuery(location.search));
  addEventListener('popstate', restore);
  for (const element of root.querySelectorAll<HTMLElement>('[data-needs-script]')) element.hidden = false;
  restore();
}
