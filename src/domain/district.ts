import * as z from 'zod';

/** A county-level division (县、市、区) of a city. Kept by hand; the file name is the slug. */
export const districtSchema = z.strictObject({
  /** The full name, as in 蓬江区. */
  name: z.string().regex(/^\p{Script=Han}+[区市县旗]$/u, '写全称，如“蓬江区”'),
  /** The city of the editions that it belongs to. */
  city: z.string().min(1),
  /** 县级行政区划代码 (GB/T 2260). */
  code: z.string().regex(/^\d{6}$/u, '六位行政区划代码'),
  /** Its place on the schematic map: columns from the west, rows from the north, both from 0. */
  tile: z.strictObject({ column: z.int().min(0), row: z.int().min(0) }),
});

export type District = z.infer<typeof districtSchema>;

/** A reference to a district, as the public record has it. */
export const districtReferenceSchema = districtSchema.pick({ code: true, name: true });

/** Words that mean all divisions of a city. The longest that fits is taken. */
const CITYWIDE: readonly string[] = [
  '全市',
  '各县（市、区）',
  '各县（区、市）',
  '各市（县、区）',
  '各区（县、市）',
  '各县（区）',
  '各区（县）',
  '各区（市）',
  '各市（区）',
  '各县市区',
  '各市县区',
  '各县区',
  '各区县',
  '县（市、区）',
  '县（区、市）',
  '市（县、区）',
  '县（区）',
  '区（县）',
].toSorted((a, b) => b.length - a.length);

/** What makes another word of what begins like a name: 新会区域, 台山市场, 全市场. */
const OTHER_WORD: Readonly<Record<string, string>> = { 区: '域划块间', 市: '场', 县: '域', 旗: '下帜' };

/** What may stand between the names of a list. */
const LIST_MARK = /^\s*(?:、|，|和|及|与|以及)\s*$/u;

const isOtherWord = (text: string, end: number): boolean =>
  end < text.length && (OTHER_WORD[text.charAt(end - 1)] ?? '').includes(text.charAt(end));

interface Mention<T> {
  district: T;
  start: number;
  end: number;
  isFull: boolean;
}

function mentionsOf<T extends { name: string }>(text: string, district: T): Mention<T>[] {
  const { name } = district;
  const short = name.slice(0, -1);
  const found: Mention<T>[] = [];
  for (let start = text.indexOf(short); start >= 0; start = text.indexOf(short, start + 1)) {
    const end = start + name.length;
    const isFull = text.startsWith(name, start) && !isOtherWord(text, end);
    found.push({ district, start, end: isFull ? end : start + short.length, isFull });
  }
  return found;
}

/**
 * The districts that a text names, each once, in reading order. A short name (蓬江) counts only in a list beside another:
 * alone it may belong to a product or a building (开平碉楼). 市直 is none.
 */
export function findDistricts<T extends { name: string }>(text: string, districts: readonly T[]): T[] {
  const mentions = districts
    .flatMap((district) => mentionsOf(text, district))
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  const isBeside = (left?: Mention<T>, right?: Mention<T>): boolean =>
    left !== undefined && right !== undefined && LIST_MARK.test(text.slice(left.end, right.start));
  const named = mentions.filter(
    (mention, index) =>
      mention.isFull || isBeside(mentions[index - 1], mention) || isBeside(mention, mentions[index + 1]),
  );
  return [...new Set(named.map(({ district }) => district))];
}

/** The words of a text that mean all districts of its city, each once, in reading order. */
export function findCitywide(text: string): string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length;) {
    const word = CITYWIDE.find((each) => text.startsWith(each, at));
    if (word !== undefined && !isOtherWord(text, at + word.length)) found.push(word);
    at += word?.length ?? 1;
  }
  return [...new Set(found)];
}
