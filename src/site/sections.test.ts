import { expect, test } from 'vitest';
import { sectionOf } from './sections.ts';

test.each([
  ['/', undefined],
  ['/2022/', 'promises'],
  ['/2022/tasks/07/', 'promises'],
  ['/topics/school/', 'promises'],
  ['/2022/states/completed/', 'progress'],
  ['/2022/overdue/', 'progress'],
  ['/updates/', 'progress'],
  ['/districts/jia-qu/2023/', 'districts'],
  ['/leaders/jia/', 'offices'],
  ['/departments/', 'offices'],
  ['/2022/deadlines/', 'more'],
  ['/about/', 'more'],
  ['/search/', undefined],
])('the page %s belongs to %s', (path, section) => {
  expect(sectionOf(path)).toBe(section);
});
