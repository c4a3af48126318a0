import { pinyin } from 'pinyin-pro';
import { words } from '../domain/chinese-text.ts';
import { surnameLength } from './person.ts';

/** Parts that stand at an end of an office's name and are words of their own. */
const OFFICE_ENDS =
  /^(?<head>市委|市|县委|县|区委|区|省委|省)?(?<middle>.*?)(?<tail>局|部|办|委|中心|集团|公司)?$/u;

const romanise = (text: string): string =>
  pinyin(text, { toneType: 'none', type: 'array', v: true, nonZh: 'removed' }).join('');

const joined = (parts: readonly string[]): string =>
  parts
    .map((part) => part.toLowerCase().replace(/[^a-z0-9]/gu, ''))
    .filter((part) => part !== '')
    .join('-');

/** `市教育局` → `shi-jiaoyu-ju`: pinyin by word, lower-case ASCII. */
export function officeSlug(name: string): string {
  const { head = '', middle = '', tail = '' } = OFFICE_ENDS.exec(name)?.groups ?? {};
  return joined([head, ...words(middle), tail].map(romanise));
}

/** `周佩珊` → `zhou-peishan`: surname first, read as a surname. */
export function personSlug(name: string): string {
  const syllables = pinyin(name, {
    mode: 'surname',
    surname: 'head',
    toneType: 'none',
    type: 'array',
    v: true,
    nonZh: 'removed',
  });
  const surname = surnameLength(name);
  return joined([syllables.slice(0, surname).join(''), syllables.slice(surname).join('')]);
}

/**
 * Slugs for names, those already given first (name → slug); a slug that another name holds gets `-2`, `-3`, ….
 * Returns all of them, in the order given.
 */
export function assignSlugs(
  names: readonly string[],
  given: ReadonlyMap<string, string>,
  slugOf: (name: string) => string,
): Map<string, string> {
  const slugs = new Map(given);
  const taken = new Set(given.values());
  for (const name of names) {
    if (slugs.has(name)) continue;
    // A name of characters without a known reading still needs an address.
    const wanted = slugOf(name) || 'x';
    let slug = wanted;
    for (let next = 2; taken.has(slug); next += 1) slug = `${wanted}-${next}`;
    slugs.set(name, slug);
    taken.add(slug);
  }
  return slugs;
}
