import { describe, expect, test } from 'vitest';
import { assignSlugs, officeSlug, personSlug } from './slug.ts';

describe('officeSlug', () => {
  test.each([
    ['市教育局', 'shi-jiaoyu-ju'],
    ['市委统战部', 'shiwei-tongzhan-bu'],
    ['市医保局', 'shi-yibao-ju'],
    ['市文化广电旅游体育局', 'shi-wenhua-guangdian-lvyou-tiyu-ju'],
    ['市住房城乡建设局', 'shi-zhufang-chengxiang-jianshe-ju'],
  ])('of %s is %s', (name, slug) => {
    expect(officeSlug(name)).toBe(slug);
  });
});

describe('personSlug', () => {
  test.each([
    ['刘杰', 'liu-jie'],
    ['周佩珊', 'zhou-peishan'],
    ['欧阳修', 'ouyang-xiu'],
    ['单田芳', 'shan-tianfang'],
    ['曾国藩', 'zeng-guofan'],
    ['吕布', 'lv-bu'],
  ])('of %s is %s', (name, slug) => {
    expect(personSlug(name)).toBe(slug);
  });
});

describe('assignSlugs', () => {
  test('gives the second and third of one sound a number', () => {
    expect([...assignSlugs(['刘杰', '刘洁', '柳杰'], new Map(), personSlug).values()]).toEqual([
      'liu-jie',
      'liu-jie-2',
      'liu-jie-3',
    ]);
  });

  test('keeps what is given, whatever it sounds like', () => {
    const given = new Map([
      ['刘洁', 'liu-jie'],
      ['市教育局', 'jiaoyu'],
    ]);
    expect(assignSlugs(['刘杰', '市教育局', '刘洁'], given, personSlug)).toEqual(
      new Map([...given, ['刘杰', 'liu-jie-2']]),
    );
  });

  test('gives a name without a known reading an address too', () => {
    expect([...assignSlugs(['甲', '乙'], new Map(), () => '').values()]).toEqual(['x', 'x-2']);
  });
});
