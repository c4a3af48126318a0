import { expect, test } from 'vitest';
import { findQuantities } from './quantity.ts';
import { findSums } from './sums.ts';

/** Each sum as `parts = sum of total: result`. */
const sums = (text: string): string[] => {
  const quantities = findQuantities(text);
  return findSums(text, quantities).map(
    ({ total, parts, sum, result }) =>
      `${parts.map((index) => quantities[index]?.value).join('+')}=${sum} of ${quantities[total]?.value ?? ''}: ${result}`,
  );
};

test.each([
  [
    '全市完成不少于2.83万批次（包含种植、养殖环节不少于8300批次，流通等环节抽检共不少于20000批次）食品抽检任务。其中，市场监管部门完成不少于5700批次，达到每千人1.2批次。',
    ['8300+20000=28300 of 28300: holds'],
  ],
  ['新增学位1万个，其中小学6000个、初中4000个。', ['6000+4000=10000 of 10000: holds']],
  ['新增学位1万个（包括小学6000个、初中3000个）。', ['6000+3000=9000 of 10000: less']],
  ['新增学位1万个（包括小学6000个、初中5000个）。', ['6000+5000=11000 of 10000: more']],
  ['建设站点200个（包括镇（街道）80个、村（社区）120个）。', ['80+120=200 of 200: holds']],
  ['培训约1.5万人（其中教师8,240人、家长6,790人）', ['8240+6790=15030 of 15000: holds']],
])('a sum is found and checked in %s', (text, wanted) => {
  expect(sums(text)).toEqual(wanted);
});

test.each([
  ['新增学位1万个，其中小学6000个。'],
  ['新增学位1万个，其中小学6000个、初中3000个。'],
  ['培训1000人，其中女性600人、残疾人700人。'],
  ['新增学位1万个，其中小学占60%、初中占40%。'],
  ['建设学校20所，其中教师100名、学生2000名。'],
  ['建设公园20个。其中口袋公园5个、社区公园6个。'],
])('what adds nothing up is no sum: %s', (text) => {
  expect(sums(text)).toEqual([]);
});
