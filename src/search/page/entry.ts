import type { Found } from '../finding/find.ts';
import type { SearchTask } from '../understanding/search-task.ts';
import { afterTitle, excerpt, marksIn, pieces, type Piece } from './excerpt.ts';
import { filled, part, quoted, show } from './page-parts.ts';

/** A promise that is shown, and where what was looked for stands in it. */
type Shown = Pick<Found, 'task' | 'indexed' | 'matches'>;

/** Words and addresses that the page holds for the script. */
type WordOf = (name: string) => string;

/** A day of a year, as tables write it: its year is the deadline's. */
const DAY = /^\d{1,2}月\d{1,2}日$/u;

/** The deadline as it stands in every entry: a day with its year, an interval as the table has it. */
function dueOf(shown: Shown): Piece[] {
  const { due, deadline } = shown.task;
  const year = DAY.test(due) ? [{ text: `${deadline.slice(0, 4)}年`, marked: false }] : [];
  return [...year, ...pieces(due, marksIn(shown, 'due', due))];
}

/** Names in pieces, a comma behind each but the last. */
const namesOf = (shown: Shown): Piece[] =>
  shown.task.departments.flatMap((name, index) => [
    ...(index > 0 ? [{ text: '、', marked: false }] : []),
    ...pieces(name, marksIn(shown, 'department', name)),
  ]);

/** A stretch of the content with what was looked for; the title, which stands above, is not said again. */
function excerptOf(shown: Shown): Piece[] {
  const { title, content } = shown.task;
  const begin = afterTitle(content, title);
  const marks = marksIn(shown, 'content', content)
    .filter(({ start }) => start >= begin)
    .map(({ start, end }) => ({ start: start - begin, end: end - begin }));
  return excerpt(content.slice(begin), marks);
}

/** A task's page, with what is to be marked on it. */
function addressOf({ task, indexed, matches }: Shown, base: string): string {
  const marked = matches.flatMap(({ marks }) =>
    marks.map(({ text, start, end }) => indexed.texts[text]?.written.slice(start, end) ?? ''),
  );
  const wanted = [...new Set(marked)].map(encodeURIComponent).join(',');
  return base.replace(/\/$/u, '') + task.path + (wanted === '' ? '' : `#find=${wanted}`);
}

/** What stands for what was typed, and what is only part of a longer number; for an offer, what alone it has. */
function saidOf({ matches }: Shown, parts: readonly string[], word: WordOf): string {
  const said = matches.flatMap(({ term: { typed }, said: official, isCut }) => [
    ...(official === null || official === typed ? [] : [filled(word('said'), { typed, official })]),
    ...(isCut ? [filled(word('cut'), { typed })] : []),
  ]);
  const only = parts.length > 0 ? [filled(word('only'), { parts: quoted(parts) })] : [];
  return [...new Set([...only, ...said])].join('；');
}

/** The mark of what became of a task: the page holds one of each. */
function markOf({ mark: { status, overdue } }: SearchTask, marks: HTMLTemplateElement): Node[] {
  const mark = marks.content.querySelector(`[data-of="${status}"][data-overdue="${String(overdue)}"] > svg`);
  return mark ? [document.importNode(mark, true)] : [];
}

/**
 * Draws promises as the entries that they are everywhere: number, mark, name, a stretch of the text, state, who answers and
 * by when, with what was looked for marked.
 */
export class EntryDrawer {
  readonly #marks: HTMLTemplateElement;
  readonly #word: WordOf;

  constructor(root: ParentNode, word: WordOf) {
    this.#marks = part(root, HTMLTemplateElement, 'template[data-marks]');
    this.#word = word;
  }

  /**
   * @param template of the page, for results or for offers
   * @param parts what alone of the question an offer has; none for a result
   */
  draw(shown: Shown, template: HTMLTemplateElement, parts: readonly string[] = []): DocumentFragment {
    const { task } = shown;
    const item = document.importNode(template.content, true);
    const at = (name: string): HTMLElement => part(item, HTMLElement, `[data-${name}]`);
    const link = part(item, HTMLAnchorElement, 'a');
    link.href = addressOf(shown, this.#word('base'));
    show(link, pieces(task.title, marksIn(shown, 'title', task.title)));
    at('number').textContent = String(task.number);
    at('number').after(...markOf(task, this.#marks));
    const year = item.querySelector('[data-year]');
    if (year) year.textContent = filled(this.#word('year'), { year: task.year });
    show(at('excerpt'), excerptOf(shown));
    at('state').textContent = task.state;
    at('state').classList.add(`state-${task.mark.status}`);
    show(at('department'), namesOf(shown));
    show(at('leader'), pieces(task.leader, marksIn(shown, 'leader', task.leader)));
    show(at('due'), dueOf(shown));
    const inCategory = marksIn(shown, 'category', task.category);
    at('category').hidden = inCategory.length === 0;
    show(at('category'), pieces(task.category, inCategory));
    const said = saidOf(shown, parts, this.#word);
    at('said').hidden = said === '';
    at('said').textContent = said;
    return item;
  }
}
