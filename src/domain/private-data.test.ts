import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { privateData, withoutPrivateData } from './private-data.ts';

const told = (text: string): string[] => privateData(text).map(({ masked }) => masked);

describe('a mobile telephone', () => {
  test.each([
    '13800138000',
    '联系人张某，电话13800138000。',
    '电话：138 0013 8000',
    '138-0013-8000',
    '138－0013－8000',
    '138–0013–8000',
    '138—0013—8000',
    '138·0013·8000',
    '138.0013.8000',
    '138　0013　8000',
    '138 00138000',
    '1380013 8000',
    '1380 0138 000',
    '1380-013-8000',
    '138001 38000',
    '1 3 8 0 0 1 3 8 0 0 0',
    '１３８００１３８０００',
    '+8613800138000',
    '+86 138 0013 8000',
    '+86-138-0013-8000',
    '(+86)13800138000',
    '（86）138 0013 8000',
    '008613800138000',
    '8613800138000',
    '013800138000',
    '（138）0013-8000',
    '138\u200B0013\u200B8000',
    '138\u00A00013\u00A08000',
    '138&nbsp;0013&nbsp;8000',
    '138\n0013\n8000',
    '138**0013**8000',
    '138\\-0013\\-8000',
    'https://www.example.com/?tel=13800138000',
    'https://www.example.com/?q=%2013800138000',
    'tel:+8613800138000',
    'wx13800138000',
    '1.13800138000',
    '0750-3831234、13800138000',
    '一三八〇〇一三八〇〇〇',
    '幺三八零零幺三八零零零',
    '①③⑧⓪⓪①③⑧⓪⓪⓪',
    '13800138000（微信同号）',
    '13800138000.',
  ])('%j is found', (text) => {
    expect(told(text)).toEqual(['138****8000']);
  });

  test.each(['139', '145', '150', '166', '177', '188', '199'])('of any network: %s', (first) => {
    expect(told(`${first}12345678`)).toEqual([`${first}****5678`]);
  });

  test('is found as often as it stands there', () => {
    expect(told('13800138000、13900139001；15012345678/18612345678')).toEqual([
      '138****8000',
      '139****9001',
      '150****5678',
      '186****5678',
    ]);
  });
});

describe('an identity number', () => {
  test.each([
    ['身份证440701199001011236', '440***********1236'],
    ['440701199001011234', '440***********1234'],
    ['11010519491231002X', '110***********002X'],
    ['11010519491231002x', '110***********002X'],
    ['１１０１０５１９４９１２３１００２Ｘ', '110***********002X'],
    ['440701 19900101 1236', '440***********1236'],
    ['440701-1990-0101-1236', '440***********1236'],
    ['4407 0119 9001 0112 36', '440***********1236'],
    ['4 4 0 7 0 1 1 9 9 0 0 1 0 1 1 2 3 6', '440***********1236'],
    ['440701200002291239', '440***********1239'],
    ['440701900101123', '440********1123'],
    ['440701\u200B19900101\u200B1236', '440***********1236'],
  ])('%j is found', (text, masked) => {
    expect(told(text)).toEqual([masked]);
  });
});

describe('nothing private is found in', () => {
  test.each([
    '12345',
    '12345政务服务便民热线',
    '400-138-0013',
    '4001380013',
    '800-820-8820',
    '0750-3831234',
    '（0750）3831234',
    '020-13812345',
    '95598、12306、110',
    '138****8000',
    '138****8000、139****9001',
    '12800138000',
    '1380013800',
    '138001380001',
    '23800138000',
    '6222021380013800000',
    '投资15000000000元',
    '13800138000.55元',
    '0.13800138000',
    '2022年12月10日、2023年6月30日',
    '1999-10-15 100人',
    '1986.10.15 123',
    '15 16 17 18 19 20 21',
    '13、14、15、16、17、18项',
    '1,380,013,800',
    '13,800,138,000',
    '新增1.5万个学位，改造3800户，共13800138平方米',
    '91440700MA4UJXXX1X',
    '440703000012345',
    '2022-440703-48-01-012345',
    '990701199001011234',
    '440701199013011234',
    '440701199002301234',
    '440701179001011234',
    '44070119900101123',
    '4407011990010112345',
    '20220930123456',
    'https://www.example.gov.cn/art/2022/9/30/art_1234_1234567.html',
    'sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    '',
  ])('%j', (text) => {
    expect(told(text)).toEqual([]);
  });
});

const digit = fc.integer({ min: 0, max: 9 });
const between = fc.constantFrom('', ' ', '-', '－', '—', '·', '\u00A0', '\u200B', '（', '）');

test('a telephone is found in any width, with any stroke between its usual groups, and never shown', () => {
  fc.assert(
    fc.property(
      fc.tuple(fc.integer({ min: 3, max: 9 }), fc.array(digit, { minLength: 9, maxLength: 9 })),
      fc.constantFrom<readonly number[]>([3, 7], [3, 6], [7], [4, 7], [3], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]),
      between,
      fc.boolean(),
      fc.constantFrom('', '电话：', '+86', 'tel'),
      ([second, others], cuts, mark, isWide, before) => {
        const number = `1${second}${others.join('')}`;
        const shown = Array.from(number, (char) =>
          isWide ? String.fromCodePoint((char.codePointAt(0) ?? 0) + 0xfee0) : char,
        );
        const written = shown.map((char, at) => (cuts.includes(at) ? mark + char : char)).join('');
        const text = `${before}${written}，请联系`;
        const masked = `${number.slice(0, 3)}****${number.slice(-4)}`;
        expect(told(text)).toEqual([masked]);
        expect(withoutPrivateData(text)).toBe(`${before}${masked}，请联系`);
      },
    ),
    { numRuns: 2000, seed: 14 },
  );
});
