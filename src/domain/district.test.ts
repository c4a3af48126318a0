import { describe, expect, test } from 'vitest';
import { districtSchema, findCitywide, findDistricts } from './district.ts';

const DISTRICTS = ['蓬江区', '江海区', '新会区', '台山市', '开平市', '鹤山市', '恩平市'].map((name) => ({
  name,
}));
const named = (text: string): string[] => findDistricts(text, DISTRICTS).map(({ name }) => name);

describe('the districts that a text names', () => {
  test.each([
    ['在台山市、开平市、恩平市招录培养', ['台山市', '开平市', '恩平市']],
    ['市直、蓬江区提高至1000元，台山市提高至800元，蓬江区另有', ['蓬江区', '台山市']],
    ['推进蓬江、江海和新会三区一体化', ['蓬江区', '江海区', '新会区']],
    ['新会区、台山历史文化街区', ['新会区', '台山市']],
    ['鹤山市 、 恩平', ['鹤山市', '恩平市']],
  ])('in %s', (text, wanted) => {
    expect(named(text)).toEqual(wanted);
  });

  test.each([
    '开平碉楼与村落',
    '新会陈皮、台山大米',
    '市直、各县（市、区）各选取两所',
    '新会区域医疗中心',
    '台山市场监管',
    '全市推出100件',
    '',
  ])('are none in “%s”', (text) => {
    expect(named(text)).toEqual([]);
  });

  test('are none where the city has no districts on record', () => {
    expect(findDistricts('台山市', [])).toEqual([]);
  });
});

describe('the words that mean all districts', () => {
  test.each([
    ['全市各县（市、区）全部建成，全市覆盖', ['全市', '各县（市、区）']],
    ['县（市、区）台账建档率达100%', ['县（市、区）']],
    ['各县区至少建成1个', ['各县区']],
    ['扩大国内国外全市场', []],
    ['市直、镇（街道）100%覆盖', []],
    ['台山市', []],
  ])('in %s', (text, wanted) => {
    expect(findCitywide(text)).toEqual(wanted);
  });
});

test('a district on record has its full name and a six-digit code', () => {
  const district = { name: '蓬江区', city: '江门市', code: '440703', tile: { column: 2, row: 0 } };
  expect(districtSchema.safeParse(district).success).toBe(true);
  for (const wrong of [{ name: '蓬江' }, { code: '4407' }, { tile: { column: -1, row: 0 } }, { extra: 1 }]) {
    expect(districtSchema.safeParse({ ...district, ...wrong }).success).toBe(false);
  }
});
