import { stringify } from 'csv-stringify/sync';
import { describe, expect, test } from 'vitest';
import { gbk } from '../tables/gbk.fixture.ts';
import { FILLED, HEADS, outcomeOfCsv, type Texts } from './sheets.fixture.ts';
import { COLUMN_KEYS } from './sheet-columns.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16le = (text: string): Uint8Array => Buffer.from(text, 'utf16le');
const utf16be = (text: string): Uint8Array => Buffer.from(text, 'utf16le').swap16();
const ENCODINGS: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'UTF-8': utf8,
  'UTF-8 with its mark': (text) => utf8(`\uFEFF${text}`),
  GBK: gbk,
  'UTF-16 LE with its mark': (text) => utf16le(`\uFEFF${text}`),
  'UTF-16 BE with its mark': (text) => utf16be(`\uFEFF${text}`),
  'UTF-16 LE': utf16le,
  'UTF-16 BE': utf16be,
};
const SEPARATORS: Readonly<Record<string, string>> = { commas: ',', semicolons: ';', tabs: '\t' };
const LINE_ENDS: Readonly<Record<string, string>> = { CRLF: '\r\n', LF: '\n', CR: '\r' };

const rowOf = (texts: Texts): string[] => COLUMN_KEYS.map((key) => texts[key] ?? '');
/** A table as spreadsheets write it: what holds a separator, a quotation mark or a line end is quoted. */
const written = (texts: Texts, delimiter: string, lineEnd = '\r\n', quoted = false): string =>
  stringify([HEADS, rowOf(texts)], {
    delimiter,
    record_delimiter: lineEnd,
    quoted,
    quoted_match: /[\r\n]/u,
  });

const NOTES = [
  '一句话。',
  '甲,乙;丙\t丁',
  '他说"好"，又说“行”',
  '第一行\n第二行',
  '"',
  ';;;',
  ',,,,,,,,',
  '=1+1',
];

describe('a CSV file is read', () => {
  const all = Object.keys(ENCODINGS).flatMap((encoding) =>
    Object.keys(SEPARATORS).flatMap((separator) =>
      Object.keys(LINE_ENDS).map((lineEnd) => [encoding, separator, lineEnd] as const),
    ),
  );
  test.each(all)('in %s, parted by %s, with %s', (encoding, separator, lineEnd) => {
    const encode = ENCODINGS[encoding] ?? utf8;
    for (const note of NOTES)
      for (const quoted of [false, true]) {
        const text = written({ ...FILLED, note }, SEPARATORS[separator] ?? '', LINE_ENDS[lineEnd], quoted);
        const { updates, told } = outcomeOfCsv(encode(text));
        expect(told).toEqual([]);
        expect(updates.map((update) => [update.date, update.by, update.note])).toEqual([
          ['2022-09-30', '虚构的单位', note.includes('\t') ? expect.stringMatching(/^甲,乙;丙\s丁$/u) : note],
        ]);
      }
  });

  test.each([',', ';', '\t', '|'])('by the separator that its first line names: %j', (separator) => {
    const text = written({ ...FILLED, note: '甲,乙;丙' }, separator);
    for (const line of [`sep=${separator}`, `SEP=${separator}`, `"sep=${separator}"`])
      for (const encode of Object.values(ENCODINGS))
        for (const end of ['\r\n', '\n'])
          expect(outcomeOfCsv(encode(line + end + text))).toMatchObject({
            updates: [{ note: '甲,乙;丙' }],
            told: [],
          });
  });

  test('whose lines end in several ways, and with titles above its heads', () => {
    const [head = '', row = ''] = written(FILLED, ';').split('\r\n');
    for (const text of [
      `${head}\n${row}\r\n`,
      `${head}\r\n${row}\n`,
      `${head}\r${row}`,
      `九月进展，截至30日\r\n;;;\n${head}\r\n${row}`,
      `;;\r\n${head}\n\n${row}\n\n`,
    ])
      expect(outcomeOfCsv(utf8(text))).toMatchObject({ updates: [{ note: '一句话。' }], told: [] });
  });

  test('row by row, whatever ends its lines', () => {
    const rows = [HEADS, rowOf(FILLED), rowOf({ ...FILLED, note: '二' }), rowOf({ ...FILLED, note: '三' })];
    const [a, b, c, d] = rows.map((row) => row.join(','));
    const { updates } = outcomeOfCsv(utf8(`${a}\r\n${b}\n${c}\r${d}`));
    expect(updates.map(({ note }) => note)).toEqual(['一句话。', '二', '三']);
  });
});

test('rows without the empty cells at their ends are whole', () => {
  const short = (note: string): string[] => rowOf({ ...FILLED, note }).slice(0, 13);
  const unfilled = rowOf(FILLED).slice(0, 5);
  const rows = [['九月进展'], HEADS, short('一'), unfilled, short('二'), [], unfilled];
  const { updates, told } = outcomeOfCsv(utf8(rows.map((row) => row.join(',')).join('\n')));
  expect(told).toEqual([]);
  expect(updates.map(({ note }) => note)).toEqual(['一', '二']);
});

describe('a CSV file that cannot be read names the cause:', () => {
  const text = written(FILLED, ',');
  test.each<[string, Uint8Array, RegExp]>([
    ['a separator that no spreadsheet writes', utf8(written(FILLED, '|')), /用逗号、分号或制表符隔开/u],
    ['a Chinese comma', utf8(written(FILLED, '，')), /用逗号、分号或制表符隔开/u],
    ['a Chinese semicolon', utf8(written(FILLED, '；')), /用逗号、分号或制表符隔开/u],
    ['a space', utf8(HEADS.join(' ')), /用逗号、分号或制表符隔开/u],
    ['another encoding with its mark', Uint8Array.of(0xff, 0xfe, 0, 0, 0x1e, 0x5e, 0, 0), /编码|栏名/u],
    ['bytes of none', Uint8Array.of(0xff, 0xff, 0xff), /不是 UTF-8、GBK 或 UTF-16 编码/u],
    ['UTF-8 cut within a character', utf8(text).slice(0, 40), /编码/u],
    ['UTF-16 cut within a character', utf16le(`\uFEFF${text}`).slice(0, -1), /编码/u],
    ['a quotation mark that does not close', utf8(`${text}"`), /引号不成对/u],
    [
      'a quotation mark within a cell',
      utf8(text.replace('一句话', '一"句"话')),
      /引号不成对，或不在一格的两头/u,
    ],
    [
      'a text behind a quotation mark',
      utf8(text.replace('一句话。', '"一"句话。')),
      /引号不成对，或不在一格的两头/u,
    ],
    ['a workbook by another name', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), /而是 Excel 工作簿/u],
    [
      'a line end within a cell',
      utf8(text.replace('一句话', '一句\n话')),
      /被一格里的换行断成了 2 行（到第 3 行）/u,
    ],
    [
      'several of them',
      utf8(text.replace('一句话', '一\n\n句\n话')),
      /被一格里的换行断成了 4 行（到第 5 行）/u,
    ],
    ['a line end in an address', utf8(text.replace('虚构的单位', '虚构\r\n的单位')), /断成了 2 行/u],
    ['nothing', Uint8Array.of(), /栏名/u],
  ])('%s', (_what, bytes, cause) => {
    const { updates, told } = outcomeOfCsv(bytes);
    expect(updates).toEqual([]);
    expect(told).toEqual([expect.stringMatching(cause)]);
    expect(told.join('')).toMatch(/\n {4}→ ./u);
  });
});

test('a long text without a digit or separator is no other encoding', () => {
  const note = '的'.repeat(10_000);
  for (const encode of Object.values(ENCODINGS))
    expect(outcomeOfCsv(encode(written({ ...FILLED, note }, ','))).updates.map((each) => each.note)).toEqual([
      note,
    ]);
  // A NUL alone is what is left of lost text.
  expect(outcomeOfCsv(utf8(written({ ...FILLED, note: '完\0工' }, ','))).told).toEqual([
    expect.stringContaining('有读不出的字'),
  ]);
});
