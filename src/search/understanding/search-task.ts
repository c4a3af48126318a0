import type { Status } from '../../domain/status.ts';
import { fold, foldText, type Folded, type Simplified } from './fold.ts';

/** A task as the search knows it. */
export interface SearchTask {
  year: number;
  number: number;
  title: string;
  content: string;
  category: string;
  /** The lead department first. */
  departments: readonly string[];
  leader: string;
  /** As the table writes it. */
  due: string;
  /** ISO date. */
  deadline: string;
  districts: readonly string[];
  /** As the facet has it, and as it is said of this task. */
  status: string;
  state: string;
  /** What its mark shows, in the words of the data. */
  mark: { status: Status; overdue: boolean };
  measurable: string;
  /** Site-relative, without the base. */
  path: string;
}

/** Where a term can stand, in the order in which a match there counts. */
export const FIELDS = ['department', 'title', 'content', 'category', 'leader', 'due'] as const;

export type Field = (typeof FIELDS)[number];

/** Stands between the words of a text that was cut into words when the site was built (幼儿园|学位): no text has it, and no reader sees it. */
export const WORD_MARK = '\u2063';

/** A text of a task, ready to be searched. */
export interface FieldText {
  field: Field;
  written: string;
  folded: Folded;
  /** Positions in the folded text at which a word begins or ends; null where its words are not known. */
  readonly bounds: ReadonlySet<number> | null;
}

export interface IndexedTask {
  task: SearchTask;
  texts: readonly FieldText[];
}

/** The places of words that stand side by side, in what they fold to. */
function boundsOf(words: readonly string[], simplified: Simplified): Set<number> {
  const bounds = new Set([0]);
  let length = 0;
  for (const word of words) bounds.add((length += foldText(word, simplified).length));
  return bounds;
}

/** A text that may hold word marks: without them, folded, and with the places of its words. */
function fieldText(field: Field, marked: string, simplified: Simplified): FieldText {
  const words = marked.split(WORD_MARK);
  const written = words.join('');
  let bounds: ReadonlySet<number> | undefined;
  return {
    field,
    written,
    folded: fold(written, simplified),
    // Few queries ask where a word begins.
    get bounds() {
      return words.length > 1 ? (bounds ??= boundsOf(words, simplified)) : null;
    },
  };
}

export const unmarked = (text: string): string => text.replaceAll(WORD_MARK, '');

/** A task ready to be searched; its texts may hold word marks. */
export function indexTask(marked: SearchTask, simplified: Simplified): IndexedTask {
  const texts = ([field, text]: readonly [Field, string]) => fieldText(field, text, simplified);
  const task: SearchTask = {
    ...marked,
    title: unmarked(marked.title),
    content: unmarked(marked.content),
    category: unmarked(marked.category),
    departments: marked.departments.map(unmarked),
  };
  return {
    task,
    texts: [
      ...marked.departments.map((name) => texts(['department', name])),
      texts(['title', marked.title]),
      texts(['content', marked.content]),
      texts(['category', marked.category]),
      texts(['leader', marked.leader]),
      texts(['due', marked.due]),
    ],
  };
}
