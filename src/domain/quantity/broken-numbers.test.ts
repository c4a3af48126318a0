import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { READ, REPORTED, SAID, SOUND } from './broken-numbers.fixture.ts';
import { findDoubtfulNumbers } from './doubtful-numbers.ts';
import { findQuantities, type Quantity } from './quantity.ts';
import { readWholeNumber } from './written-numbers.ts';

const asked = (text: string): string[] => findDoubtfulNumbers(text).map((doubtful) => doubtful.text);
const said = ({ text, value, unit }: Quantity): string => `${text}=${value} ${unit}`;
const saidWhole = (quantity: Quantity): string =>
  `${said(quantity)} ${quantity.comparator} ${quantity.role}${quantity.per === null ? '' : ` ${quantity.per}`}`;

describe('a number that extraction has broken', () => {
  test.each(READ)('in %j is read as a reader would', (text, ...wanted) => {
    expect(findQuantities(text).map(said)).toEqual(wanted);
    expect(asked(text)).toEqual([]);
  });

  test.each(SAID)('or signs in %j are read with what they say', (text, ...wanted) => {
    expect(findQuantities(text).map(saidWhole)).toEqual(wanted);
    expect(asked(text)).toEqual([]);
  });

  test.each(REPORTED)('in %j is asked about, as %j', (text, told) => {
    expect(asked(text)[0]).toBe(told);
  });

  test('is never read by its tail', () => {
    for (const [text] of REPORTED) {
      const unread = findDoubtfulNumbers(text).filter(
        ({ fault }) => fault !== 'zero' && fault !== 'fraction',
      );
      const overlaps = ({ start, end }: Quantity): boolean =>
        unread.some((each) => start < each.start + each.text.length && end > each.start);
      expect({ text, read: findQuantities(text).filter(overlaps) }).toEqual({ text, read: [] });
    }
  });

  test.each(SOUND)('is not seen in %j', (text) => {
    expect(asked(text)).toEqual([]);
  });
});

/** Digits and what may stand between them, as somebody writes a number. */
const spaces = fc.constantFrom('', '', '', ' ', '\u3000', '\u00A0', '\u2009', '\u200B', '  ');
const marks = fc.constantFrom('', ',', '，', ' ', ', ', '’', "'");
const points = fc.constantFrom('.', '．', '. ', ' .', ' . ', '﹒');
const units = fc.constantFrom('个', '家', '人次', '元', '%', '公里', '平方米', '㎥', '张床位');
const multipliers = fc.constantFrom<[string, number]>(['', 0], ['', 0], ['万', 4], ['亿', 8], ['千', 3]);
const contexts = fc.constantFrom(
  '增加',
  '增加学位约',
  '不少于 ',
  '',
  '，',
  '：',
  '建设3所，新增',
  '1.建成8所；2.新增',
);

const isWide = (text: string, wide: boolean): string =>
  wide ? text.replace(/[0-9]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)) : text;

test('any number with any separators and spaces is read as it is, or asked about; never as another', () => {
  const numbers = fc.record({
    whole: fc.integer({ min: 1, max: 9_999_999 }),
    decimals: fc.constantFrom('', '', '5', '05', '83', '01'),
    mark: marks,
    point: points,
    inner: fc.array(spaces, { minLength: 7, maxLength: 7 }),
    isSpaced: fc.boolean(),
    isFullWidth: fc.boolean(),
    multiplier: multipliers,
    unit: units,
    gap: spaces,
    context: contexts,
    ending: fc.constantFrom('', '。', '以上', '，改造5条', '（含3个）'),
  });
  let read = 0;
  fc.assert(
    fc.property(numbers, (given) => {
      const [word, power] = given.multiplier;
      fc.pre(given.unit !== '%' || word === '');
      const grouped = String(given.whole).replace(/\B(?=(?:\d{3})+$)/gu, given.mark);
      const spaced = Array.from(grouped, (char, index) =>
        given.isSpaced ? char + (given.inner[index % 7] ?? '') : char,
      ).join('');
      const digits = spaced + (given.decimals === '' ? '' : given.point + given.decimals);
      const written = isWide(digits, given.isFullWidth) + given.gap + word + given.unit;
      const text = given.context + written + given.ending;
      const point = given.decimals === '' ? '' : `.${given.decimals}`;
      const value = Number(`${given.whole}${point}e${power}`);
      const found = findQuantities(text);
      for (const { start, end, text: own } of found) expect(text.slice(start, end)).toBe(own);
      if (findDoubtfulNumbers(text).length > 0) return;
      const at = given.context.length;
      const own = found.filter(({ start, end }) => end > at && start < at + written.length);
      expect(own.map((each) => [each.value, each.unit])).toEqual([[value, given.unit]]);
      read += 1;
    }),
    { seed: 14, numRuns: 5000 },
  );
  expect(read).toBeGreaterThan(2500);
});

/** What may happen to a digit, or between two of them. */
const DAMAGES: readonly ((digits: string, at: number) => string)[] = [
  ...[
    ' ',
    '\u3000',
    '\u200B',
    '\u00AD',
    ',',
    '，',
    ', ',
    '。',
    '；',
    '·',
    '_',
    '’',
    '？',
    '\uFFFD',
    '#',
    '|',
  ].map((sign) => (digits: string, at: number) => digits.slice(0, at) + sign + digits.slice(at)),
  ...['l', 'O', '〇', '③', '²', '٣', 'Ⅲ', '丨', '⑴', '½'].map(
    (sign) => (digits: string, at: number) => digits.slice(0, at) + sign + digits.slice(at + 1),
  ),
  (digits) => `0${digits}`,
  (digits) => `.${digits}`,
];

test('a number that is damaged anywhere is read as it was, or asked about', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 10, max: 99_999 }),
      fc.constantFrom(...DAMAGES),
      fc.nat(),
      fc.constantFrom('个', '万人', '%', '元'),
      (value, damage, where, unit) => {
        const digits = String(value);
        const text = `新增${damage(digits, 1 + (where % (digits.length - 1)))}${unit}。`;
        if (findDoubtfulNumbers(text).length > 0) return;
        const [whole] = findQuantities(`新增${digits}${unit}。`);
        expect({ text, values: findQuantities(text).map((each) => each.value) }).toEqual({
          text,
          values: [whole?.value],
        });
      },
    ),
    { seed: 14, numRuns: 5000 },
  );
});

test.each([
  ['1,200', 1200],
  ['1. 5', 1.5],
  ['8, 300', 8300],
  ['3 000', 3000],
  ['１，５００', 1500],
  [' ４２ ', 42],
  ['0', 0],
  ['0.5', 0.5],
  ['1,5', null],
  ['l.5', null],
  ['③', null],
  ['5²', null],
  ['05', null],
  ['1、5', null],
  ['1.2.3', null],
  ['20 15', null],
  ['1万', null],
  ['', null],
  ['-5', null],
])('a cell with %j holds the number %j', (text, value) => {
  expect(readWholeNumber(text)).toBe(value);
});
