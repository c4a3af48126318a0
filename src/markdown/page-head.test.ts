import { expect, test } from 'vitest';
import { formatProblem } from '../domain/problem.ts';
import { pageHeadProblems } from './page-head.ts';

const told = (title: string): string[] =>
  pageHeadProblems(`---\ndescription: 怎样用\ntitle: ${title}\n---\n`, 'pages/a.mdx').map(formatProblem);

test.each(['2022-09-30', '2022-9-30', '2022-09-30 12:30:00', 'no', 'Yes', 'on', '12:30', '1_000', '0b11'])(
  'a title that the build would not read as text is told: %s',
  (title) => {
    expect(told(title)).toEqual([
      `pages/a.mdx:3: “${title}”没有加引号，会被读成日期、数字或别的值。\n    → 请加上引号：title: "${title}"。`,
    ]);
    expect(told(`"${title}"`)).toEqual([]);
  },
);

test.each(['帮助', '2022年9月30日', 'No. 3', '市⺠政局\u200B', '"#3"', '100%'])(
  'a title of text is none: %s',
  (title) => {
    expect(told(title)).toEqual([]);
  },
);

test('what is wrong with the head itself is told once', () => {
  expect(told('3')).toHaveLength(1);
  expect(told('市民生实事 #第3期')).toHaveLength(1);
});
