import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fold } from '../understanding/fold.ts';
import { readEquivalents } from './equivalents.ts';

const LISTS = ['thesaurus', 'elsewhere', 'offices', 'english'] as const;
const lists = Object.fromEntries(
  LISTS.map((name) => [name, readEquivalents(`src/search/making/words/${name}.yaml`)]),
) as Record<(typeof LISTS)[number], ReturnType<typeof readEquivalents>>;
const plain = (text: string): string => fold(text, new Map()).text;

/** The tables of the made-up cities: every line of each. */
const lines = [
  'tests/fixtures/yunting/seeds/yunting-2022/source.txt',
  'tests/fixtures/demo/seeds/yanshi-2024/source.txt',
  'tests/fixtures/demo/seeds/yanshi-2025/source.txt',
  'tests/fixtures/demo/seeds/yanshi-2025/revisions/2025-05-20/source.txt',
  'tests/fixtures/demo/seeds/yanshi-2025/revisions/2025-09-10/source.txt',
].flatMap((path) => readFileSync(path, 'utf8').split('\n').map(plain));
const stands = (official: string): boolean =>
  lines.some((line) => official.split(' ').every((part) => line.includes(plain(part))));

describe('the thesaurus', () => {
  test('is wide enough for tables of other years and cities', () => {
    const words = [...lists.thesaurus, ...lists.elsewhere].flatMap(({ say }) => say);
    expect(words.length).toBeGreaterThan(1000);
  });

  test('has no entry that points at nothing: each leads to words of a table of a made-up city', () => {
    expect(lists.thesaurus.filter(({ official }) => !official.some(stands))).toEqual([]);
  });

  test.each([
    '打疫苗',
    '宫颈癌疫苗',
    '看病报销',
    '课后托管',
    '菜市场',
    '危桥',
    '公租房',
    '旧楼改造',
    '煤气',
    '打官司',
    '五保户',
  ])('knows %s', (word) => {
    const entry = lists.thesaurus.find(({ say }) => say.includes(word));
    expect(entry?.official.some(stands)).toBe(true);
  });
});

describe.each(LISTS)('the list %s', (name) => {
  const entries = lists[name];

  test('says each word once', () => {
    // English is parted by its spaces: child care and childcare are two.
    const words = entries.flatMap(({ say }) => (name === 'english' ? say : say.map(plain)));
    expect(words.filter((word, index) => words.indexOf(word) < index)).toEqual([]);
  });

  test('is not circular: no word leads to itself, nor through another back', () => {
    const leads = new Map(
      entries.flatMap(({ say, official }) => say.map((word) => [plain(word), official.map(plain)])),
    );
    const reaches = (from: string, to: string, seen: ReadonlySet<string> = new Set()): boolean =>
      (leads.get(from) ?? []).some(
        (next) => next === to || (!seen.has(next) && reaches(next, to, new Set([...seen, next]))),
      );
    expect([...leads.keys()].filter((word) => reaches(word, word))).toEqual([]);
  });

  test('has nothing that plain search would find', () => {
    const useless = entries.flatMap(({ say, official }) =>
      say.filter((word) =>
        official.every((words) => words.split(' ').some((part) => plain(part).includes(plain(word)))),
      ),
    );
    expect(useless).toEqual([]);
  });
});
