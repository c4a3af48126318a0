import { COLUMNS, lineOf, type City, type Row } from './cities.ts';
import type { Random } from './random.ts';
import { squeezed } from '../support/simple-reading.ts';

/** Lines of a table of which some were lost, moved or torn; null where this place cannot be. */
export interface TornWay {
  name: string;
  tears: (city: City, row: Row, random: Random) => readonly string[] | null;
}

const swapped = (lines: readonly string[], a: number, b: number): string[] =>
  lines.with(a, lines[b] ?? '').with(b, lines[a] ?? '');

/** A row with two of its cells in each other’s place. */
function crossed(lines: readonly string[], row: Row, a: number, b: number): string[] {
  const cells = COLUMNS.map((column) => row.cells[column]);
  return lines.with(row.line - 1, swapped(cells, a, b).join('\t'));
}

const cells = (row: Row): string[] => COLUMNS.map((column) => row.cells[column]);
const number = (lines: readonly string[], row: Row, text: string): string[] =>
  lines.with(row.line - 1, lineOf(row, { number: text }));

const TORN: Readonly<Record<string, TornWay['tears']>> = {
  'a row lost': ({ lines }, { line }) => lines.toSpliced(line - 1, 1),
  'a row twice': ({ lines }, { line }) => lines.toSpliced(line, 0, lines[line - 1] ?? ''),
  'a row again elsewhere': ({ lines, rows }, { line }, random) =>
    lines.toSpliced(random.pick(rows.filter((other) => other.line !== line)).line, 0, lines[line - 1] ?? ''),
  'two rows in each other’s place': ({ lines, rows }, { line }, random) =>
    swapped(lines, line - 1, random.pick(rows.filter((other) => other.line !== line)).line - 1),
  'a number lost': ({ lines }, row) => number(lines, row, ''),
  'a number with a letter': ({ lines }, row) => {
    const text = row.cells.number.replace('1', 'l').replace('0', 'O');
    return text === row.cells.number ? null : number(lines, row, text);
  },
  'a number one higher': ({ lines }, row) => number(lines, row, String(row.number + 1)),
  'a number with a zero': ({ lines }, row) => number(lines, row, `0${row.number}`),
  'a number with a point': ({ lines }, row, random) =>
    number(lines, row, `${row.number}${random.pick(['.', '、', '）', '．', '.0'])}`),
  'a number in a circle': ({ lines }, row) =>
    row.number > 20 ? null : number(lines, row, String.fromCodePoint(0x245f + row.number)),
  'a number in Chinese': ({ lines }, row) =>
    row.number > 9 ? null : number(lines, row, '一二三四五六七八九'.charAt(row.number - 1)),
  'a number and the next': ({ lines }, row) => number(lines, row, `${row.number}-${row.number + 1}`),
  'a placeholder for its number': ({ lines }, row, random) =>
    number(lines, row, random.pick(['/', '—', '同上', '〃'])),
  'the leader and the office crossed': ({ lines }, row) => crossed(lines, row, 3, 4),
  'the content and the leader crossed': ({ lines }, row) => crossed(lines, row, 2, 3),
  'the content and the office crossed': ({ lines }, row) => crossed(lines, row, 2, 4),
  'the office and the day crossed': ({ lines }, row) => crossed(lines, row, 4, 5),
  'the number and the content crossed': ({ lines }, row) => crossed(lines, row, 1, 2),
  'the leader and the day crossed': ({ lines }, row) => crossed(lines, row, 3, 5),
  'a tab too many': ({ lines }, row, random) =>
    lines.with(
      row.line - 1,
      cells(row)
        .toSpliced(1 + random.below(5), 0, '')
        .join('\t'),
    ),
  'a tab for a space': ({ lines }, row, random) => {
    const text = row.cells.content;
    const at = 1 + random.below(text.length - 1);
    return lines.with(row.line - 1, lineOf(row, { content: `${text.slice(0, at)}\t${text.slice(at)}` }));
  },
  'a tab lost': ({ lines }, row, random) => {
    const at = random.below(5);
    const all = cells(row);
    return lines.with(row.line - 1, all.toSpliced(at, 2, (all[at] ?? '') + (all[at + 1] ?? '')).join('\t'));
  },
  'an empty cell': ({ lines }, row, random) =>
    lines.with(row.line - 1, lineOf(row, { [COLUMNS[2 + random.below(4)] ?? 'content']: '' })),
  'two rows on one line': ({ lines }, { line }) =>
    (lines[line] ?? '').includes('\t')
      ? lines.toSpliced(line - 1, 2, (lines[line - 1] ?? '') + (lines[line] ?? ''))
      : null,
  'two rows on one line, and a gap': ({ lines }, { line }) =>
    (lines[line] ?? '').includes('\t')
      ? lines.toSpliced(line - 1, 2, `${lines[line - 1] ?? ''} ${lines[line] ?? ''}`)
      : null,
  'a row torn within its content': ({ lines }, row, random) => {
    const at = 1 + random.below(row.cells.content.length - 1);
    const whole = lineOf(row);
    const start = whole.indexOf(row.cells.content) + at;
    return lines.toSpliced(row.line - 1, 1, whole.slice(0, start), whole.slice(start));
  },
  'a row torn within its content by a page': ({ lines }, row, random) => {
    const at = 1 + random.below(row.cells.content.length - 1);
    const whole = lineOf(row);
    const start = whole.indexOf(row.cells.content) + at;
    return lines.toSpliced(row.line - 1, 1, whole.slice(0, start), '', whole.slice(start));
  },
  'a row torn within its office': ({ lines }, row) => {
    const whole = lineOf(row);
    const start = whole.lastIndexOf(row.cells.departments) + 2;
    return lines.toSpliced(row.line - 1, 1, whole.slice(0, start), whole.slice(start));
  },
  'a row torn before its office by a page': ({ lines }, row) => {
    const whole = lineOf(row);
    const start = whole.lastIndexOf(row.cells.departments);
    return lines.toSpliced(row.line - 1, 1, whole.slice(0, start), '', whole.slice(start));
  },
  'a remark between rows': ({ lines }, { line }, random) =>
    lines.toSpliced(
      line,
      0,
      random.pick(['注：以上均为约数。', '续表', '（此页无正文）', '合计\t\t44项', '\t\t小计：6项\t\t\t']),
    ),
  'a row of another table': ({ lines }, { line }) =>
    lines.toSpliced(line, 0, '\t45\t新建学校。新建学校3所。\t王五\t市教育局\t12月10日'),
  'the category of another': ({ lines }, row) =>
    row.cells.category === ''
      ? null
      : lines.with(row.line - 1, lineOf(row, { category: `十一、${row.cells.category.slice(2)}` })),
  'a category lost': ({ lines }, row) =>
    row.cells.category === '' ? null : lines.with(row.line - 1, lineOf(row, { category: '' })),
  'a category a row too late': ({ lines, rows }, row) => {
    const next = rows.find(({ line }) => line === row.line + 1);
    return row.cells.category === '' || next?.cells.category !== ''
      ? null
      : lines
          .with(row.line - 1, lineOf(row, { category: '' }))
          .with(row.line, lineOf(next, { category: row.cells.category }));
  },
  // Of a category that is named on one page alone nothing says that it was misspelt.
  'a category with a character too few': ({ lines, rows }, row, random) => {
    const text = row.cells.category;
    const at = 2 + random.below(Math.max(1, text.length - 2));
    const isRepeated = rows.some(
      ({ line, cells: { category } }) => line !== row.line && squeezed(category) === squeezed(text),
    );
    return text === '' || !isRepeated
      ? null
      : lines.with(row.line - 1, lineOf(row, { category: text.slice(0, at) + text.slice(at + 1) }));
  },
};

const header = (lines: readonly string[]): number => lines.findIndex((line) => line.startsWith('项目分类'));
const inHeader =
  (from: string, to: string): TornWay['tears'] =>
  ({ lines }) => {
    const at = header(lines);
    return lines.with(at, (lines[at] ?? '').replace(from, to));
  };

/** Ways in which what stands above the first row is damaged. */
export const headWays: readonly TornWay[] = Object.entries({
  'two heads in each other’s place': ({ lines }: City) => {
    const at = header(lines);
    const heads = (lines[at] ?? '').split('\t');
    return lines.with(at, swapped(heads, 3, 4).join('\t'));
  },
  'two heads in each other’s place on every page': ({ lines }: City) =>
    lines.map((line) => (line.startsWith('项目分类') ? swapped(line.split('\t'), 3, 4).join('\t') : line)),
  'the heads of the content and the office crossed on every page': ({ lines }: City) =>
    lines.map((line) => (line.startsWith('项目分类') ? swapped(line.split('\t'), 2, 4).join('\t') : line)),
  'a head lost': inHeader('\t责任单位', ''),
  'a head twice': inHeader('责任单位', '完成时限'),
  'a head with a zero-width space': inHeader('责任单位', '责任\u200B单位'),
  'a head with a direction mark': inHeader('具体内容', '\u202E具体内容'),
  'a head with an ESC': inHeader('具体内容', '具体\u001B[31m内容'),
  'a head with a Hangul filler': inHeader('分管市领导', '分管\u3164市领导'),
  'a head with radicals': inHeader('具体内容', '具体內容'),
  'a head with a Kangxi radical': inHeader('序号', '序号⼀'),
  'a head with a look-alike': inHeader('责任单位', '贵任单位'),
  'a head with a remark': inHeader('完成时限', '完成时限（2023年）'),
  'a caption with a zero-width space': ({ lines }: City) =>
    lines.map((line) => (line.includes('任务分解表') ? line.replace('任务', '任\u200B务') : line)),
  'a caption with a radical': ({ lines }: City) =>
    lines.map((line) => (line.includes('任务分解表') ? line.replace('民生', '⺠⽣') : line)),
  'a caption of another year': ({ lines }: City) =>
    lines.map((line) => (line.includes('任务分解表') ? line.replace('2022', '2021') : line)),
  'a caption with a gap in the year': ({ lines }: City) =>
    lines.map((line) => (line.includes('任务分解表') ? line.replace('2022', '20 22') : line)),
  'a caption of other counts': ({ lines }: City) =>
    lines.map((line) => (line.includes('共 10 件') ? line.replace('44', '45') : line)),
}).map(([name, tears]) => ({ name, tears }));

/** Ways in which rows are torn; what is published is as before, or the table is refused. */
export const tornWays: readonly TornWay[] = Object.entries(TORN).map(([name, tears]) => ({ name, tears }));
