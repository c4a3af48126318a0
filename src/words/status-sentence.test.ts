import { describe, expect, test } from 'vitest';
import { DEFAULT_FACTS } from '../domain/site-facts.ts';
import type { SiteTask } from '../site/site.ts';
import { statusSentences } from './status-sentence.ts';

const INDEPENDENT = { facts: DEFAULT_FACTS };
const OFFICIAL = {
  facts: { ...DEFAULT_FACTS, publisher: { kind: 'official' as const, name: '甲市人民政府' } },
};

/** A task of which one report was made, or none. */
function task(
  given: Partial<SiteTask>,
  report?: { date: string; percent?: number; percentWords?: string },
): SiteTask {
  const updates = report ? [{ record: { percent: null, percentWords: null, ...report }, html: '' }] : [];
  const history = report
    ? [{ event: { date: report.date, kind: 'update', changes: [{ field: 'status' }] }, update: updates[0] }]
    : [];
  return {
    status: 'no-update',
    dropped: false,
    overdue: false,
    deadline: { text: '9月30日', start: null, end: '2025-09-30' },
    edition: { asOf: '2025-10-31', year: 2025 },
    updates,
    history,
    ...given,
  } as unknown as SiteTask;
}
const said = (given: Partial<SiteTask>, report?: Parameters<typeof task>[1]): string =>
  statusSentences(task(given, report), INDEPENDENT).join('');

describe('what stands below the state of a promise', () => {
  test('says of silence who has seen nothing, up to when, and what that does not mean', () => {
    expect(said({ overdue: true })).toBe(
      '期限2025年9月30日。截至2025年10月31日，本站没看到公开的结果。这不等于没有做。',
    );
    expect(statusSentences(task({}), OFFICIAL).join('')).toContain('本站尚未发布这一项的进展');
  });

  test.each([
    ['2025-09-28', '那天离期限还有2天'],
    ['2025-09-30', '那天正是期限'],
    ['2025-10-03', '那天期限已过3天'],
  ])('says of a report of completion on %s how it lies to the deadline', (date, words) => {
    expect(said({ status: 'completed' }, { date })).toContain(words);
  });

  test('says of a share that was reported how much of the year had gone', () => {
    const report = (percent: number) => said({ status: 'in-progress' }, { date: '2025-07-02', percent });
    expect(report(80)).toContain('完成80%，那一天这一年过了50%，比时间快。');
    expect(report(50)).toContain('和时间差不多');
    expect(report(20)).toContain('比时间慢');
    expect(
      said({ status: 'completed' }, { date: '2025-07-02', percent: 103, percentWords: '超额完成103%' }),
    ).toContain('完成率超额完成103%。');
  });

  test('says beside every other state that the deadline has passed', () => {
    for (const status of ['in-progress', 'not-completed', 'adjusted'] as const)
      expect(said({ status, overdue: true }, { date: '2025-07-02' })).toContain(
        '期限2025年9月30日已经过了。',
      );
  });

  test('says of a task that was taken out which table did it', () => {
    expect(said({ status: 'adjusted', dropped: true }, { date: '2025-07-02' })).toBe(
      '2025年7月2日的更正表取消了这一项。',
    );
  });
});
