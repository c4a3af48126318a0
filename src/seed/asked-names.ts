import type { ConfirmedNames } from '../domain/confirmed-names.ts';
import { hasOfficeInside, isOfficeName, isShortName, withoutLevel } from '../domain/office-name.ts';
import type { Problem } from '../domain/problem.ts';
import type { YamlFile } from '../markdown/yaml.ts';
import type { Mention, OfficeFolder } from './mentions.ts';
import { isOneApart, nearness, nearPairs } from './near-names.ts';
import { isPersonName } from './person.ts';
import { CONTRASTS, LOOK_ALIKE_SURNAMES, REAL_OFFICES, SURNAMES } from './real-names.ts';
import { officeSlug, personSlug } from './slug.ts';

/** The names of one edition's tables, and what its `edition.yaml` says about names. */
export interface NamedEdition {
  mentions: readonly Mention[];
  confirmed: ConfirmedNames;
  /** Path of its `edition.yaml`. */
  file: string;
  lineOf: YamlFile<unknown>['lineOf'];
}

/** A name that has a file in `content/`. */
interface Kept {
  name: string;
  file: string;
}

const LABELS: Readonly<Record<OfficeFolder, { of: string; two: string; one: string }>> = {
  departments: { of: '责任单位', two: '两个单位', one: '同一个单位' },
  leaders: { of: '领导', two: '两个人', one: '同一个人' },
};

const isReal = (name: string): boolean =>
  isShortName(name) || REAL_OFFICES.has(name) || REAL_OFFICES.has(withoutLevel(name));

/** The one character by which two names of one length differ, in each; null where they differ otherwise. */
function differing(a: string, b: string): [string, string] | null {
  const [one, other] = [Array.from(a), Array.from(b)];
  const at = one.flatMap((character, index) => (character === other[index] ? [] : [index]));
  const [first, ...more] = at;
  return one.length === other.length && first !== undefined && more.length === 0
    ? [one[first] ?? '', other[first] ?? '']
    : null;
}

const isAtEnd = (part: string, whole: string): boolean => whole.startsWith(part) || whole.endsWith(part);

/** Whether two offices with like names are known to be two. */
function areTwoOffices(a: string, b: string, districts: readonly string[]): boolean {
  const [one, other] = [withoutLevel(a), withoutLevel(b)];
  // 市教育局 and 区教育局 are two; 教育局 beside them is one of them, or neither.
  if (one === other) return one !== a && other !== b;
  if (isReal(a) && isReal(b))
    // 市住房和城乡建设局 is 市住房城乡建设局, written otherwise; 市委办 is not 市委.
    return a.length === b.length || isAtEnd(a, b) || isAtEnd(b, a);
  const places = [a, b].map((name) => districts.find((district) => name.startsWith(district)));
  if (places.every((place) => place !== undefined) && places[0] !== places[1]) return true;
  const pair = differing(a, b);
  return pair !== null && CONTRASTS.some((group) => pair.every((character) => group.includes(character)));
}

/** Whether two people with like names are known to be two: by surnames, each a usual one and neither like the other. */
const areTwoPeople = (a: string, b: string): boolean =>
  isOneApart(a, b) &&
  personSlug(a) !== personSlug(b) &&
  a.slice(1) === b.slice(1) &&
  [a, b].every((name) => SURNAMES.has(name.charAt(0))) &&
  !LOOK_ALIKE_SURNAMES.some((group) => [a, b].every((name) => group.includes(name.charAt(0))));

const memo = (make: (name: string) => string): ((name: string) => string) => {
  const made = new Map<string, string>();
  return (name) => {
    const known = made.get(name) ?? make(name);
    made.set(name, known);
    return known;
  };
};

const key = (a: string, b: string): string => [a, b].toSorted().join('\n');

/** All that is known of the names of one kind, in all tables and files. */
class Names {
  readonly #folder: OfficeFolder;
  readonly #mentions: Map<string, Mention[]>;
  readonly #kept: Map<string, string>;
  readonly #readingOf: (name: string) => string;
  readonly #districts: readonly string[];

  constructor(
    folder: OfficeFolder,
    editions: readonly NamedEdition[],
    kept: readonly Kept[],
    districts: readonly string[],
  ) {
    this.#folder = folder;
    const mentions = editions.flatMap((edition) => edition.mentions).filter((each) => each.folder === folder);
    this.#mentions = Map.groupBy(mentions, ({ name }) => name);
    this.#kept = new Map(kept.map(({ name, file }) => [name, file]));
    this.#readingOf = memo((name) =>
      (folder === 'departments' ? officeSlug : personSlug)(name).replaceAll('-', ''),
    );
    this.#districts = districts;
  }

  #count = (name: string): number => this.#mentions.get(name)?.length ?? 0;

  /** Whether two names are so near that one may be the other, misread. */
  #isAsked = (a: string, b: string): boolean =>
    this.#count(a) + this.#count(b) > 0 &&
    !(this.#folder === 'departments' ? areTwoOffices(a, b, this.#districts) : areTwoPeople(a, b));

  /** Whether people can be asked about two names: both are there, and near. */
  canBeAsked(a: string, b: string): boolean {
    const isThere = (name: string): boolean => this.#mentions.has(name) || this.#kept.has(name);
    return isThere(a) && isThere(b) && nearness(a, b, this.#readingOf) !== null && this.#isAsked(a, b);
  }

  /** A problem for each two names that are near and of which nobody has said that they are two. */
  questions(settled: ReadonlySet<string>, editions: readonly NamedEdition[]): Problem[] {
    const names = [...new Set([...this.#kept.keys(), ...this.#mentions.keys()])];
    return nearPairs(names, this.#readingOf, this.#isAsked)
      .filter(([a, b]) => !settled.has(key(a, b)))
      .map(([a, b]) => {
        // The later of two is asked about, and of those that a file or more rows speak for, the other.
        const isFirst = this.#count(b) === 0 || (this.#count(a) > 0 && this.#weight(a) < this.#weight(b));
        return isFirst ? this.#question(a, b, editions) : this.#question(b, a, editions);
      });
  }

  #weight = (name: string): number => this.#count(name) + (this.#kept.has(name) ? 0.5 : 0);

  #question(name: string, other: string, editions: readonly NamedEdition[]): Problem {
    const { of, two, one } = LABELS[this.#folder];
    const [mention] = this.#mentions.get(name) ?? [];
    const { file = '', line = 1 } = mention ?? {};
    const edition = editions.find(({ mentions }) => mention !== undefined && mentions.includes(mention));
    const [first] = this.#mentions.get(other) ?? [];
    // Where as many rows have the one as the other, either may be wrong.
    const place =
      first && this.#count(other) === this.#count(name)
        ? `，见${first.file === file ? '' : ` ${first.file} `}第 ${first.line} 行`
        : '';
    const known = first ? `${this.#count(other)} 行${place}` : (this.#kept.get(other) ?? '');
    const near =
      nearness(name, other, this.#readingOf) === 'one-character' ? '只差一个字' : '读音相同，用字不同';
    return {
      file,
      line,
      rule: 'name-near',
      text: `${of}“${name}”（${this.#count(name)} 行）与“${other}”（${known}）${near}。`,
      hint: `若是${one}，请对照原件，在 corrections.yaml 里改正写错的${this.#count(other) > 0 ? '' : '，或改正那个文件'}；确是${two}，请在 ${edition?.file ?? 'edition.yaml'} 的 names 下写 different: [[${name}, ${other}]]。`,
    };
  }
}

/** What `names` says of no name, or of names that nobody asks about. */
function strayAnswers({ confirmed, mentions, file, lineOf }: NamedEdition, all: readonly Names[]): Problem[] {
  const stray = (path: readonly PropertyKey[], text: string): Problem => {
    const line = lineOf(['names', ...path]);
    return {
      file,
      ...(line === undefined ? {} : { line }),
      rule: 'name-stray',
      text,
      hint: '请核对写法；用不着确认的，请删去。',
    };
  };
  const named = (folder: OfficeFolder) =>
    new Set(mentions.filter((each) => each.folder === folder).map(({ name }) => name));
  const [offices, people] = [named('departments'), named('leaders')];
  const idle = (field: 'offices' | 'people', isIdle: (name: string) => boolean) =>
    (confirmed[field] ?? []).flatMap((name, index) =>
      isIdle(name) ? [stray([field, index], `names 里的“${name}”不在这一年的表里，或本来就认得。`)] : [],
    );
  return [
    ...idle('offices', (name) => !offices.has(name) || (isOfficeName(name) && !hasOfficeInside(name))),
    ...idle('people', (name) => !people.has(name) || isPersonName(name)),
    ...(confirmed.different ?? []).flatMap((group, index) =>
      group.flatMap((name) =>
        all.some((names) => group.some((other) => other !== name && names.canBeAsked(name, other)))
          ? []
          : [stray(['different', index], `names 里的“${name}”与同组其余的名称不相近，或不在表里。`)],
      ),
    ),
  ];
}

/**
 * Names that may be others, misread: one character apart from another of the tables or of `content/`, or read alike. Each
 * pair is a problem until people have said in `edition.yaml` that they are two; and what they say of no such pair is one.
 * @param kept names that have a file
 * @param districts names of the city's districts: 蓬江区政府 and 江海区政府 are two
 * @param isWhole whether these are all editions: else what an answer is about may be missing
 */
export function askedNames(
  editions: readonly NamedEdition[],
  kept: Readonly<Record<OfficeFolder, readonly Kept[]>>,
  districts: readonly string[],
  isWhole: boolean,
): Problem[] {
  const all = (['departments', 'leaders'] as const).map(
    (folder) => new Names(folder, editions, kept[folder], districts),
  );
  const settled = new Set(
    editions.flatMap(({ confirmed: { different = [] } }) =>
      different.flatMap((group) => group.flatMap((a, at) => group.slice(at + 1).map((b) => key(a, b)))),
    ),
  );
  return [
    ...all.flatMap((names) => names.questions(settled, editions)),
    ...(isWhole ? editions.flatMap((edition) => strayAnswers(edition, all)) : []),
  ];
}
