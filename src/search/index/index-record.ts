import { FACETS } from '../../domain/facet.ts';
import type { Status } from '../../domain/status.ts';
import type { Simplified } from '../understanding/fold.ts';
import { GRAM, gramsOf } from './grams.ts';
import { VALUES } from '../finding/narrow.ts';
import { indexTask, type SearchTask } from '../understanding/search-task.ts';

/** What Pagefind keeps of a task, in the form in which it takes it. */
export interface IndexRecord {
  url: string;
  /** Words to be found by, parted by spaces. */
  content: string;
  /** One that Pagefind neither stems nor cuts. */
  language: string;
  /** What is shown of a result, beside the filters. */
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

/** What Pagefind gives back of a record. */
export interface IndexFragment {
  raw_url: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

/** The title's words stand at places below this one, the content's from here on: by its place a match is known to be of the title. */
export const TITLE_ROOM = 32;
/** Fills the places between title and content: Pagefind counts it as a place and finds no word in it. */
const NOTHING = '·';

/** Added to each character of a text that is to be kept but not found: Pagefind indexes letters and digits, and from here on there are none. */
const HIDDEN = 0xf0000;

function hide(text: string): string {
  let hidden = '';
  for (let at = 0; at < text.length; at += 1) hidden += String.fromCodePoint(HIDDEN + text.charCodeAt(at));
  return hidden;
}

const show = (hidden: string): string =>
  Array.from(hidden, (char) => String.fromCharCode((char.codePointAt(0) ?? HIDDEN) - HIDDEN)).join('');

/** A task as the index keeps it: found by its title and content, filtered by all else. */
export function recordOf(
  marked: SearchTask,
  simplified: Simplified,
  { task, texts } = indexTask(marked, simplified),
): IndexRecord {
  const words = (wanted: 'title' | 'content'): string[] =>
    gramsOf(texts.find(({ field }) => field === wanted)?.folded.text ?? '');
  const title = words('title');
  const room = Array.from({ length: Math.max(TITLE_ROOM - title.length, GRAM) }, () => NOTHING);
  return {
    url: task.path,
    content: [...title, ...room, ...words('content')].join(' '),
    language: 'unknown',
    meta: {
      title: hide(marked.title),
      content: hide(marked.content),
      state: hide(task.state),
      status: hide(task.mark.status),
      overdue: hide(String(task.mark.overdue)),
    },
    filters: {
      ...Object.fromEntries(FACETS.map((facet) => [facet, [...VALUES[facet](task)]])),
      number: [String(task.number)],
      due: [task.due],
    },
  };
}

/** The task that a record was made of; of its texts, title and content know their words. */
export function taskOf({ raw_url: path, meta, filters }: IndexFragment): SearchTask {
  const all = (name: string): string[] => filters[name] ?? [];
  const one = (name: string): string => all(name)[0] ?? '';
  return {
    year: Number(one('year')),
    number: Number(one('number')),
    title: show(meta['title'] ?? ''),
    content: show(meta['content'] ?? ''),
    category: one('category'),
    departments: all('department'),
    leader: one('leader'),
    due: one('due'),
    deadline: one('deadline'),
    districts: all('district'),
    status: one('status'),
    state: show(meta['state'] ?? ''),
    mark: {
      // As it was put in above.
      status: show(meta['status'] ?? '') as Status,
      overdue: show(meta['overdue'] ?? '') === 'true',
    },
    measurable: one('measurable'),
    path,
  };
}
