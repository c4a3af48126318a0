import { describe, expect, test } from 'vitest';
import { seed, SMALL } from '../seed/small-table.fixture.ts';
import { join } from '../site/join.ts';
import { KEPT, smallContent, smallEntries } from '../site/small-city.fixture.ts';
import type { SiteEdition } from '../site/site.ts';
import { droppedWords, statusCounts, statusWords } from './status-words.ts';

/** The small city as it stands on a day. */
function at(asOf: string): SiteEdition {
  const edition = seed(SMALL).edition.replace('2023-12-31', asOf);
  const [only] = join(smallEntries(smallContent([seed(SMALL, { edition })], KEPT))).editions;
  if (!only) throw new Error('an edition');
  return only;
}

describe('the status of a task in words', () => {
  test('tells silence after the deadline as the two facts that it is, from the day after it', () => {
    const words = (asOf: string) => at(asOf).tasks.map(statusWords);
    expect(words('2023-10-31')).toEqual(['未见公开进展', '到期，未见公开进展', '未见公开进展', '推进中']);
    expect(words('2023-11-01')[2]).toBe('到期，未见公开进展');
  });

  test('says of a task that was taken out of the table what became of it', () => {
    const [task] = at('2023-12-31').tasks;
    if (!task) throw new Error('a task');
    expect(statusWords({ ...task, dropped: true, status: 'adjusted' })).toBe('已调整，更正表取消了这一项');
  });

  test('is counted in the order of the statuses, silence before and after the deadline apart', () => {
    const counts = statusCounts(at('2023-10-31').tasks);
    expect(counts.map(({ words, tasks }) => [words, tasks.length])).toEqual([
      ['未见公开进展', 2],
      ['到期，未见公开进展', 1],
      ['推进中', 1],
    ]);
    expect(statusCounts([])).toEqual([]);
  });

  test('an edition says how many of its tasks were taken out, and nothing where none was', () => {
    const edition = at('2023-12-31');
    expect(droppedWords(edition)).toBe('');
    const tasks = edition.tasks.map((task) => ({ ...task, dropped: task.number > 2 }));
    expect(droppedWords({ ...edition, tasks })).toBe('（其中2项已由更正表取消）');
  });
});
