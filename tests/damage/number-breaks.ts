import type { Random } from './random.ts';
import { lookAlike, replaced } from './ways.ts';

/** A number as the table should write it, and one way in which it comes out broken; null where this one cannot. */
export type Break = (digits: string, random: Random) => string | null;

const LETTERS = { 0: 'OoОο〇○◯Q', 1: 'lI|丨ıⅠ', 2: 'Zz', 3: 'З', 5: 'S', 6: 'b', 8: 'B', 9: 'gq' };
const CIRCLED = { 1: '①❶⑴➀', 2: '②❷⑵', 3: '③❸⑶', 4: '④', 5: '⑤❺', 6: '⑥', 7: '⑦', 8: '⑧⑻', 9: '⑨' };
const RAISED = { 1: '¹₁', 2: '²₂', 3: '³', 4: '⁴', 5: '⁵₅', 6: '⁶', 7: '⁷', 8: '⁸', 9: '⁹', 0: '⁰₀' };
const DOTTED = { 1: '⒈', 2: '⒉', 3: '⒊', 4: '⒋', 5: '⒌', 6: '⒍', 7: '⒎', 8: '⒏', 9: '⒐' };
const CHINESE = { 0: '〇', 1: '一', 2: '二', 3: '三', 5: '五', 6: '六', 8: '八', 9: '九' };
const GAPS = [
  ' ',
  '  ',
  '\u3000',
  '\u00A0',
  '\u2009',
  '\u202F',
  '\u2002',
  '\u200B',
  '\u00AD',
  '\u2060',
  '\uFEFF',
];

const wide = (text: string): string =>
  text.replace(/[!-~]/gu, (char) => String.fromCodePoint((char.codePointAt(0) ?? 0) + 0xfee0));
const mathematical = (text: string): string =>
  text.replace(/\d/gu, (digit) => String.fromCodePoint(0x1d7ce + Number(digit)));
const arabic = (text: string): string =>
  text.replace(/\d/gu, (digit) => String.fromCodePoint(0x660 + Number(digit)));

/** Thousands marked with a sign: `8300` → `8,300`. */
const grouped = (digits: string, mark: string): string =>
  digits.replace(/(?<=\d)(?=(?:\d{3})+$)/gu, () => mark);
const inside = (digits: string, gap: string, random: Random): string => {
  const at = 1 + random.below(digits.length - 1);
  return replaced(digits, at, at, gap);
};

const ANY: Readonly<Record<string, Break>> = {
  'a look-alike letter': (digits, random) => lookAlike(digits, LETTERS, random),
  'two look-alike letters': (digits, random) => {
    const once = lookAlike(digits, LETTERS, random);
    return once === null ? null : lookAlike(once, LETTERS, random);
  },
  'a circled digit': (digits, random) => lookAlike(digits, CIRCLED, random),
  'a raised digit': (digits, random) => lookAlike(digits, RAISED, random),
  'a Chinese digit among the others': (digits, random) => lookAlike(digits, CHINESE, random),
  'full-width digits': wide,
  'one full-width digit': (digits) => wide(digits.charAt(0)) + digits.slice(1),
  'mathematical digits': mathematical,
  'Arabic digits': arabic,
  'a leading zero': (digits) => `0${digits}`,
  'two leading zeros': (digits) => `00${digits}`,
  'a full-width leading zero': (digits) => `０${digits}`,
  'a look-alike of a zero before it': (digits, random) => random.pick(['O', 'o', '〇']) + digits,
};

export const LONG: Readonly<Record<string, Break>> = {
  ...ANY,
  zero: () => '0',
  zeros: () => '00',
  'a full-width zero': () => '０',
  'a zero with a point': () => '0.0',
  'a gap inside': (digits, random) => inside(digits, random.pick(GAPS), random),
  'gaps between all digits': (digits) => Array.from(digits).join(' '),
  'a thousands mark': (digits) => grouped(digits, ','),
  'a thousands mark and a space': (digits) => grouped(digits, ', '),
  'a space and a thousands mark': (digits) => grouped(digits, ' ,'),
  'spaces around a thousands mark': (digits) => grouped(digits, ' , '),
  'a wide thousands mark': (digits) => grouped(digits, '，'),
  'a wide thousands mark and a space': (digits) => grouped(digits, '， '),
  'another thousands mark': (digits, random) => grouped(digits, random.pick(Array.from('٬﹐､‚᠂ʻ'))),
  'wide digits with a wide thousands mark': (digits) => wide(grouped(digits, ',')),
  'a narrow and a wide half': (digits) => grouped(digits, ',').replace(/\d+$/u, wide),
  'a space for a thousands mark': (digits, random) => grouped(digits, random.pick(GAPS)),
  'an enumeration comma for a thousands mark': (digits) => grouped(digits, '、'),
  'a full stop for a thousands mark': (digits) => grouped(digits, '。'),
  'an apostrophe for a thousands mark': (digits, random) =>
    grouped(digits, random.pick(["'", '’', '‘', '`'])),
  'a middle dot for a thousands mark': (digits, random) =>
    grouped(digits, random.pick(['·', '•', '‧', '・'])),
  'two thousands marks': (digits) => grouped(digits, ',,'),
  'a thousands mark after two digits': (digits) =>
    replaced(digits, digits.length - 2, digits.length - 2, ','),
  'a thousands mark after four digits': (digits) =>
    replaced(`${digits}0`, digits.length - 3, digits.length - 3, ','),
  'a thousands mark lost with a digit': (digits) => grouped(digits, ',').replace(/\d$/u, ''),
  'a circled number before the rest': (digits) => `⑫${digits.slice(1)}`,
  'a number with a dot before the rest': (digits) => `⒓${digits.slice(2)}`,
  'the power of a spreadsheet': (digits) =>
    `${digits.charAt(0)}.${digits.slice(1)}E+${String(digits.length - 1).padStart(2, '0')}`,
  'a small power of a spreadsheet': (digits) => `${digits.charAt(0)}.${digits.slice(1)}e${digits.length - 1}`,
  'a column that was too narrow': (digits) => '#'.repeat(digits.length),
  'a digit that was lost': (digits, random) => {
    const at = 1 + random.below(digits.length - 2);
    return replaced(digits, at, at + 1, random.pick(['□', '?', '�', '■', '*', '_', '×', '…']));
  },
  'a point at its end': (digits) => `${digits}.`,
  'two points': (digits) => `${digits}.5.5`,
  'a line break inside': (digits, random) => inside(digits, '\u2028', random),
  'a form feed inside': (digits, random) => inside(digits, '\u000B', random),
  'a thousands mark of another column': (digits) => `${grouped(digits, ',')},`,
};

/** Of `1.5万`: the numeral with its point, and what multiplies it. */
export const DECIMAL: Readonly<Record<string, Break>> = {
  ...ANY,
  'a space after the point': (digits) => digits.replace('.', '. '),
  'a space before the point': (digits) => digits.replace('.', ' .'),
  'spaces around the point': (digits) => digits.replace('.', ' . '),
  'a gap after the point': (digits, random) => digits.replace('.', `.${random.pick(GAPS)}`),
  'a gap before the point': (digits, random) => digits.replace('.', `${random.pick(GAPS)}.`),
  'a wide point': (digits) => digits.replace('.', '．'),
  'a wide point and a space': (digits) => digits.replace('.', '． '),
  'a small point': (digits, random) => digits.replace('.', random.pick(['﹒', '․'])),
  'a full stop for the point': (digits) => digits.replace('.', '。'),
  'a half-width full stop for the point': (digits) => digits.replace('.', '｡'),
  'a middle dot for the point': (digits, random) =>
    digits.replace('.', random.pick(['·', '•', '‧', '・', '･'])),
  'a comma for the point': (digits) => digits.replace('.', ','),
  'a wide comma for the point': (digits) => digits.replace('.', '，'),
  'an enumeration comma for the point': (digits) => digits.replace('.', '、'),
  'a half-width enumeration comma for the point': (digits) => digits.replace('.', '､'),
  'an apostrophe for the point': (digits) => digits.replace('.', "'"),
  'two points beside each other': (digits) => digits.replace('.', '..'),
  'a leader of dots for the point': (digits) => digits.replace('.', '…'),
  'a second point': (digits) => digits.replace(/(?=万$)/u, '.5'),
  'a second point, wide': (digits) => digits.replace(/(?=万$)/u, '．5'),
  'a point before the multiplier': (digits) => digits.replace(/(?=万$)/u, '.'),
  'a comma and a point': (digits) => digits.replace('.', ',.'),
  'a digit with a dot': (digits) => {
    const [whole = '', part = ''] = digits.split('.');
    return `${DOTTED[whole as unknown as keyof typeof DOTTED]}${part}`;
  },
  'a digit with a dot, and a point': (digits) => {
    const [whole = '', part = ''] = digits.split('.');
    return `${DOTTED[whole as unknown as keyof typeof DOTTED]}.${part}`;
  },
  'no digit before the point': (digits) => digits.slice(digits.indexOf('.')),
  'a space before the multiplier': (digits) => digits.replace('万', ' 万'),
  'a gap before the multiplier': (digits, random) => digits.replace('万', `${random.pick(GAPS)}万`),
  'a traditional multiplier': (digits) => digits.replace('万', '萬'),
  'a zero with a point': () => '0.0万',
  'a Latin multiplier': (digits, random) => digits.replace('万', random.pick(['w', 'W', 'ｗ', ' w'])),
  'a multiplier twice': (digits) => digits.replace('万', '万万'),
  'a vulgar fraction': (digits) => (digits.includes('.5') ? digits.replace('.5', '½') : null),
  'a colon for the point': (digits, random) => digits.replace('.', random.pick([':', '：', '∶'])),
  'a radical among them': (digits) => digits.replace('.', '.⼀'),
};

/** Of a million and more: where one of several marks is not like the others. */
export const VERY_LONG: Readonly<Record<string, Break>> = {
  'a space behind the last mark': (digits) => grouped(digits, ',').replace(/,(?=\d{3}$)/u, ', '),
  'a space behind the first mark': (digits) => grouped(digits, ',').replace(',', ', '),
  'a mark that was lost': (digits) => grouped(digits, ',').replace(',', ''),
  'the last mark that was lost': (digits) => grouped(digits, ',').replace(/,(?=\d{3}$)/u, ''),
  'a space for the first mark': (digits) => grouped(digits, ',').replace(',', ' '),
  'a space for the last mark': (digits) => grouped(digits, ',').replace(/,(?=\d{3}$)/u, ' '),
  'a wide mark and a narrow one': (digits) => grouped(digits, ',').replace(',', '，'),
  'full stops for the marks': (digits) => grouped(digits, '.'),
  'spaces for the marks': (digits) => grouped(digits, ' '),
  'no-break spaces for the marks': (digits) => grouped(digits, '\u00A0'),
  'marks as in India': (digits) => digits.replace(/^(\d*)(\d{2})(\d{3})$/u, '$1,$2,$3'),
  'marks after four digits': (digits) => digits.replace(/(\d{4})$/u, ',$1'),
  'a space after four digits': (digits) => digits.replace(/(\d{4})$/u, ' $1'),
  'a multiplier inside': (digits) => digits.replace(/(\d{4})$/u, '万$1'),
  'a multiplier inside, with gaps': (digits) => digits.replace(/(\d{4})$/u, ' 万 $1'),
  'a letter in the last group': (digits) => grouped(digits, ',').replace(/\d$/u, 'O'),
  'a power': (digits) => `${digits.charAt(0)}.${digits.slice(1)}E+06`,
};

/** Numbers in Chinese, and what they are. */
export const CHINESE_NUMBERS: Readonly<Record<string, number>> = {
  三十五: 35,
  一百二十: 120,
  两千三百: 2300,
  四十八: 48,
  六百五十: 650,
  五万二千: 52_000,
};
const FORMAL: Readonly<Record<string, string>> = {
  一: '壹',
  二: '贰',
  两: '贰',
  三: '叁',
  四: '肆',
  五: '伍',
  六: '陆',
  十: '拾',
  百: '佰',
  千: '仟',
};

export const IN_CHINESE: Readonly<Record<string, Break>> = {
  'a space inside': (numeral, random) => inside(numeral, random.pick(GAPS), random),
  'gaps between all': (numeral) => Array.from(numeral).join(' '),
  'one formal character': (numeral, random) => lookAlike(numeral, FORMAL, random),
  'formal characters': (numeral) => Array.from(numeral, (char) => FORMAL[char] ?? char).join(''),
  'a digit among them': (numeral, random) =>
    lookAlike(numeral, { 三: '3', 五: '5', 四: '4', 六: '6', 二: '2' }, random),
  'a Kangxi radical': (numeral, random) =>
    lookAlike(numeral, { 一: '⼀', 二: '⼆', 八: '⼋', 十: '⼗' }, random),
  'a look-alike': (numeral, random) =>
    lookAlike(numeral, { 一: '-—', 十: '+', 千: '干', 八: '入', 五: '伍' }, random),
  'a zero that is none': (numeral) => numeral.replace('十', '〇十'),
  'a mark inside': (numeral, random) => inside(numeral, random.pick(['，', '、', '.', '。']), random),
};

/** From a number to a number. */
export const RANGE: Readonly<Record<string, Break>> = {
  'a look-alike letter': (digits, random) => lookAlike(digits, LETTERS, random),
  'a circled digit': (digits, random) => lookAlike(digits, CIRCLED, random),
  'gaps around the sign': (digits) => digits.replace('~', ' ~ '),
  'a wide sign': (digits) => digits.replace('~', '～'),
  'a gap inside the first': (digits) => replaced(digits, 1, 1, ' '),
  'a gap inside the last': (digits) => replaced(digits, digits.length - 1, digits.length - 1, ' '),
  'a thousands mark and a space in the last': (digits) =>
    replaced(digits, digits.length - 3, digits.length - 3, ', '),
  'a leading zero in the last': (digits) => digits.replace('~', '~0'),
  'a dash': (digits, random) => digits.replace('~', random.pick(['—', '－', '-', '–'])),
};

export const PERCENT: Readonly<Record<string, Break>> = {
  'a look-alike letter': (digits, random) => lookAlike(digits, LETTERS, random),
  'a circled digit': (digits, random) => lookAlike(digits, CIRCLED, random),
  'a leading zero': (digits) => `0${digits}`,
  'a gap inside': (digits, random) => replaced(digits, 1, 1, random.pick(GAPS)),
  'a gap before the sign': (digits, random) => digits.replace('%', `${random.pick(GAPS)}%`),
  'a wide sign': (digits) => digits.replace('%', '％'),
  'a small sign': (digits) => digits.replace('%', '﹪'),
  'wide digits and sign': wide,
  'two points': (digits) => digits.replace('%', '.5.5%'),
  'a comma for a point': (digits) => digits.replace('%', ',5%'),
  'two signs': (digits) => digits.replace('%', '%%'),
};

/** Signs before a number, as fonts and spreadsheets bring them. */
export const BARE: Readonly<Record<string, Break>> = {
  'a sign of equality before it': (digits) => `=${digits}`,
  'a wide sign of equality before it': (digits) => `＝${digits}`,
  'a star before it': (digits) => `*${digits}`,
  'a bullet before it': (digits, random) => random.pick(['•', '·', '●', '▪', '◆', '※', '★']) + digits,
};

export const signs = (all: string): Readonly<Record<string, Break>> =>
  Object.fromEntries(
    all
      .split(' ')
      .flatMap((sign) => [
        [sign, (digits: string) => sign + digits] as const,
        [`${sign} and a gap`, (digits: string, random: Random) => sign + random.pick(GAPS) + digits] as const,
      ]),
  );
