import type { SearchTask } from '../../src/search/understanding/search-task.ts';
import { unmarked } from '../../src/search/understanding/search-task.ts';
import { segments } from '../../src/domain/chinese-text.ts';

/** A year's table has at most so many. */
const TASKS_PER_YEAR = 500;
const LEADERS_PER_TERM = 7;
const YEARS_PER_TERM = 5;
/** Characters of which names of villages and roads are made up: places are what grows with every new table. */
const PLACE_CHARS = Array.from(
  '大小上下东西南北新老龙凤石沙水田塘坑岗岭山坡坪洞涌河江海湾沟桥头尾口门坊里巷围湖莲花竹松柏杨柳桃李梅兰荔榕茶麦禾谷金银玉珠宝福禄寿康宁安乐平和兴旺昌盛永长明光华文武仁义礼智信德',
);
const PLACE_KINDS = ['村', '镇', '路', '社区', '街道', '小学', '水库', '桥'];

/** Numbers from 0 up to 1, always the same ones (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Chances that are always the same for the same seed. */
export interface Chances {
  next: () => number;
  /** A whole number from 0 up to, but without, the limit. */
  below: (limit: number) => number;
  pick: <T>(from: readonly T[]) => T;
}

export function chances(seed: number): Chances {
  const next = chance(seed);
  const below = (limit: number): number => Math.floor(next() * limit);
  const pick = <T>(from: readonly T[]): T => {
    const chosen = from[below(from.length)];
    if (chosen === undefined) throw new Error('nothing to choose from');
    return chosen;
  };
  return { next, below, pick };
}

/**
 * Makes clauses of these texts anew: cut and joined in the middle, with other numbers and with places that do not exist.
 */
export function clauseMaker(contents: readonly string[], { next, below, pick }: Chances): () => string {
  const words = contents
    .flatMap((content) => content.split(/[，。；：]/u).filter(({ length }) => length >= 4 && length <= 60))
    .map(segments);
  const place = (): string => pick(PLACE_CHARS) + pick(PLACE_CHARS) + pick(PLACE_KINDS);
  return () => {
    const [one, other] = [pick(words), pick(words)];
    const text =
      next() < 0.5
        ? one.join('')
        : [...one.slice(0, below(one.length) + 1), ...other.slice(below(other.length))].join('');
    const numbered = text.replace(/[1-9]\d*/gu, (digits) => String(below(10 ** digits.length) + 1));
    return next() < 0.3 ? `在${place()}${numbered}` : numbered;
  };
}

/**
 * Made-up tasks in any number, for measuring alone, of clauses of the real table. Always the same for the same size.
 * Every one says that it is made up, in its category, its status and its address.
 */
export function syntheticTasks(marked: readonly SearchTask[], size: number): SearchTask[] {
  const { next, below, pick } = chances(size);
  const real = marked.map((task) => ({
    ...task,
    content: unmarked(task.content),
    title: unmarked(task.title),
  }));
  const names = real.flatMap(({ departments }) => departments.map(unmarked));
  const districts = [...new Set(real.flatMap((task) => task.districts))];
  const categories = [...new Set(real.map(({ category }) => unmarked(category)))].map((name) =>
    name.split('，'),
  );
  const leaders = [...new Set(real.map(({ leader }) => leader))].map((name) => Array.from(name));

  const clause = clauseMaker(
    real.map(({ content }) => content),
    { next, below, pick },
  );
  /** Another set of people for each term of office. */
  const terms = Array.from({ length: Math.ceil(size / TASKS_PER_YEAR / YEARS_PER_TERM) }, () =>
    Array.from(
      { length: LEADERS_PER_TERM },
      () => (pick(leaders)[0] ?? '') + pick(leaders).slice(1).join(''),
    ),
  );
  return Array.from({ length: size }, (_, index): SearchTask => {
    const age = Math.floor(index / TASKS_PER_YEAR);
    const year = 2022 - age;
    const number = (index % TASKS_PER_YEAR) + 1;
    const like = pick(real);
    const title = clause();
    const content = `${[title, ...Array.from({ length: 2 + below(5) }, clause)].join('，')}。`;
    const department = pick(names);
    const local = next() < 0.3 ? [pick(districts) + department.replace(/^市/u, '')] : [];
    return {
      year,
      number,
      title: title.slice(0, 24),
      content,
      category: `${pick(categories)[0] ?? ''}，${pick(categories).at(-1) ?? ''}（合成数据）`,
      departments: [...new Set([department, ...local])],
      leader: pick(terms[Math.floor(age / YEARS_PER_TERM)] ?? []),
      due: like.due,
      deadline: like.deadline.replace(/^\d+/u, String(year)),
      districts: districts.filter((name) => content.includes(name)),
      status: like.status,
      state: `合成数据：${like.state}`,
      mark: like.mark,
      measurable: like.measurable,
      path: `/synthetic/${year}/tasks/${String(number).padStart(2, '0')}/`,
    };
  });
}
