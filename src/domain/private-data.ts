import { isoDate } from './date.ts';

/** What looks like a private number of a person. */
interface PrivateDatum {
  kind: 'mobile' | 'identity';
  /** Its stretch of the text, in UTF-16 units. */
  start: number;
  end: number;
  /** As it may be told: `138****1234`. */
  masked: string;
}

/** What it is called. */
export const PRIVATE_KINDS: Record<PrivateDatum['kind'], string> = {
  mobile: '手机号码',
  identity: '身份证号码',
};

/** Digits that Chinese text spells out; 幺 is one on the telephone. */
const SPELLED = '〇一二三四五六七八九';
const RUN_OF_SPELLED = /[〇零○一幺二三四五六七八九]{11,18}/gu;

function digitOf(spelled: string): string {
  if ('零○'.includes(spelled)) return '0';
  return spelled === '幺' ? '1' : String(SPELLED.indexOf(spelled));
}

/** Stands where a character was, so that places stay what they are. */
const FILLER = '\u200B';
/** A character of an address or of Markdown, by its code or name: `%20`, `&nbsp;`. */
const CODED = /%[0-9A-F]{2}|&(?:#\w{1,8}|[a-z]{1,8});/giu;

/** Most characters have no other form; asking each what it is would take most of the time. */
const isPlain = (char: string): boolean => char < '\u0080' || (char >= '\u4E00' && char <= '\u9FFF');

/** A character in its plainest form, as long as it was. */
function plainCharacter(char: string): string {
  if (isPlain(char)) return char;
  const plain = char.normalize('NFKC');
  return plain.length > char.length ? char : plain.padEnd(char.length, FILLER);
}

const plainText = (text: string): string =>
  Array.from(text, plainCharacter)
    .join('')
    .replace(CODED, (code) => ' '.padEnd(code.length, FILLER))
    .replace(RUN_OF_SPELLED, (run) => Array.from(run, digitOf).join(''));

const WIDTHLESS = String.raw`[\u00AD\u200B-\u200D\u2060\uFEFF]*`;
/** What people and extraction put between the digits of one number, a few at a time; Markdown's marks are among them. */
const BETWEEN = String.raw`${WIDTHLESS}(?:[ \t\n\r()（）\-‐-―−·・._/\\*~]${WIDTHLESS}){0,3}`;
const digits = (count: number): string => `(?:${BETWEEN}\\d){${count}}`;

/** Of the mainland: eleven digits, perhaps with the country's or the trunk's number before them. */
const MOBILE = new RegExp(
  String.raw`(?<!\d|\b0\.)(?:(?:\+|00)?86${BETWEEN}|0)?(?<number>1${BETWEEN}[3-9]${digits(9)})(?!\d)`,
  'gu',
);
/** Of eighteen digits, of which the last may be an X; or of fifteen, as they were before 1999. */
const IDENTITY = new RegExp(
  String.raw`(?<!\d)(?<number>[1-8]${digits(16)}${BETWEEN}[\dXx]|[1-8]${digits(14)})(?![\dXx])`,
  'gu',
);

/** Numbers of an amount go on with a decimal part or a unit that no telephone has. */
const AMOUNT = /^(?:\.\d{1,2}(?!\d)|\s?(?:元|美元|平方|立方|吨|公里|千瓦|人次|格|字节))/u;

/** Lengths of the groups in which the digits are written: 3, 4 and 4 of `138-0013-8000`. */
const groupsOf = (number: string): number[] => (number.match(/[\dXx]+/gu) ?? []).map(({ length }) => length);

/** In a few groups, or each digit by itself: else they are several numbers. */
function isOneNumber(number: string, most: number): boolean {
  const groups = groupsOf(number);
  return groups.length <= most || groups.every((length) => length === 1);
}

/** `1999-10-15 100` is a day, and `138.00138000` a number with decimals. */
const isOther = (number: string): boolean =>
  /^1[89]\d\d[-./]\d\d?[-./]\d\d?\b/u.test(number) || /^\d+\.\d+$/u.test(number);

/** First two digits of the codes of provinces. */
const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(
    ' ',
  ),
);

/** Whether the digits begin with a province and go on with a day of birth, as identity numbers do. */
function isIdentity(number: string): boolean {
  if (!PROVINCES.has(number.slice(0, 2))) return false;
  const born = number.length === 18 ? number.slice(6, 14) : `19${number.slice(6, 12)}`;
  const year = Number(born.slice(0, 4));
  const day = isoDate(year, Number(born.slice(4, 6)), Number(born.slice(6)));
  return year >= 1900 && year <= 2099 && day !== null;
}

const masked = (number: string): string =>
  `${number.slice(0, 3)}${'*'.repeat(number.length - 7)}${number.slice(-4)}`;

function find(text: string, kind: PrivateDatum['kind'], pattern: RegExp): PrivateDatum[] {
  return [...text.matchAll(pattern)].flatMap(({ index, 0: whole, groups }) => {
    const written = groups?.['number'] ?? '';
    const number = written.replace(/[^\dXx]/gu, '').toUpperCase();
    const end = index + whole.length;
    const isMeant =
      kind === 'mobile'
        ? isOneNumber(written, 4) && !isOther(written) && !AMOUNT.test(text.slice(end))
        : isOneNumber(written, 6) && isIdentity(number);
    return isMeant ? [{ kind, start: end - written.length, end, masked: masked(number) }] : [];
  });
}

/** Whatever may be a digit. */
const DIGIT = /[\p{N}零○一幺二三四五六七八九]/gu;
/** Fewer make no such number. */
const FEWEST = 11;

/**
 * What in a text looks like a mobile telephone or an identity number of the mainland, in the order of the text: in any
 * width, with spaces, hyphens and the like between its digits, and spelled out. An identity number is told by its province
 * and day of birth; a wrong check digit may be a slip of the pen, and says nothing. Hotlines and telephones of an office
 * (12345, 400-…, 0750-…) are none.
 */
export function privateData(text: string): PrivateDatum[] {
  if ((text.match(DIGIT)?.length ?? 0) < FEWEST) return [];
  const plain = plainText(text);
  const identities = find(plain, 'identity', IDENTITY);
  const isWithin = ({ start, end }: PrivateDatum): boolean =>
    identities.some((each) => start < each.end && end > each.start);
  const mobiles = find(plain, 'mobile', MOBILE).filter((each) => !isWithin(each));
  return [...identities, ...mobiles].toSorted((a, b) => a.start - b.start);
}

/** The text with every such number masked. */
export function withoutPrivateData(text: string): string {
  let rest = text;
  for (const { start, end, masked: shown } of privateData(text).toReversed())
    rest = rest.slice(0, start) + shown + rest.slice(end);
  return rest;
}
