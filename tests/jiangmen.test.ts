import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { beforeAll, describe, expect, test } from 'vitest';
import type { EditionRecord } from '../src/domain/record.ts';
import { listFiles } from '../src/files/tree.ts';
import type { Answer } from '../src/search/finding/answer.ts';
import { fold } from '../src/search/understanding/fold.ts';
import { readEquivalents } from '../src/search/making/equivalents.ts';
import { askerOf } from './support/ask.ts';
import { page, pageFiles, read, record, sites } from './support/sites.ts';
import { NO_CLAIMS } from './support/no-claims.ts';

/*
 * What is true of Jiangmen's own published edition, written down by hand from its table. What the code does with any
 * table is proved elsewhere, of made-up cities: where another city stands in `seeds/`, this file alone is left out.
 */
const SOURCE = 'seeds/jiangmen-2022/source.txt';
const SHA256 = '6d6c5b55072e2fe1ac915c006b23a2416a4e43c45a392fd10b0a9fd10c41e44d';
const isThere = existsSync(SOURCE);
const about = isThere
  ? 'Jiangmen’s edition of 2022'
  : `Jiangmen’s edition of 2022, left out because there is no ${SOURCE}: another city is published here`;

/** Behind which doors each task stands, decided by hand from its text. */
const TOPICS: Record<number, string> = {
  // 初中一年级女生免费接种HPV疫苗
  1: '看病',
  // 落实门诊医保共济
  2: '看病',
  // 订单定向培养农村卫生人才
  3: '看病',
  // 完善全市卫生信息平台功能
  4: '看病',
  // 加快推进市妇幼保健院扩容提质建设
  5: '看病',
  // 优化全市18家发热门诊（室）建设
  6: '看病',
  // 增加公办中小学、幼儿园学位供给
  7: '上学',
  // 大力提升基础教育生均公用经费补助标准
  8: '上学',
  // 加强教师培训，提升教学水平
  9: '上学',
  // 加强义务教育学校课后服务
  10: '上学',
  // 筑牢校园安全
  11: '上学 食品和安全',
  // 试点开展“心理关爱进课堂”项目
  12: '上学',
  // 加强日常校园食品安全检查
  13: '上学 食品和安全',
  // 完成药品监管抽检768批次
  14: '看病 食品和安全',
  // 全面提升食品监督抽检效能
  15: '上学 食品和安全',
  // 加强道路安全设施建设
  16: '出行 食品和安全',
  // 开展自然灾害综合风险普查
  17: '食品和安全',
  // 推动50座小型病险水库进行除险加固
  18: '食品和安全',
  // 加强低保、特困人员基本生活保障
  19: '养老和救助',
  // 扩大救助范围
  20: '养老和救助',
  // 实施兜底民生服务社会工作“双百工程”
  21: '养老和救助',
  // 推动“平安通”提质扩面
  22: '养老和救助',
  // 开展法律援助申请“市域通办”
  23: '养老和救助 办事',
  // 攻坚村内道路建设
  24: '出行',
  // 开展农贸市场改造和美丽圩镇建设
  25: '食品和安全 环境',
  // 开展农村公路安全隐患排查整治工作
  26: '出行 食品和安全',
  // 全面推动农村公路桥梁安全改造
  27: '出行 食品和安全',
  // 高质量推进万里碧道建设
  28: '环境',
  // 开展高质量水源林建设
  29: '环境',
  // 开展“送法规、送技术”服务企业专题活动
  30: '环境',
  // 实施古树名木保护工程
  31: '环境',
  // 推进历史文化遗产保护传承
  32: '文体',
  // 推动体育设施开放
  33: '文体',
  // 深入实施“粤菜师傅”“广东技工”“南粤家政”三项工程
  34: '上学 就业',
  // 实施新产业工人职业技能提升工程
  35: '就业',
  // 实现更加充分更高质量就业
  36: '就业',
  // 积极落实就业政策
  37: '就业',
  // 大力推进保障性租赁住房建设、筹集工作
  38: '住房',
  // 持续推进城镇老旧小区改造
  39: '住房',
  // 全面开展城镇燃气安全排查整治
  40: '食品和安全',
  // 拓宽跨省通办业务范围
  41: '办事',
  // 推进高频事项“一网办、一次办”
  42: '办事',
  // 加强基层服务设施建设
  43: '办事',
  // 华侨回国定居和恢复户籍“一窗受理”
  44: '办事',
};

describe.runIf(isThere)(about, () => {
  let edition: EditionRecord;
  const task = (number: number) => edition.tasks[number - 1];

  beforeAll(() => {
    edition = record(sites.real, 2022);
  });

  test('has its source as the city published it, byte for byte', () => {
    expect(createHash('sha256').update(readFileSync(SOURCE)).digest('hex')).toBe(SHA256);
    expect(edition.edition.source.sha256).toBe(SHA256);
  });

  test('has 44 tasks in 10 categories of 18 departments and 7 leaders', () => {
    expect(edition.tasks.map(({ number }) => number)).toEqual(
      Array.from({ length: 44 }, (_item, index) => index + 1),
    );
    const count = (names: readonly string[]): number => new Set(names).size;
    expect(count(edition.tasks.map(({ category }) => category.name))).toBe(10);
    expect(count(edition.tasks.flatMap(({ departments }) => departments.map(({ name }) => name)))).toBe(18);
    expect(count(edition.tasks.map(({ leader }) => leader.name))).toBe(7);
  });

  test('says nowhere that it is made up', () => {
    expect(edition.edition.notice).toBeNull();
    for (const file of pageFiles(sites.real)) expect(read(sites.real, file), file).not.toContain('演示数据');
  });

  test('has task 7 as the design names it', () => {
    expect(task(7)).toMatchObject({
      id: 'jiangmen-2022-07',
      category: { number: 2, name: '提供优质基础教育，努力让学生“上好学”' },
      title: '增加公办中小学、幼儿园学位供给',
      leader: { name: '周佩珊', slug: 'zhou-peishan' },
      departments: [{ name: '市教育局', slug: 'shi-jiaoyu-ju', role: 'lead' }],
      deadline: { text: '12月10日', start: null, end: '2022-12-10' },
      url: '/2022/tasks/07/',
    });
    expect(task(7)?.content.slice(40, 46)).toBe('约1.5万个');
  });

  test('has a number as target in 31 tasks, and none in 28 and 35', () => {
    expect(edition.tasks.filter(({ measurable }) => measurable)).toHaveLength(31);
    expect([task(28)?.measurable, task(35)?.measurable]).toEqual([false, false]);
    expect(page(sites.real, '/2022/figures/')('main').text()).toContain('31项写有数量目标');
  });

  test('has the quantities that are labelled by hand, in the texts that were labelled', () => {
    const labelled = parse(readFileSync('tests/fixtures/quantities/jiangmen-2022.yaml', 'utf8')) as {
      task: number;
      text: string;
      quantities: string[];
    }[];
    expect(labelled.map(({ task: number, text }) => [number, text])).toEqual(
      edition.tasks.map(({ number, content }) => [number, content]),
    );
    expect(labelled.map(({ quantities }) => quantities.map((label) => label.split(' => ')[0]))).toEqual(
      edition.tasks.map(({ quantities }) => quantities.map(({ text }) => text)),
    );
  });

  test('states one sum, in task 15, and it holds', () => {
    expect(edition.tasks.filter(({ sums }) => sums.length > 0).map(({ number }) => number)).toEqual([15]);
    expect(task(15)?.sums).toEqual([{ total: 0, parts: [1, 2], sum: 28300, result: 'holds' }]);
    expect(page(sites.real, '/2022/tasks/15/')('[data-sum="holds"]').text()).toContain(
      '8,300 + 20,000 = 28,300批次',
    );
  });

  test('names districts in three tasks, with their codes, and the whole city in other words in two', () => {
    const named: Record<number, string[]> = {
      3: ['台山市', '开平市', '恩平市'],
      8: ['蓬江区', '江海区', '新会区', '鹤山市', '台山市', '开平市', '恩平市'],
      32: ['新会区', '台山市'],
    };
    for (const { number, content, districts } of edition.tasks) {
      expect(districts.map(({ name }) => name)).toEqual(named[number] ?? []);
      for (const name of named[8] ?? [])
        expect(content.includes(name.slice(0, -1)), `${number} ${name}`).toBe(
          (named[number] ?? []).includes(name),
        );
    }
    expect(task(32)?.districts).toEqual([
      { code: '440705', name: '新会区' },
      { code: '440781', name: '台山市' },
    ]);
    expect([task(12)?.citywide, task(40)?.citywide]).toEqual([['各县（市、区）'], ['县（市、区）']]);
  });

  test('has each task behind the doors where a reader would look for it', () => {
    const doors = edition.tasks.map(({ number, topics }) => [
      number,
      topics.map(({ name }) => name).join(' '),
    ]);
    expect(doors).toEqual(Object.entries(TOPICS).map(([number, names]) => [Number(number), names]));
  });

  test('says a table in words, in task 8 alone: eight rows of four amounts', () => {
    expect(edition.tasks.filter(({ tables }) => tables.length > 0).map(({ number }) => number)).toEqual([8]);
    const [table] = task(8)?.tables ?? [];
    expect(table?.columns).toEqual([
      '公办幼儿园生均公用经费',
      '公办小学生均公用经费',
      '公办初中生均公用经费',
      '公办普通高中生均公用经费',
    ]);
    const values = table?.rows.map(({ name, quantities }) => [
      name,
      ...quantities.map((index) => task(8)?.quantities[index ?? -1]?.value),
    ]);
    expect(values).toEqual([
      ...['市直', '蓬江区', '江海区', '新会区', '鹤山市'].map((name) => [name, 1000, 1500, 2500, 2000]),
      ...['台山市', '开平市', '恩平市'].map((name) => [name, 800, 1300, 2200, 1500]),
    ]);
    const said = task(8)?.content.slice(table?.start, table?.end) ?? '';
    expect(said.startsWith('公办幼儿园生均公用经费：市直')).toBe(true);
    expect(said.endsWith('每生每年1500元')).toBe(true);
  });
});

/** A labelled query; the fixtures say what the labels mean. */
interface Labelled {
  q: string;
  kind: string;
  suggest?: string;
}

describe.runIf(isThere)(`the search of ${about}`, () => {
  let ask: (text: string) => Promise<Answer>;

  beforeAll(() => {
    ask = askerOf(sites.real);
  });

  describe.each(['tuning.yaml', 'held-out.yaml'])('by the labelled queries of %s', (file) => {
    const answers = (wanted: string): Promise<(Labelled & { got: number[]; offered: string[] })[]> => {
      const queries = parse(readFileSync(`tests/fixtures/search/${file}`, 'utf8')) as Labelled[];
      return Promise.all(
        queries
          .filter(({ kind }) => kind === wanted)
          .map(async (query) => {
            const { found, suggestions } = await ask(query.q);
            return {
              ...query,
              got: found.map(({ task }) => task.number),
              offered: suggestions.map(({ phrase }) => phrase),
            };
          }),
      );
    };

    test('finds nothing for what is promised nowhere', async () => {
      const wrong = (await answers('nothing')).filter(({ got }) => got.length > 0);
      expect(wrong.map(({ q, got }) => `${q}: ${got.join()}`)).toEqual([]);
    });

    test('finds nothing by itself where a character is wrong, and asks about it', async () => {
      const misspelled = await answers('misspelled');
      expect(misspelled.length).toBeGreaterThan(10);
      for (const { q, got, offered, suggest } of misspelled) {
        expect([q, got]).toEqual([q, []]);
        expect([q, offered.includes(suggest ?? '')]).toEqual([q, true]);
      }
    });
  });

  test.each(NO_CLAIMS)('claims nothing by %s', async (typed) => {
    expect((await ask(typed)).found.map(({ task }) => task.number)).toEqual([]);
  });

  test('claims nothing by digits of a longer number without a word', async () => {
    for (const typed of ['8家', '5座', '2批次', '45亿', '50元'])
      for (const { matches } of (await ask(typed)).found)
        expect([typed, matches.map(({ isCut }) => isCut)]).toEqual([typed, [true]]);
  });

  test('has no entry in its thesaurus that leads neither to its table nor to the demonstration’s', () => {
    const plain = (text: string): string => fold(text, new Map()).text;
    const demonstration = listFiles('tests/fixtures/demo/seeds').filter((path) => path.endsWith('.txt'));
    const lines = [SOURCE, ...demonstration.map((path) => `tests/fixtures/demo/seeds/${path}`)].flatMap(
      (path) => readFileSync(path, 'utf8').split('\n').map(plain),
    );
    const stands = (official: string): boolean =>
      lines.some((line) => official.split(' ').every((part) => line.includes(plain(part))));
    const thesaurus = readEquivalents('src/search/making/words/thesaurus.yaml');
    expect(thesaurus.filter(({ official }) => !official.some(stands))).toEqual([]);
  });
});
