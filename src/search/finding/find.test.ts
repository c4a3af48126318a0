import { describe, expect, test } from 'vitest';
import { find } from './find.ts';
import { idsOf, tasks, understanding } from '../understanding/city.fixture.ts';
import { understand } from '../understanding/understand.ts';

const ask = (typed: string) => find(understand(typed, understanding), tasks);
const ids = (typed: string): string[] => idsOf(ask(typed).found);
/** What is said to stand for what. */
const said = (typed: string): string[] => [
  ...new Set(
    ask(typed).found.flatMap(({ matches }) =>
      matches.flatMap(({ term, said: official }) => (official === null ? [] : [`${term.typed}→${official}`])),
    ),
  ),
];

describe('a query finds', () => {
  test.each([
    ['幼儿园', ['2023-01', '2022-01']],
    ['幼兒園', []],
    ['老舊小區', ['2023-02']],
    ['幼儿园 公办', ['2023-01']],
    ['“公办幼儿园”', ['2023-01']],
    ['“幼儿园公办”', []],
    ['幼儿园 -公办', ['2022-01']],
    ['道路实现硬底化', ['2023-02']],
    ['ｈｐｖ', ['2023-03']],
    ['周 佩珊', ['2023-02']],
    ['6月30日', ['2023-02']],
    ['6 月 30 日', ['2023-02']],
    ['2月10日', []],
    ['第2项', ['2023-02']],
    ['2022年', ['2022-01']],
    ['新城市 疫苗', ['2023-03']],
    ['lao jiu xiao qu', ['2023-02']],
    ['xuewei youeryuan', ['2023-01']],
    ['old estate', ['2023-02']],
    ['the vaccine', ['2023-03']],
    ['加装电梯', []],
    ['（疫苗）', ['2023-03']],
    ['《疫苗》：', ['2023-03']],
    ['疫苗/接种', ['2023-03']],
    ['老旧\u200B小\u00AD区', ['2023-02']],
    ['责任单位：市教育局', ['2023-01', '2023-03']],
    ['2023年第2项', ['2023-02']],
    ['2022年第2项', []],
    ['2023年第2项改造老旧小区', ['2023-02']],
    ['第2项老旧小区', ['2023-02']],
    ['#2', ['2023-02']],
    ['任务2', ['2023-02']],
    ['2号', ['2023-02']],
    ['20230630', ['2023-02']],
    ['2023-06', ['2023-02']],
    ['截止六月卅日前', ['2023-02']],
    ['June 30', ['2023-02']],
    ['the 30th of June', ['2023-02']],
    ['in June', ['2023-02']],
    ['December 2023 -vaccine', ['2023-01', '2022-01']],
    ['3月', []],
    ['疫苗（HPV）', ['2023-03']],
    ['HPV-疫苗', ['2023-03']],
    ['周佩珊，6月30日', ['2023-02']],
    ['周佩珊：6月30日', ['2023-02']],
    ['18 所', ['2023-01']],
    ['40 个老旧小区', ['2023-02']],
    ['1 所', []],
    ['age-friendly', ['2023-02']],
    ['幼儿园 (-公办)', ['2022-01']],
    ['老旧小区有多少个', ['2023-02']],
    ['2月30日', []],
    ['教育局长', ['2023-01', '2023-03', '2022-01']],
    ['weijianju', ['2023-03']],
    ['wei jian ju', ['2023-03']],
    ['wjj', ['2023-03']],
  ])('for %s just the tasks that have it', (typed, wanted) => {
    expect(ids(typed).toSorted()).toEqual([...wanted].toSorted());
  });

  test('nothing by syllables each for itself, nor by the halves of two words', () => {
    expect([ids('suo'), ids('ren')]).toEqual([['2023-01'], ['2023-01']]);
    expect([ids('suo ren'), ids('Suo-Ren'), ids('youeryuan suo')]).toEqual([[], [], []]);
    expect(ids('first aid')).toEqual([]);
    expect(ids('费接')).toEqual(['2023-03']);
  });

  test('nothing in pieces of which one is only in the category, or only digits of a number', () => {
    expect(ids('居住 道路')).toEqual(['2023-02']);
    expect([ids('居住道路'), ids('8所道路'), ids('公办8')]).toEqual([[], [], []]);
    expect(ids('女生健康')).toEqual([]);
    expect(ids('女生市卫生健康局')).toEqual(['2023-03']);
  });

  test('nothing that has what is left out, or what it is a name for; another word and other numbers stay', () => {
    expect([ids('疫苗 -卫健局'), ids('疫苗 -jiaoyuju'), ids('疫苗 -3'), ids('疫苗 -2023')]).toEqual([
      [],
      [],
      [],
      [],
    ]);
    expect(ids('老旧小区 -6月30日')).toEqual([]);
    for (const name of [
      '-周 佩珊',
      '-zhou pei shan',
      '-zhou-pei-shan',
      '-周佩珊副市长',
      '-周佩珊负责',
      '-age-friendly',
      '-old estate',
    ])
      expect(ids(`老旧小区 ${name}`)).toEqual([]);
    expect(ids('疫苗 -打针')).toEqual(['2023-03']);
    expect(ids('公办幼儿园 -8')).toEqual(['2023-01']);
    expect(ids('公办幼儿园 -18')).toEqual([]);
  });

  test('a task through what stands for a word, and says so', () => {
    expect(ids('卫健局')).toEqual(['2023-03']);
    expect(said('卫健局')).toEqual(['卫健局→市卫生健康局']);
    expect(said('打疫苗')).toEqual(['打疫苗→接种＋疫苗']);
    expect(said('jiaoyuju')).toEqual(['jiaoyuju→教育局']);
    expect(said('疫苗')).toEqual([]);
  });

  test('the department named first, then titles, contents and the rest; ties by year and number', () => {
    expect(ids('教育局')).toEqual(['2023-01', '2023-03', '2022-01']);
    expect(ids('增加')).toEqual(['2023-01', '2022-01']);
    expect(ids('')).toEqual(['2023-01', '2023-02', '2023-03', '2022-01']);
  });

  test('whole numbers before parts of longer ones', () => {
    const [first] = ask('18').found;
    expect(first?.matches[0]?.rank).toBeLessThan(6);
    expect(ask('80').found[0]?.matches[0]?.rank).toBeGreaterThan(6);
    expect(['18', '80', '8所'].map((typed) => ask(typed).found[0]?.matches[0]?.isCut)).toEqual([
      false,
      true,
      true,
    ]);
  });

  test('what stands only in pieces, and tells that it was taken apart', () => {
    const { found, apart, missing } = ask('我家附近幼儿园学额有多少');
    expect(idsOf(found)).toEqual([]);
    expect(missing).toHaveLength(1);
    const taken = ask('女生疫苗');
    expect(idsOf(taken.found)).toEqual(['2023-03']);
    expect(taken.apart.map(({ typed, pieces }) => [typed, pieces.map((piece) => piece.typed)])).toEqual([
      ['女生疫苗', ['女生', '疫苗']],
    ]);
    expect(apart).toEqual([]);
  });

  test('nothing by a question alone that says nothing of what is looked for', () => {
    expect(idsOf(ask('幼儿园学额有多少').found)).toEqual(['2023-01']);
  });
});

describe('what was found', () => {
  test('is marked where it stands, in the text as it is written', () => {
    const [found] = ask('道路实现硬底化').found;
    const [mark] = found?.matches[0]?.marks ?? [];
    const text = found?.indexed.texts[mark?.text ?? -1]?.written.slice(mark?.start, mark?.end);
    expect(text).toBe('道路实现“硬底化');
  });
});

describe('a name', () => {
  test('is never passed over, nor taken apart into a place and an office of another', () => {
    expect(ids('新会 幼儿园')).toEqual([]);
    expect(ids('新会幼儿园')).toEqual([]);
    expect(ids('新会区教育局')).toEqual([]);
    expect(ids('新城市教育局')).toEqual(['2023-01', '2023-03']);
  });
});
