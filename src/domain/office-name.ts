import * as words from './office-words.ts';

/** No name of an office is longer; what is has lost what parted it. */
export const LONGEST_NAME = 40;

/** `高新园（邹区镇）`: a bracket that opens is closed, and may hold a list of its own. */
const FORM = /^\p{Script=Han}+(?:（[\p{Script=Han}、]+）\p{Script=Han}*)*$/u;
const LEVEL = /^[省市县区旗州]/u;
const AND_FIRST = new RegExp(`^(?:${words.AND})`, 'u');
const BRACKETS = /（(?<inside>[^（）]*)）/gu;
/** Many texts are tried: most end with nothing that an office ends with. */
const ENDINGS_BY_LAST = Map.groupBy(words.ENDINGS, (ending) => ending.slice(-1));

const endsWithOneOf = (text: string, endings: readonly string[]): boolean =>
  endings.some((ending) => text.endsWith(ending));

/** Whether a name begins with the level of its office, as in 市教育局, and not with a word like 市场. */
const hasLevel = (name: string): boolean => LEVEL.test(name) && !words.NO_LEVEL.test(name);

/** A name without the level of its office: 教育局 of 市教育局. */
export const withoutLevel = (name: string): string => (hasLevel(name) ? name.slice(1) : name);

/** Whether a name is one of those that no rule knows: 妇联, 市残联. */
export const isShortName = (name: string): boolean =>
  words.SHORT_NAMES.has(name) || words.SHORT_NAMES.has(withoutLevel(name));

/** Whether a text without brackets ends as an office does, and says more than that it is one. */
function namesOne(text: string): boolean {
  const isLevelled = hasLevel(text);
  const rest = withoutLevel(text);
  if (isShortName(text)) return true;
  if (isLevelled && words.LEVELLED_NAMES.has(rest)) return true;
  if (endsWithOneOf(text, words.NO_OFFICES)) return false;
  const [longest, ...shorter] = (ENDINGS_BY_LAST.get(text.slice(-1)) ?? []).filter((each) =>
    text.endsWith(each),
  );
  // After a level one character is enough: 市妇办. 市分局 is one by its shorter ending.
  return [longest, ...(isLevelled ? shorter : [])].some((ending) => {
    if (ending === undefined) return false;
    const stem = rest.slice(0, -ending.length);
    if (stem.endsWith(ending)) return false;
    return isLevelled ? stem.length >= 1 : stem.length >= 2 && !words.BARE_STEMS.has(stem);
  });
}

/** Whether a name begins as a name does, so that nothing before it is a part of it. */
const isWhole = (text: string): boolean =>
  text.length > 2 && (hasLevel(text) || words.WHOLE.test(text)) && namesOne(text);

/** Whether two texts that stand in one are two offices, of which the one has no room for the other. */
function areTwo(left: string, behind: string): boolean {
  const and = AND_FIRST.exec(behind)?.[0] ?? '';
  return isBeside(left, behind, false) || (and !== '' && isBeside(left, behind.slice(and.length), true));
}

/** Whether one text is an office, and another behind it is one of its own. */
function isBeside(left: string, right: string, isAnd: boolean): boolean {
  if (isWhole(right) && (namesOne(left) || /[局厅]$/u.test(left))) return true;
  if (!namesOne(right)) return false;
  if (words.SIDE_BY_SIDE.some((kind) => kind.test(left) && kind.test(right)))
    return !endsWithOneOf(left, words.NO_OFFICES);
  if (!namesOne(left)) return false;
  if (!endsWithOneOf(left, words.FINAL_ENDINGS) || left.endsWith('管理委员会')) return false;
  if (words.HEADQUARTERS.test(left) && !words.HEADQUARTERS.test(right)) return false;
  return isAnd || !endsWithOneOf(right, words.PART_ENDINGS);
}

/** Whether a text without brackets is several offices that have lost what parted them: 市教育局市财政局. */
function isRunTogether(text: string): boolean {
  if (words.JOINT.test(text)) return isRunTogether(text.slice(2));
  for (let at = 2; at <= text.length - 2; at += 1) if (areTwo(text.slice(0, at), text.slice(at))) return true;
  return false;
}

/** A level twice is one too many: 市市委; but 市市场监管局. */
const hasLevelTwice = (name: string): boolean =>
  hasLevel(name) && name.charAt(1) === name.charAt(0) && hasLevel(name.slice(1));

/** Whether a text is the name of one office. */
export function isOfficeName(text: string): boolean {
  if (text.length > LONGEST_NAME || !FORM.test(text) || words.NO_NAME.test(text) || isCollective(text))
    return false;
  const inside = [...text.matchAll(BRACKETS)].map(({ groups }) => groups?.['inside'] ?? '');
  const bare = text.replace(BRACKETS, '');
  if (hasLevelTwice(bare)) return false;
  return namesOne(bare) && !isRunTogether(bare) && inside.every((each) => isOfficeName(each));
}

/**
 * Whether a name has another office in its brackets, which may be a second name of the same, 市委宣传部（市新闻出版局）, or one
 * that helps it. A place in the brackets of a place is no other: 高新园（邹区镇）.
 */
export function hasOfficeInside(name: string): boolean {
  const isInPlace = words.PLACES.test(name.replace(BRACKETS, ''));
  return [...name.matchAll(BRACKETS)]
    .map(({ groups }) => groups?.['inside'] ?? '')
    .some((inside) => isOfficeName(inside) && !(isInPlace && words.PLACES.test(inside)));
}

/** Whether a text about a kind has an office before or behind it: 市教育局各街道, 各县政府市财政局, 市教育局和相关部门. */
function hasOfficeBeside(text: string): boolean {
  const bare = text.replace(BRACKETS, '');
  const isPart = endsWithOneOf(bare, words.PART_ENDINGS);
  for (const kind of [words.QUANTIFIERS, words.LEVELS_IN_BRACKETS]) {
    const before = text.slice(0, kind.exec(text)?.index ?? 0);
    if (!isPart && namesOne(before) && endsWithOneOf(before, words.FINAL_ENDINGS)) return true;
  }
  for (let at = 2; at < bare.length - 1; at += 1) {
    const [left, behind] = [bare.slice(0, at), bare.slice(at)];
    const and = AND_FIRST.exec(behind)?.[0];
    if (and !== undefined && (namesOne(left) || beginsName(behind.slice(and.length)))) return true;
    if (endsWithOneOf(left, words.WHOLE_KINDS) && isWhole(behind)) return true;
  }
  return false;
}

/** Whether a text means offices or places of a kind, and names none of them: 各县（市、区）政府, 相关街道, 各有关单位. */
export function isCollective(text: string): boolean {
  if (text.length > LONGEST_NAME || !FORM.test(text) || words.NO_NAME.test(text)) return false;
  if (hasOfficeBeside(text)) return false;
  if (words.COLLECTIVES.some((form) => form.test(text))) return true;
  const bare = text.replace(BRACKETS, '');
  return (
    words.QUANTIFIERS.test(bare) &&
    (endsWithOneOf(bare, words.KIND_ENDINGS) || endsWithOneOf(bare, words.ENDINGS))
  );
}

/** Whether a text stands for nobody: /, —, 无, 待定, 未公布. */
export const isNobody = (text: string): boolean => words.NOBODY.test(text);

/** Whether a text behind white space begins a name of its own, whatever stands before it: 各街道, 市财政局. */
export const beginsName = (text: string): boolean =>
  words.QUANTIFIERS.exec(text)?.index === 0 || isWhole(text.replace(BRACKETS, ''));

/**
 * Whether two names between which there was white space can be two: 市委 统战部 are one, and what is of a kind alone goes
 * on with what stands before it.
 */
export const canPart = (left: string, right: string): boolean =>
  !(words.HEAD.test(left) && !hasLevel(right) && words.HEAD_PARTS.test(right)) &&
  !(isCollective(left) && isCollective(right) && !beginsName(right));
