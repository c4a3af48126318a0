import { describe, expect, test } from 'vitest';
import { eventSchema, historyOf, taskStatus } from './history.ts';
import { wordingAt, type RevisionRecord } from './revision.ts';
import type { UpdateRecord } from './update.ts';

const SOURCE = { title: '通知', url: 'https://www.example.com/', kind: null };

const update = (date: string, more: Partial<UpdateRecord> = {}): UpdateRecord => ({
  date,
  status: 'in-progress',
  percent: null,
  percentWords: null,
  values: [],
  by: '市虚构局',
  source: null,
  reason: null,
  text: '',
  ...more,
});
const revision = (
  date: string,
  changes: RevisionRecord['changes'],
  kind: RevisionRecord['kind'] = 'changed',
) => ({
  date,
  kind,
  changes,
  source: SOURCE,
});
const CONTENT = { field: 'content', was: '新建3所。', now: '新建5所。' } as const;
const LEADER = { field: 'leader', was: '甲一', now: '乙二' } as const;
const value = (target: string, reached: number) => ({
  quantity: 0,
  target,
  place: null,
  value: reached,
  unit: '所',
});

describe('the status of a task', () => {
  const at = (updates: UpdateRecord[], revisions: RevisionRecord[]) =>
    taskStatus({ updates, revisions }, '2023-12-31');

  test('is adjusted when its words, its deadline or its place in the table was changed after the newest update', () => {
    const early = [update('2023-03-01')];
    expect(at(early, [revision('2023-06-01', [CONTENT])])).toBe('adjusted');
    expect(at(early, [revision('2023-06-01', [{ field: 'deadline', was: '6月30日', now: '9月30日' }])])).toBe(
      'adjusted',
    );
    expect(at(early, [revision('2023-06-01', [], 'dropped')])).toBe('adjusted');
  });

  test('is what the newest update says, also of the same day', () => {
    expect(at([update('2023-06-01')], [revision('2023-06-01', [CONTENT])])).toBe('in-progress');
    expect(at([update('2023-09-01', { status: 'completed' })], [revision('2023-06-01', [CONTENT])])).toBe(
      'completed',
    );
  });

  test('is not touched by another leader, department or category, nor by being added', () => {
    expect(at([], [revision('2023-06-01', [LEADER])])).toBe('no-update');
    expect(at([], [revision('2023-06-01', [], 'added')])).toBe('no-update');
  });
});

describe('the history of a task', () => {
  const events = historyOf({
    updates: [
      update('2023-03-01', { percent: 20, values: [value('3所', 1)] }),
      update('2023-06-01', { percent: 60, values: [value('5所', 3)] }),
      update('2023-09-01', { percent: 80, values: [value('5所', 4)] }),
    ],
    revisions: [revision('2023-06-01', [CONTENT, LEADER])],
  });

  test('is told oldest first, a corrected table before an update of its day', () => {
    expect(events.map(({ event }) => [event.date, event.kind])).toEqual([
      ['2023-03-01', 'update'],
      ['2023-06-01', 'revision'],
      ['2023-06-01', 'update'],
      ['2023-09-01', 'update'],
    ]);
  });

  test('says of each field what it was before and is after', () => {
    expect(events.map(({ event }) => event.changes.map(({ field, was, now }) => [field, was, now]))).toEqual([
      [
        ['status', 'no-update', 'in-progress'],
        ['percent', null, 20],
        ['value', null, 1],
      ],
      [
        ['status', 'in-progress', 'adjusted'],
        ['content', '新建3所。', '新建5所。'],
        ['leader', '甲一', '乙二'],
      ],
      [
        ['status', 'adjusted', 'in-progress'],
        ['percent', 20, 60],
        ['value', null, 3],
      ],
      [
        ['status', 'in-progress', 'in-progress'],
        ['percent', 60, 80],
        ['value', 3, 4],
      ],
    ]);
  });

  test('says that a table lists a task, or does so no more', () => {
    const [added, dropped] = historyOf({
      updates: [],
      revisions: [revision('2023-06-01', [], 'added'), revision('2023-08-01', [], 'dropped')],
    });
    expect(added?.event.changes).toEqual([
      { field: 'listed', target: null, place: null, was: false, now: true },
    ]);
    expect(dropped?.event.changes.map(({ field, now }) => [field, now])).toEqual([
      ['listed', false],
      ['status', 'adjusted'],
    ]);
  });

  test('fits the public record', () => {
    for (const { event } of events) expect(() => eventSchema.parse(event)).not.toThrow();
  });
});

test('a wording of an earlier day is found through all that changed since', () => {
  const revisions = [
    revision('2023-06-01', [CONTENT]),
    revision('2023-07-01', [LEADER]),
    revision('2023-08-01', [{ field: 'content', was: '新建5所。', now: '新建6所。' }]),
  ];
  const on = (date: string): string => wordingAt('content', '新建6所。', revisions, date);
  expect([on('2023-05-31'), on('2023-06-01'), on('2023-07-31'), on('2023-08-01')]).toEqual([
    '新建3所。',
    '新建5所。',
    '新建5所。',
    '新建6所。',
  ]);
});
