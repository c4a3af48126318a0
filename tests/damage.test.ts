import { describe, expect, test } from 'vitest';
import { characterWays } from './damage/characters.ts';
import { cities } from './damage/cities.ts';
import {
  FEWEST,
  outcomes,
  report,
  sampleIn,
  trialsIn,
  trialsOf,
  type Trial,
} from './damage/convert-damaged.ts';
import { deadlineWays } from './damage/deadlines.ts';
import { fileWays } from './damage/file-ways.ts';
import { fileOutcome, tornOutcome } from './damage/files-damaged.ts';
import { numberWays } from './damage/numbers.ts';
import { officeWays } from './damage/offices.ts';
import { peopleWays } from './damage/people.ts';
import { harmless, privateWays } from './damage/private-data.ts';
import { PLACES, randomOf, SEED, shareOf } from './damage/random.ts';
import { headWays, tornWays } from './damage/rows.ts';
import type { Way } from './damage/ways.ts';
import { squeezed } from './support/simple-reading.ts';

/*
 * Whole tables, damaged in every way of every kind that extraction, spreadsheets and hands are known for, at places that
 * chance chooses (`DAMAGE_PLACES=5`: five places for every way, in every table and on every road): what is published says the same as before, or the command is refused and names the place.
 */

const ways: readonly Way[] = [
  ...[...numberWays, ...officeWays, ...peopleWays, ...characterWays, ...deadlineWays],
  ...privateWays,
];
const kinds = [...Map.groupBy(ways, ({ kind }) => kind)];
/** Kinds of which it depends on what is known already how they are read. */
const NAMES = ['offices', 'leaders'];

/** Whether the office and the leader of the row stand in enough others that one of them is always left. */
const standsElsewhere = ({ city, row }: Trial): boolean =>
  (['departments', 'leader'] as const).every(
    (column) =>
      city.rows.filter(({ cells }) => squeezed(cells[column]) === squeezed(row.cells[column])).length > 3,
  );

describe.each(cities)(`the table of $name, damaged by chance (seed ${SEED})`, (city) => {
  test.each(kinds)('in its %s is published as it was, or refused at the place', async (_kind, all) => {
    const tried = await outcomes(trialsIn(all, city), city);
    expect(tried.length).toBeGreaterThanOrEqual(FEWEST);
    expect(tried.filter(({ wrong }) => wrong.length > 0).map(report)).toEqual([]);
  });

  test.each(kinds.filter(([kind]) => NAMES.includes(kind)))(
    'in its %s is so too where nothing is known before',
    async (_kind, all) => {
      // Only names that stand in other rows too: what stands nowhere else can be known by nothing.
      const alone = all.flatMap((way) => trialsOf(way, city, 3).filter(standsElsewhere).slice(0, 1));
      // A few at once: else nothing but wrong names would be left to know a wrong one by.
      const tried = await outcomes(alone, city, { content: new Map(), most: 8 });
      expect(tried.filter(({ wrong }) => wrong.length > 0).map(report)).toEqual([]);
    },
  );

  test.each(
    kinds.filter(([, [way]]) => way !== undefined && way.column !== 'category' && way.column !== 'number'),
  )('in its %s is so too by a correction', async (_kind, all) => {
    const tried = await outcomes(sampleIn(all, city, cities.indexOf(city)), city, { road: 'corrections' });
    expect(tried.length).toBeGreaterThanOrEqual(FEWEST);
    expect(tried.filter(({ wrong }) => wrong.length > 0).map(report)).toEqual([]);
  });

  test.each(kinds)('in its %s is so too in a corrected table', async (_kind, all) => {
    const tried = await outcomes(sampleIn(all, city, 2 + cities.indexOf(city)), city, { road: 'revision' });
    expect(tried.length).toBeGreaterThanOrEqual(FEWEST);
    expect(tried.filter(({ wrong }) => wrong.length > 0).map(report)).toEqual([]);
  });

  test('in its rows is published as it was, or refused near the place', () => {
    const turn = cities.indexOf(city);
    const tried = shareOf(tornWays, cities.length, turn).flatMap((way) =>
      randomOf(`${city.name} ${way.name}`)
        .shuffled(city.rows)
        .slice(0, PLACES)
        .flatMap((row) => tornOutcome(way, city, row) ?? []),
    );
    expect(tried.length).toBeGreaterThanOrEqual(FEWEST);
    expect(tried.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
  });

  test('above its rows is published as it was, or refused there', () => {
    const [first] = city.rows;
    const tried = first ? headWays.flatMap((way) => tornOutcome(way, city, first) ?? []) : [];
    expect(tried.length).toBe(headWays.length);
    expect(tried.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
  });

  test('with numbers that are nobody’s in a content is published with them', async () => {
    const harmlessWays = harmless.map((words): Way => ({
      kind: 'harmless',
      name: words,
      column: 'content',
      breaks: ({ task: { content, quantities } }) => ({
        text: content + words,
        facts: { quantities },
      }),
    }));
    const tried = await outcomes(
      harmlessWays.flatMap((way) => trialsOf(way, city, 1)),
      city,
    );
    expect(tried.filter(({ refused, wrong }) => refused || wrong.length > 0).map(report)).toEqual([]);
  });
});

describe('a table of which somebody has broken', () => {
  test.each([...Map.groupBy(fileWays, ({ kind }) => kind)])(
    'the %s is published as it was, or refused by name',
    (_kind, all) => {
      // One table is enough for a file that stands beside it; the other has the titles that only fit there.
      const tried = all.flatMap((way) => {
        for (const city of cities) {
          const outcome = fileOutcome(way, city);
          if (outcome) return [outcome];
        }
        return [];
      });
      expect(tried.length).toBeGreaterThanOrEqual(30);
      expect(tried.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
    },
  );
});
