import { describe, expect, test } from 'vitest';
import { keptOutcomes } from './damage/kept-files.ts';
import { siteOutcome } from './damage/files-damaged.ts';
import { PLACES, SEED, shareOf } from './damage/random.ts';
import { siteWays } from './damage/site-file.ts';
import { sheetWays } from './damage/sheet-ways.ts';
import { updateFileWays } from './damage/update-file-ways.ts';
import { sheetOutcomes, updateFileOutcomes } from './damage/updates.ts';
import { wholeSheetOutcomes } from './damage/whole-sheets.ts';

/* The same as in `damage.test.ts`, for all that is not in a table: what was published since, and the site's own facts. */

describe(`updates, damaged by chance (seed ${SEED}),`, () => {
  test.each(['CSV', 'workbook'] as const)(
    'in the cells of a %s are recorded as they were, or refused by row',
    async (road) => {
      // Each way is tried in one of the two.
      const ways = shareOf(sheetWays, 2, road === 'CSV' ? 0 : 1);
      const tried = await sheetOutcomes(ways, road, PLACES);
      expect(tried.length).toBeGreaterThanOrEqual(ways.length - 5);
      expect(
        tried
          .filter(({ wrong }) => wrong.length > 0)
          .map(({ name, wrong }) => `${name} → ${wrong.join('; ')}`),
      ).toEqual([]);
    },
  );

  test('as whole sheets that other programs write are recorded as they were, or refused', async () => {
    const tried = await wholeSheetOutcomes();
    expect(tried.filter(({ wrong }) => wrong.length > 0).map(({ name }) => name)).toEqual([]);
  });

  test('in files written by hand are recorded as they were, or refused by line', async () => {
    const tried = await updateFileOutcomes(updateFileWays, PLACES);
    expect(tried.length).toBeGreaterThanOrEqual(updateFileWays.length - 5);
    expect(
      tried.filter(({ wrong }) => wrong.length > 0).map(({ name, wrong }) => `${name} → ${wrong.join('; ')}`),
    ).toEqual([]);
  });
});

test.each([...Map.groupBy(siteWays, ({ kind }) => kind)])(
  'the site’s own facts, damaged as %s, are read as they were, or refused by line',
  (_kind, all) => {
    const tried = all.map(siteOutcome);
    expect(tried.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
  },
);

test('files that are kept by hand, damaged, are read as they were, or refused by line', () => {
  const tried = keptOutcomes();
  expect(tried.length).toBeGreaterThanOrEqual(100);
  expect(tried.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
});
