import type { Problem } from '../../src/domain/problem.ts';
import type { SiteFacts } from '../../src/domain/site-facts.ts';
import type { EditionRecord, TaskRecord } from '../../src/domain/record.ts';
import { editionRecord } from '../../src/publishing/tasks-json.ts';
import { readContent } from '../../src/site/content.ts';
import { join } from '../../src/site/join.ts';
import type { SiteEdition } from '../../src/site/site.ts';
import { loose, nastyIn } from './text.ts';

export type Edition = EditionRecord;

/** What the files of `content/` would be published as, or the problems that keep them from it. */
type Published =
  | {
      edition: Edition;
      notes: SiteEdition['notes'];
      columns: SiteEdition['columns'];
      facts: SiteFacts;
      problems: [];
    }
  | { edition: null; problems: Problem[] };

export function published(files: ReadonlyMap<string, string>): Published {
  const { content, problems } = readContent(files, [], 'content');
  if (content === null) return { edition: null, problems };
  const { facts, topics, records, updates } = content;
  const reports = new Map(
    [...updates].map(([id, all]) => [id, all.map((record) => ({ record, html: '' }))] as const),
  );
  const [edition] = join({ facts, topics, ...records, updates: reports }).editions;
  if (!edition) throw new Error('content without an edition');
  const { notes, columns } = edition;
  return { edition: editionRecord(edition), notes, columns, facts, problems: [] };
}

export type Quantity = Pick<
  TaskRecord['quantities'][number],
  'value' | 'unit' | 'per' | 'comparator' | 'role'
>;

/** What a task is to say, whatever its typography. */
export interface Facts {
  /** Any of these: as the table has it, or as it should have it. */
  contents: readonly string[];
  quantities: readonly Quantity[];
  /** Null: none may be named. */
  leader: string | null;
  /** Names, the lead first; none where the cell names none. */
  departments: readonly string[];
  deadline: string;
}

export const factsOf = ({ content, quantities, leader, departments, deadline }: TaskRecord): Facts => ({
  contents: [content],
  quantities: quantities.map(({ value, unit, per, comparator, role }) => ({
    value,
    unit,
    per,
    comparator,
    role,
  })),
  leader: leader.name,
  departments: departments.map(({ name }) => name),
  deadline: deadline.end,
});

/** Units that are the same, however a table writes them. */
const UNIT_NAMES: Readonly<Record<string, string>> = {
  km: '公里',
  km2: '平方公里',
  平方千米: '平方公里',
  m2: '平方米',
  m3: '立方米',
  立方: '立方米',
  個: '个',
  戶: '户',
};

const sameUnit = (unit: string): string => {
  const plain = loose(unit);
  return UNIT_NAMES[plain] ?? plain;
};

const told = ({ value, unit, per, comparator, role }: Quantity): string =>
  [value, sameUnit(unit), per === null ? '' : loose(per), comparator, role].join(' ');

/** The words of whose offices no page is made. */
const COLLECTIVES = /^(?:各.*|相关.*|有关.*|等.*)$/u;

/** Numbers of a text as it writes them, with what makes them larger. */
const numbersIn = (text: string): string[] => text.match(/\d[\d.,]*[万亿%]?/gu) ?? [];

/** Whether a title says nothing that the content does not: its pieces in order, its numbers whole. */
function titleIsTrue(title: string, contents: readonly string[]): boolean {
  const bare = (text: string): string => loose(text).replace(/[^\p{L}\p{N}%]/gu, '');
  const canBuild = (rest: string, within: string): boolean => {
    if (rest === '') return true;
    for (let length = rest.length; length >= 2; length -= 1) {
      const at = within.indexOf(rest.slice(0, length));
      if (at >= 0 && canBuild(rest.slice(length), within.slice(at + length))) return true;
    }
    return false;
  };
  return contents.some((content) => {
    const there = numbersIn(loose(content));
    return (
      canBuild(bare(title), bare(content)) &&
      numbersIn(loose(title)).every((number) => there.includes(number))
    );
  });
}

/** All that is published of a task and is not what it should be; nothing where it says the same. */
export function differences(task: TaskRecord, facts: Facts, right: TaskRecord): string[] {
  const wrong: string[] = [];
  const note = (what: string, found: string, wanted: string): void => {
    if (found !== wanted) wrong.push(`${what} ${found || '(none)'} for ${wanted || '(none)'}`);
  };
  if (!facts.contents.map(loose).includes(loose(task.content))) wrong.push(`content ${task.content}`);
  if (loose(task.title) !== loose(right.title) && !titleIsTrue(task.title, facts.contents))
    wrong.push(`title ${task.title}`);
  const [found, wanted] = [task.quantities.map(told), facts.quantities.map(told)];
  if (found.join('|') !== wanted.join('|')) {
    const [extra, missing] = [
      found.filter((each) => !wanted.includes(each)),
      wanted.filter((each) => !found.includes(each)),
    ];
    note('quantity', extra.join(' | '), missing.join(' | '));
    if (extra.length + missing.length === 0) wrong.push(`quantities in another order`);
  }
  note('leader', task.leader.name, facts.leader ?? '');
  const offices = task.departments.filter(({ name }) => !COLLECTIVES.test(name));
  note('departments', offices.map(({ name }) => name).join('、'), facts.departments.join('、'));
  note(
    'roles',
    offices.map(({ role }) => role).join(),
    facts.departments.map((_name, index) => (index === 0 ? 'lead' : 'cooperating')).join(),
  );
  note(
    'category',
    `${task.category.number} ${loose(task.category.name)}`,
    `${right.category.number} ${loose(right.category.name)}`,
  );
  note('deadline', task.deadline.end, facts.deadline);
  if (task.deadline.start !== null) wrong.push(`deadline from ${task.deadline.start}`);
  const texts = [
    ...[task.title, task.content, task.leader.name, task.deadline.text, task.category.name],
    ...task.departments.map(({ name }) => name),
    ...task.corrections.flatMap(({ from, to, reason }) => [from, to, reason]),
  ];
  for (const text of texts) {
    const nasty = nastyIn(text);
    if (nasty !== null) wrong.push(`${nasty} in ${text}`);
  }
  return wrong;
}
