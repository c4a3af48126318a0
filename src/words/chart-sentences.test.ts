import { expect, test } from 'vitest';
import type { Status } from '../domain/status.ts';
import type { SiteTask } from '../site/site.ts';
import {
  attainedSentence,
  dueSentence,
  groupSentence,
  matrixSentence,
  measurableSentence,
  mostSentence,
  progressSentence,
  targetsSentence,
} from './chart-sentences.ts';

const bars = (...values: number[]) =>
  values.map((value, index) => ({ label: '甲乙丙丁戊'.charAt(index), value }));
const group = (...statuses: Status[]) => ({ tasks: statuses.map((status) => ({ status }) as SiteTask) });

test('a sentence names who has the most, and all of them where several have', () => {
  expect(mostSentence(bars(3, 6, 1), '个责任单位', '负责')).toBe('3个责任单位里，乙负责的最多，6项');
  expect(mostSentence(bars(6, 6, 1), '件', '有')).toBe('3件里，甲、乙有的最多，各6项');
  expect(mostSentence(bars(1, 1, 1, 1), '件', '有')).toBe('4件里，甲、乙、丙等4个有的最多，各1项');
  expect(mostSentence(bars(4), '个责任单位', '负责')).toBe('甲负责全部4项');
});

test('a sentence tells when most is due', () => {
  expect(dueSentence(bars(2, 34, 5))).toBe('41项里，乙到期的最多，34项');
  expect(dueSentence(bars(17))).toBe('17项都在甲到期');
});

test('a sentence counts groups by what they have', () => {
  const groups = [group('completed', 'no-update'), group('in-progress'), group('not-completed', 'no-update')];
  expect(groupSentence(groups, '件')).toBe(
    '3件里，没有全部做完的；1件有做完的项，1件有没做到的项，2件有没看到进展的项',
  );
  expect(groupSentence([group('completed'), group('adjusted')], '件')).toBe(
    '2件里，全部做完的有1件；1件有做完的项',
  );
  expect(groupSentence([group('in-progress'), group('adjusted')], '件')).toBe('2件里，没有全部做完的');
});

test('a sentence tells of numbers how many there are', () => {
  expect(
    matrixSentence([
      { title: '甲局，第一件', value: 2 },
      { title: '乙局，第二件', value: 5 },
    ]),
  ).toBe('最多的是乙局，第二件，5项');
  expect(measurableSentence(bars(3, 2), 8)).toBe('8项里5项写有数量目标');
  expect(targetsSentence(bars(3, 0, 13))).toBe('3项一共写了16个目标数字，最多的一项写了13个');
  expect([attainedSentence(4, 4), attainedSentence(1, 3)]).toEqual([
    '报告了数的4个目标都达到了',
    '报告了数的3个目标里，1个已经达到',
  ]);
});

test('a sentence tells how far a promise came, and that it went back', () => {
  const reports = (...percents: number[]) => percents.map((percent) => ({ percent }));
  expect(progressSentence(reports(10, 60, 100))).toBe('3次报告，完成率从10%到100%');
  expect(progressSentence(reports(46.4, 107.1, 92.9))).toBe('3次报告，完成率从46.4%到92.9%，中间退回过');
});
