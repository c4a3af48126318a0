import { findQuantities } from '../../src/domain/quantity/quantity.ts';
import { factsOf, type Quantity } from './facts.ts';
import { CHINESE_NUMBERS, RANGE, type Break } from './number-breaks.ts';
import { bareCount, SHAPES, type Shape } from './number-shapes.ts';
import type { Random } from './random.ts';
import { replaced, type Broken, type Cell, type Way } from './ways.ts';

const LITERAL = /\d+(?:\.\d+)?(?:万|亿|%)?/u;
const valueOf = (literal: string): number => {
  const chinese = CHINESE_NUMBERS[literal];
  if (chinese !== undefined) return chinese;
  const number = Number.parseFloat(literal);
  return literal.endsWith('万') ? Number(`${String(number)}e4`) : number;
};

/** Whether the quantities of a content are these, in this order: what it is said of, and how much. */
function reads(content: string, wanted: readonly Quantity[]): boolean {
  const read = findQuantities(content);
  const told = ({ value, unit, comparator, role }: Quantity): string =>
    [value, unit, comparator, role].join(' ');
  return read.map(told).join('|') === wanted.map(told).join('|');
}

/** Puts a number of this shape in the place of one that the content has, right and broken. */
function broken({ task }: Cell, shape: Shape, breaks: Break, random: Random): Broken | null {
  const { makes, fits, before = '', comparator } = shape;
  const places = task.quantities.flatMap((quantity, index) => {
    const literals = quantity.text.match(new RegExp(LITERAL.source, 'gu')) ?? [];
    return literals.length === 1 && fits(quantity.unit, quantity.text) && quantity.role === 'target'
      ? [{ quantity, index }]
      : [];
  });
  if (places.length === 0) return null;
  const { quantity, index } = random.pick(places);
  const found = LITERAL.exec(quantity.text);
  if (!found) return null;
  const start = quantity.start + found.index;
  const end = start + found[0].length;
  // Some ways need a digit that not every number has.
  for (let tries = 0; tries < 40; tries += 1) {
    const digits = makes(random);
    const text = breaks(digits, random);
    if (text === null) continue;
    const right = replaced(task.content, start, end, before + digits);
    const quantities = factsOf(task).quantities.map((each, at) =>
      at === index ? { ...each, value: valueOf(digits), comparator: comparator ?? each.comparator } : each,
    );
    // Where the right number reads otherwise than the one that it stands for, this is no place for it.
    if (!reads(right, quantities)) return null;
    return { text: replaced(task.content, start, end, text), right, facts: { quantities } };
  }
  return null;
}

/** Units as fonts, fields of a form and older programs write them, by the right one. */
const UNIT_SIGNS: Readonly<Record<string, readonly string[]>> = {
  公里: ['㎞', 'km', '㎞ ', '公⾥', '公 里', '公\u200B里', '公里', 'ｋｍ'],
  立方米: ['㎥', 'm³', '立⽅⽶', '立方 米', 'm3'],
  亩: ['畝', ' 亩', '\u00A0亩'],
  个: ['個', '亇', '箇', ' 个', '\u200B个'],
  人: ['⼈', ' 人', '\uFEFF人'],
  户: ['戶', '戸', '⼾', '户'],
  处: ['處', '処', ' 处'],
  家: [' 家', '\u00AD家', '傢'],
  座: ['\u2009座', '坐'],
  '%': ['％', '﹪', ' %', ' ％', '\u200B%', '٪'],
};

const units: Way = {
  kind: 'numbers',
  name: 'another form of the unit',
  column: 'content',
  breaks: ({ task }, random) => {
    const places = task.quantities.filter(
      ({ unit, text }) => text.endsWith(unit) && UNIT_SIGNS[unit] !== undefined,
    );
    if (places.length === 0) return null;
    const { unit, end } = random.pick(places);
    const text = replaced(task.content, end - unit.length, end, random.pick(UNIT_SIGNS[unit] ?? []));
    return { text, right: task.content, facts: { quantities: factsOf(task).quantities } };
  },
};

/** A range in the place of a number; both of its ends are read. */
function range({ task }: Cell, breaks: Break, random: Random): Broken | null {
  const places = task.quantities.filter(
    ({ unit, text, role }) => bareCount(unit, text) && role === 'target' && LITERAL.exec(text)?.index === 0,
  );
  if (places.length === 0) return null;
  const { start, text } = random.pick(places);
  const end = start + (LITERAL.exec(text)?.[0].length ?? 0);
  for (let tries = 0; tries < 40; tries += 1) {
    const [low, high] = [1100 + random.below(1000), 3100 + random.below(5000)];
    const digits = `${low}~${high}`;
    const written = breaks(digits, random);
    if (written === null) continue;
    const right = replaced(task.content, start, end, digits);
    const quantities = findQuantities(right);
    if (![low, high].every((value) => quantities.some((each) => each.value === value))) return null;
    return { text: replaced(task.content, start, end, written), right, facts: { quantities } };
  }
  return null;
}

/** A day within a content, which counts nothing however it is written. */
const DAYS: Readonly<Record<string, string>> = {
  'a letter in the year': '2O22年12月底前',
  'a letter in the month': '2022年l2月底前',
  'a gap in the year': '20 22年12月底前',
  'a gap before the year’s end': '202 2年12月底前',
  'a wide gap in the month': '2022年1　2月底前',
  'wide digits': '２０２２年１２月底前',
  'a circled month': '2022年⑫月底前',
  'a thousands mark': '2,022年12月底前',
  'a zero-width space': '20\u200B22年12月底前',
  radicals: '2022年12⽉底前',
  'a day with a letter': '2022年12月3l日前',
  'a day with a gap': '2022年12月3 1日前',
  'no year but a point': '12．31前',
  'a document’s number': '按照粤府〔2O22〕13号文件',
  'a document’s number with a gap': '按照粤府〔20 22〕1 3号文件',
};

export const numberWays: readonly Way[] = [
  ...SHAPES.flatMap((shape) =>
    Object.entries(shape.breaks).map(([name, breaks]): Way => ({
      kind: 'numbers',
      name: `${shape.shape}: ${name}`,
      column: 'content',
      breaks: (cell, random) => broken(cell, shape, breaks, random),
    })),
  ),
  ...Object.entries(RANGE).map(([name, breaks]): Way => ({
    kind: 'numbers',
    name: `a range: ${name}`,
    column: 'content',
    breaks: (cell, random) => range(cell, breaks, random),
  })),
  ...Object.entries(DAYS).map(([name, day]): Way => ({
    kind: 'numbers',
    name: `a day: ${name}`,
    column: 'content',
    breaks: ({ task }) => ({
      text: `${day}，${task.content}`,
      facts: { quantities: factsOf(task).quantities },
    }),
  })),
  units,
];
