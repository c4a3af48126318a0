import { last, sorted } from './lists.ts';
import { occurrences } from './fold.ts';
import type { FieldText, IndexedTask } from './search-task.ts';

/** Words that stand side by side in a text, without a mark between them, folded: of “增加幼儿园学位，惠及180人” 增加 幼儿园 学位 is one run, 惠及 180 人 the next. */
export interface Run {
  words: readonly string[];
  /** 0 for names, 1 for titles, 2 for all else. `jyj` is looked for among names first, and only where none has these initials among titles. */
  tier: 0 | 1 | 2;
}

/** What the tasks' texts are made of. */
export interface Vocabulary {
  /** All runs that may hold what letters without tones spell, be it in full or by initials. */
  runsFor: (letters: string) => readonly Run[];
  /** Whether a folded part stands in any text. */
  has: (part: string) => boolean;
  /** Whether it stands in one as a word or several whole ones. */
  hasWords: (part: string) => boolean;
}

const WORDLIKE = /[\p{L}\p{N}]/u;

const TIERS: Readonly<Record<FieldText['field'], Run['tier'] | null>> = {
  department: 0,
  leader: 0,
  title: 1,
  content: 2,
  category: 2,
  due: null,
};

function runsOf({ field, folded: { text }, bounds }: FieldText): Run[] {
  const tier = TIERS[field];
  if (tier === null) return [];
  const cuts = bounds ? sorted(bounds, (a, b) => a - b) : [0, text.length];
  const runs: string[][] = [[]];
  for (const [index, start] of cuts.entries()) {
    const word = text.slice(start, cuts[index + 1] ?? start);
    if (WORDLIKE.test(word)) last(runs)?.push(word);
    else if (last(runs)?.length) runs.push([]);
  }
  return runs.filter(({ length }) => length > 0).map((words) => ({ words, tier }));
}

/** Runs of the same words once, at the first of their places. */
export function distinctRuns(texts: readonly FieldText[]): Run[] {
  const distinct = new Map<string, Run>();
  for (const run of texts.flatMap(runsOf)) {
    const key = run.words.join(' ');
    const known = distinct.get(key);
    if (!known || known.tier > run.tier) distinct.set(key, run);
  }
  return [...distinct.values()];
}

/** The vocabulary of tasks whose texts are all at hand. */
export function vocabularyOf(tasks: readonly IndexedTask[]): Vocabulary {
  const texts = tasks.flatMap((task) => task.texts);
  let runs: readonly Run[] | undefined;
  return {
    runsFor: () => (runs ??= distinctRuns(texts)),
    has: (part) => texts.some(({ folded }) => folded.text.includes(part)),
    hasWords: (part) =>
      texts.some(
        ({ folded, bounds }) =>
          bounds !== null &&
          occurrences(folded.text, part).some(({ start, end }) => bounds.has(start) && bounds.has(end)),
      ),
  };
}
