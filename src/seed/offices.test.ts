import { describe, expect, test } from 'vitest';
import * as fc from 'fast-check';
import { readOfficeList, settleSpaces } from '../domain/office-list.ts';
import { normaliseOffices } from './office-cell.ts';
import { READ, REFUSED } from './offices.fixture.ts';
import { accepted, edited, EDITION, firstMessage, refusals, seed } from './small-table.fixture.ts';

const CELL = '市教育局、市市场监管局';
const inTable = (cell: string): ReturnType<typeof seed> => seed(edited(7, CELL, cell));

const said = (all: readonly { name: string; role: string }[]): string =>
  all.map(({ name, role }) => (role === 'lead' ? `${name}*` : name)).join(' ');
/** The offices of a text, and its collectives. */
const read = (cell: string): { offices: string; collectives: string } => {
  const { offices, collectives, faults } = readOfficeList(normaliseOffices(cell));
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
  return { offices: said(offices), collectives: said(collectives) };
};

describe.each(Object.entries(READ))('a cell of offices with %s', (_kind, cells) => {
  test.each(cells.map(([cell, offices, collectives = '']) => [cell, offices, collectives] as const))(
    '%j is read as %s %s',
    (cell, offices, collectives) => {
      const [, task] = accepted(inTable(cell)).tasks;
      const names = task?.departments.map((name, index) => (index < task.leading ? `${name}*` : name));
      expect({ offices: names?.join(' '), collectives: said(task?.collectives ?? []) }).toEqual({
        offices,
        collectives,
      });
    },
  );
});

describe.each(Object.entries(REFUSED))('a cell of offices is refused (%s)', (rule, cells) => {
  test.each(cells)('where it is %j', (cell) => {
    expect(refusals(inTable(cell))[0]).toBe(`7 ${rule}`);
  });
});

describe('what is wrong with a cell of offices is told:', () => {
  test.each([
    [
      '/',
      '写的是“/”，没有单位。',
      '每一项至少要有一个责任单位：请对照原件，在 corrections.yaml 里补上；原件也没有的，等公布了再转换。',
    ],
    [
      '各有关单位',
      '只有统称，没有一个单位的名称：“各有关单位”。',
      '每一项至少要有一个责任单位：请对照原件或别的公开文件，在 corrections.yaml 里补上它的名称并写明依据。',
    ],
    [
      '市公安局 交警支队',
      '看不出是一个单位还是几个：“市公安局 交警支队”。',
      '请对照原件，请在 corrections.yaml 里改写：是几个，用顿号“、”隔开；是一个，去掉中间的空格。',
    ],
    [
      '市文化局（市文物局）',
      '看不出括号里的是另一个单位，还是同一个单位的另一个名称：“市文化局（市文物局）”。',
      '请对照原件，是另一个单位，请在 corrections.yaml 里改写，用顿号“、”隔开；是同一个单位，请在 edition.yaml 的 names 下写 offices: [市文化局（市文物局）]。',
    ],
    [
      '市教育局配合市财政局',
      '里的“配合”看不出说的是哪个单位。',
      '请在 corrections.yaml 里改写成“市教育局牵头，市财政局配合”这样。',
    ],
    [
      '市财政局（配合）',
      '没有牵头的单位：“市财政局（配合）”。',
      '请对照原件，请在 corrections.yaml 里改写，写明哪个单位牵头，例如“市教育局牵头，市财政局配合”。',
    ],
    [
      '市供水厂工人',
      '不是单位名称：“市供水厂工人”。',
      '几个单位之间用顿号“、”隔开，牵头的写在最前。确是一个单位的全名，请在 edition.yaml 的 names 下写 offices: [市供水厂工人]。',
    ],
  ])('%j', (cell, text, hint) => {
    expect(firstMessage(inTable(cell))).toBe(
      `seeds/xincheng-2023/source.txt:7: 第 2 项的“责任单位”${text}\n    → ${hint}`,
    );
  });
});

test('a name that edition.yaml confirms is one office, whatever it ends with', () => {
  const edition = `${EDITION}names:\n  offices: [市供水厂工人]\n`;
  const files = seed(edited(7, CELL, '市教育局 市供水厂工人'), { edition });
  expect(accepted(files).tasks[1]?.departments).toEqual(['市教育局', '市供水厂工人']);
});

test.each([
  '市文化局（市文物局）、市财政局',
  '市 文 化 局 ( 市文物局 )，市财政局配合',
  '市文化局（市文物局） 市财政局',
])('%j is one with two names, and another, where edition.yaml confirms the one', (cell) => {
  const edition = `${EDITION}names:\n  offices: [市文化局（市文物局）]\n`;
  const { departments } = accepted(seed(edited(7, CELL, cell), { edition })).tasks[1] ?? {};
  expect(departments).toEqual(['市文化局（市文物局）', '市财政局']);
});

test('a correction may part two offices, join one, and say who leads; it finds its words as they are shown', () => {
  const corrected = (cell: string, from: string, to: string) =>
    accepted(
      seed(edited(7, CELL, cell), {
        corrections: `- task: 2\n  field: departments\n  from: ${from}\n  to: ${to}\n  reason: 原件如此\n`,
      }),
    ).tasks[1]?.departments;
  expect(corrected('市公安局 交警 支队', '市公安局 交警支队', '市公安局交警支队')).toEqual([
    '市公安局交警支队',
  ]);
  expect(corrected('市公安局 交警 支队', '局 交', '局、交')).toEqual(['市公安局', '交警支队']);
  expect(corrected('市教育局市财政局', '局市', '局 市')).toEqual(['市教育局', '市财政局']);
  expect(corrected('市 财 政 局（配合）', '市财政局（配合）', '市教育局、市财政局')).toEqual([
    '市教育局',
    '市财政局',
  ]);
});

test('a line break in a cell parts offices as a space does', () => {
  expect(read('县教科局\n县代建中心').offices).toBe('县教科局* 县代建中心');
  expect(read('县教科局\r\n县代建中心\v县残联').offices).toBe('县教科局* 县代建中心 县残联');
  expect(read('市农业农\n村局').offices).toBe('市农业农村局*');
});

describe('any list of offices', () => {
  const office = fc.constantFrom(
    ...[
      '市教育局',
      '市人力资源和社会保障局',
      '市政务服务数据管理局',
      '市市场监管局',
      '团市委',
      '市妇联',
      '市发改委',
    ],
    ...['市委统战部', '县代建中心', '市城投集团', '孝河镇', '东河街道', '市政府办公室', '市民政局'],
  );
  const offices = fc.uniqueArray(office, { minLength: 1, maxLength: 6 });
  const mark = fc.constantFrom('、', '，', '；', ',', ';', ' 、', '， ', ' ', '  ', '\n', '\u3000', '/');

  test('is read as these offices in this order, whatever marks or white space part them', () => {
    fc.assert(
      fc.property(offices, fc.array(mark, { minLength: 6, maxLength: 6 }), (names, marks) => {
        const cell = names.map((name, index) => (index === 0 ? '' : (marks[index] ?? '、')) + name).join('');
        expect(read(cell)).toEqual({
          offices: names.map((name, index) => (index === 0 ? `${name}*` : name)).join(' '),
          collectives: '',
        });
      }),
    );
  });

  test('is read as these offices where spaces stand within the names too, or is refused', () => {
    fc.assert(
      fc.property(offices, fc.infiniteStream(fc.boolean()), (names, spaces) => {
        const spaced = names
          .map((name) => Array.from(name, (char) => (spaces.next().value ? `${char} ` : char)).join(''))
          .join('、');
        const { offices: found, faults } = readOfficeList(normaliseOffices(spaced));
        if (faults.length === 0) expect(found.map(({ name }) => name)).toEqual(names);
      }),
    );
  });

  test('is settled once and for all', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(office, mark, fc.constantFrom('牵头', '配合', '和', '等', '（')), { maxLength: 9 }),
        (parts) => {
          const settled = settleSpaces(parts.join(''));
          expect(settleSpaces(settled)).toBe(settled);
          expect(settled.replace(/\s/gu, '')).toBe(parts.join('').replace(/\s/gu, ''));
        },
      ),
    );
  });
});

test('a cell that is made to be slow is read all the same', () => {
  expect(read('市教育局 市财政局、'.repeat(1500).slice(0, -1)).offices.split(' ')).toHaveLength(3000);
  for (const piece of [
    '市 ',
    '局 ',
    '和',
    '市和',
    '（',
    '（牵头',
    '牵头',
    '各县',
    '市教育局会同',
    '等',
    '局市',
  ])
    expect(readOfficeList(normaliseOffices(piece.repeat(30_000 / piece.length))).faults).not.toEqual([]);
});
