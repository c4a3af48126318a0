import { describe, expect, test } from 'vitest';
import { isOverdue, STATUSES, type Status } from '../domain/status.ts';
import { seed, SMALL } from '../seed/small-table.fixture.ts';
import { join } from '../site/join.ts';
import { KEPT, smallContent, smallEntries } from '../site/small-city.fixture.ts';
import type { SiteEdition } from '../site/site.ts';
import { droppedWords, groupWords, shareState, statusWords } from './status-words.ts';

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

  test('says beside every state but completed that the deadline has passed', () => {
    const [task] = at('2023-12-31').tasks;
    if (!task) throw new Error('a task');
    const said = (status: Status) => statusWords({ ...task, status, overdue: isOverdue(status, true) });
    expect(STATUSES.map(said)).toEqual([
      '到期，未见公开进展',
      '推进中，已过期限',
      '已完成',
      '未完成，已过期限',
      '已调整，已过期限',
    ]);
  });

  test('is said of several together only where it holds for all', () => {
    const { tasks } = at('2023-10-31');
    const silent = tasks.filter(({ status }) => status === 'no-update');
    expect(groupWords(silent)).toBe('未见公开进展 3项');
    expect(groupWords(silent.filter(({ overdue }) => overdue))).toBe('到期，未见公开进展 1项');
    expect(groupWords([])).toBe('');
    expect([shareState(tasks), shareState(silent.slice(0, 1))]).toEqual([false, true]);
  });

  test('an edition says how many of its tasks were taken out, and nothing where none was', () => {
    const edition = at('2023-12-31');
    expect(droppedWords(edition)).toBe('');
    const tasks = edition.tasks.map((task) => ({ ...task, dropped: task.number > 2 }));
    expect(droppedWords({ ...edition, tasks })).toBe('（其中2项已由更正表取消）');
  });
});
