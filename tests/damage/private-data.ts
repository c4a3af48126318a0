import { replaced, type Way } from './ways.ts';

/*
 * Numbers that look like somebody’s, and are nobody’s: made up for this test. None is published, and none is told whole.
 */

/** Numbers of mobile telephones, as people write them. */
const TELEPHONES = [
  '13800138000',
  '138 0013 8000',
  '138-0013-8000',
  '１３８００１３８０００',
  '+8613800138000',
  '+86 138 0013 8000',
  '(86)13800138000',
  '0086-13800138000',
  '138\u200B0013\u200B8000',
  '138\u00A00013\u00A08000',
  '138.0013.8000',
  '138－0013－8000',
  '138—0013—8000',
  '138 00138000',
  '1 3 8 0 0 1 3 8 0 0 0',
  '19912345678',
  '16612345678',
];

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Seventeen digits with their check digit (GB 11643). */
function withCheck(digits: string): string {
  const sum = WEIGHTS.reduce((all, weight, at) => all + weight * Number(digits.charAt(at)), 0);
  return digits + '10X98765432'.charAt(sum % 11);
}

/** One whose check digit is an X. */
function withX(): string {
  for (let order = 0; order < 999; order += 1) {
    const whole = withCheck(`44070319800101${String(order).padStart(3, '0')}`);
    if (whole.endsWith('X')) return whole;
  }
  throw new Error('no X');
}

const IDENTITY = withCheck('44070319850203123');
const wide = (text: string): string =>
  text.replace(/[!-~]/gu, (char) => String.fromCodePoint((char.codePointAt(0) ?? 0) + 0xfee0));

const IDENTITIES = [
  IDENTITY,
  `${IDENTITY.slice(0, 6)} ${IDENTITY.slice(6, 14)} ${IDENTITY.slice(14)}`,
  `${IDENTITY.slice(0, 6)}-${IDENTITY.slice(6, 14)}-${IDENTITY.slice(14)}`,
  `${IDENTITY.slice(0, 10)}\u200B${IDENTITY.slice(10)}`,
  `${IDENTITY.slice(0, 9)}\u00A0${IDENTITY.slice(9)}`,
  wide(IDENTITY),
  withX(),
  withX().toLowerCase(),
  withX().replace('X', 'Ｘ'),
  withX().replace('X', 'ⅹ'),
];

/** A number, and the words in which a table has it. */
export interface Private {
  name: string;
  /** What is put behind the first sentence. */
  words: string;
  /** The digits that no message may have whole. */
  digits: string;
}

const digitsOf = (text: string): string => text.normalize('NFKC').replace(/\D/gu, '');

const privateData: readonly Private[] = [
  ...TELEPHONES.map((number) => ({ number, words: `联系人手机${number}。`, kind: 'a telephone' })),
  ...TELEPHONES.slice(0, 4).map((number) => ({ number, words: number, kind: 'a telephone alone' })),
  ...TELEPHONES.slice(0, 2).map((number) => ({
    number,
    words: `（张三${number}）`,
    kind: 'a name and telephone',
  })),
  ...IDENTITIES.map((number) => ({ number, words: `身份证号：${number}。`, kind: 'an identity number' })),
  ...IDENTITIES.slice(0, 2).map((number) => ({
    number,
    words: `王五${number}`,
    kind: 'an identity number alone',
  })),
].map(({ number, words, kind }) => ({
  name: `${kind} ${JSON.stringify(number)}`,
  words,
  digits: digitsOf(number).slice(-8),
}));

/** Some of them, of each sort: for files in which every field is tried. */
export const somePrivateData: readonly Private[] = privateData.filter((_each, index) => index % 4 === 0);

/** Somebody’s number that has come into a content: at its beginning, behind its first clause, or at its end. */
export const privateWays: readonly Way[] = privateData.map(({ name, words, digits }) => ({
  kind: 'private data',
  name,
  column: 'content',
  breaks: ({ task: { content } }, random) => {
    // Beside other digits nobody could tell where it begins.
    const places = [0, content.search(/[。，；]/u) + 1, content.length].filter(
      (place) => !/\d/u.test(content.charAt(place)),
    );
    const at = random.pick(places);
    // What is published may only be what stood there before.
    return {
      text: replaced(content, at, at, words),
      right: content,
      facts: { contents: [content] },
      secret: digits,
    };
  },
}));

/** What only looks like it: lines that everybody may call, numbers that are counted, and no one’s identity. */
export const harmless: readonly string[] = [
  '咨询电话0750-3271000。',
  '拨打12345热线。',
  '热线4008001234。',
  '项目代码2201-440703-04-01-123456。',
  '统一社会信用代码11440700MB2C00000X。',
  '文号〔2022〕13号。',
];
