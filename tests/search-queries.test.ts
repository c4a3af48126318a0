import { describe, expect, test } from 'vitest';
import { LONGEST } from '../src/search/understanding/query.ts';
import { askerOf } from './support/ask.ts';
import { NO_CLAIMS } from './support/no-claims.ts';
import { records, sites } from './support/sites.ts';

describe.each([
  ['the city’s own site', sites.real],
  ['a whole table', sites.yunting],
])('what is copied from %s', (_name, site) => {
  const ask = askerOf(site);
  const copies = records(site).flatMap(({ edition: { year }, tasks }) =>
    tasks.flatMap(({ number, title, content, category, leader, departments, deadline }) =>
      [
        title,
        `《${title}》`,
        `（${title}）`,
        `【${title}】。`,
        `第${number}项：${title}`,
        `${number}.${title}`,
        `${year}年第${number}项${title}`,
        `${title}，${deadline.text}`,
        `${title}：${deadline.text}`,
        `${leader.name}，${title}`,
        `${departments[0]?.name ?? ''}/${title}`,
        category.name,
        content.slice(0, LONGEST),
        ...content.split(/[。；]/u),
        ...content.split(/[。；]/u).map((sentence) => `“${sentence}”`),
      ]
        // A minus at the beginning leaves out what follows.
        .filter((copy) => /\p{L}/u.test(copy) && !copy.startsWith('-'))
        .map((copy) => ({ year, number, copy: copy.slice(0, LONGEST) })),
    ),
  );

  test('finds its task, with whatever marks people put between and around it', async () => {
    const lost = await Promise.all(
      copies.map(async ({ year, number, copy }) => {
        const { found } = await ask(copy);
        const isFound = found.some(({ task }) => task.year === year && task.number === number);
        return isFound ? [] : [`${year} ${number}: ${copy}`];
      }),
    );
    expect(copies.length).toBeGreaterThan(site === sites.yunting ? 600 : 0);
    expect(lost.flat()).toEqual([]);
  });
});

describe('what was copied with other code points for the same characters', () => {
  const ask = askerOf(sites.yunting);
  const numbers = async (typed: string): Promise<number[]> =>
    (await ask(typed)).found.map(({ task }) => task.number);

  test.each([
    ['⺠生', '民生'],
    ['⽔利', '水利'],
    ['水\uF9DD', '水利'],
    ['学\u200B位', '学位'],
    ['\u202E学位\uFE00', '学位'],
    ['\u200Eyou\u200Beryuan', 'youeryuan'],
    ['12⺝10⽇', '12月10日'],
  ])('%j finds what %s finds', async (typed, plain) => {
    expect(await numbers(typed)).toEqual(await numbers(plain));
  });
});

describe('the search claims nothing of an office', () => {
  const ask = askerOf(sites.yunting);

  test.each(NO_CLAIMS)('by %s', async (typed) => {
    expect((await ask(typed)).found.map(({ task }) => task.number)).toEqual([]);
  });

  test('by digits of a longer number without a word', async () => {
    for (const typed of ['10家', '5座', '1批次', '32亿', '10元']) {
      const { found } = await ask(typed);
      expect([typed, found.length > 0]).toEqual([typed, true]);
      for (const { matches } of found)
        expect([typed, matches.map(({ isCut }) => isCut)]).toEqual([typed, [true]]);
    }
  });
});
