import { describe, expect, test } from 'vitest';
import type { Status } from '../domain/status.ts';
import { answerTo } from './answer.ts';

const SITE = { isOfficial: false, asOf: '2023-10-31' };
const task = (status: Status, overdue = false) => ({ status, overdue });
const many = (length: number, status: Status, overdue = false) =>
  Array.from({ length }, () => task(status, overdue));

/** Heading and lead, each in one piece. */
const said = (tasks: Parameters<typeof answerTo>[0], site = SITE): [string, string] => {
  const { heading, lead } = answerTo(tasks, site);
  return [heading.join(''), lead.join('')];
};

describe('whether promises were kept', () => {
  test('is said of silence with who has seen nothing, up to when, and what that does not mean', () => {
    expect(said(many(3, 'no-update', true))).toEqual([
      '期限都过了，本站还没看到公开的结果',
      '截至2023年10月31日。没看到，不等于没有做。',
    ]);
    expect(said(many(1, 'no-update', true))[0]).toBe('期限过了，本站还没看到公开的结果');
    expect(said(many(2, 'no-update'))[0]).toBe('期限还没到，本站还没看到公开的进展');
    expect(said([task('no-update', true), task('no-update')])[0]).toBe('1项过了期限，本站还没看到公开的进展');
  });

  test('is said by an official site of what it has not published', () => {
    const official = { ...SITE, isOfficial: true };
    expect(said(many(2, 'no-update', true), official)).toEqual([
      '期限都过了，本站尚未发布结果',
      '截至2023年10月31日。没有发布，不等于没有做。',
    ]);
    expect(said([task('completed'), task('no-update')], official)[0]).toBe('1项做完了，1项尚未发布进展');
  });

  test('counts what is done, missed and unknown in the heading, the rest below', () => {
    const tasks = [
      ...many(3, 'completed'),
      ...many(7, 'in-progress'),
      ...many(2, 'adjusted'),
      ...many(1, 'not-completed', true),
      ...many(2, 'no-update', true),
      ...many(2, 'no-update'),
    ];
    expect(said(tasks)).toEqual([
      '3项做完了，1项没做到，4项没看到进展',
      '7项还在做，2项改了。插小旗的3项过了期限。截至2023年10月31日。本站没看到，不等于没有做。',
    ]);
  });

  test('has a heading also where all are done, or none is', () => {
    expect(said(many(2, 'completed'))).toEqual(['2项都做完了', '截至2023年10月31日。']);
    expect(said(many(1, 'completed'))[0]).toBe('1项做完了');
    expect(said([task('in-progress'), task('adjusted', true)])).toEqual([
      '1项还在做，1项改了',
      '插小旗的1项过了期限。截至2023年10月31日。',
    ]);
  });
});
