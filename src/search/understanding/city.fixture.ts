/** A small city for the tests of the search: two years, four tasks. */
import { readLanguage, type Language, type LanguageData } from './language.ts';
import { indexTask, WORD_MARK, type IndexedTask, type SearchTask } from './search-task.ts';
import type { Understanding } from './readings.ts';
import { vocabularyOf } from './vocabulary.ts';

const task = (number: number, given: Partial<SearchTask>): SearchTask => ({
  year: 2023,
  number,
  title: '',
  content: '',
  category: '办好|教育',
  departments: ['市|教育局'],
  leader: '刘杰',
  due: '12月10日',
  deadline: '2023-12-10',
  districts: [],
  status: '推进中',
  state: '推进中',
  mark: { status: 'in-progress', overdue: false },
  measurable: '写有数量目标',
  path: `/2023/tasks/0${number}/`,
  ...given,
});

/** `|` stands between words. */
export const marked: readonly SearchTask[] = [
  task(1, {
    title: '增加|幼儿园|学位',
    content: '增加|幼儿园|学位|，|新建|公办|幼儿园|18|所|，|惠及|180|人|。',
  }),
  task(2, {
    title: '改造|老旧|小区',
    content: '改造|老旧|小区|40|个|，|道路|实现|“|硬底化|”|。',
    category: '改善|居住',
    departments: ['市|住房|城乡|建设局'],
    leader: '周佩珊',
    due: '6月30日',
    deadline: '2023-06-30',
    status: '已完成',
    state: '已完成',
    mark: { status: 'completed', overdue: false },
  }),
  task(3, {
    title: '免费|接种|HPV|疫苗',
    content: '为|全市|女生|免费|接种|HPV|疫苗|。',
    category: '守护|健康',
    departments: ['市|卫生|健康局', '市|教育局'],
  }),
  task(1, {
    year: 2022,
    title: '完善|教育局|大楼',
    content: '完善|大楼|，|增加|幼儿园|。',
    departments: ['市|水利局'],
    path: '/2022/tasks/01/',
  }),
].map((each) => {
  const mark = (text: string): string => text.replaceAll('|', WORD_MARK);
  return {
    ...each,
    title: mark(each.title),
    content: mark(each.content),
    category: mark(each.category),
    departments: each.departments.map(mark),
  };
});

export const data: LanguageData = {
  simplified: '園园舊旧區区裏里裡里髮发發发',
  readings: {
    jiao: '教',
    yu: '育',
    ju: '局',
    lao: '老',
    jiu: '旧',
    xiao: '小',
    qu: '区',
    lv: '绿',
    you: '幼',
    er: '儿',
    yuan: '园',
    zhou: '周',
    pei: '佩',
    shan: '珊',
    liu: '刘',
    jie: '杰',
    xue: '学',
    wei: '位卫',
    jian: '健',
    suo: '所',
    ren: '人',
  },
  names: ['市教育局', '市卫生健康局', '周佩珊', '刘杰', '新会区'],
  cities: [{ name: '新城市', years: [2023, 2022] }],
  offices: [{ say: ['卫健局'], official: ['市卫生健康局'] }],
  everyday: [
    { say: ['打疫苗', '打针'], official: ['接种 疫苗'] },
    { say: ['学额'], official: ['学位'] },
  ],
  english: [
    { say: ['vaccine'], official: ['疫苗'] },
    { say: ['old estate'], official: ['老旧小区'] },
    { say: ['age-friendly'], official: ['硬底化'] },
    // The end of 免费 and the beginning of 接种.
    { say: ['first aid'], official: ['费接'] },
  ],
};

export const language: Language = readLanguage(data);
export const tasks: readonly IndexedTask[] = marked.map((each) => indexTask(each, language.simplified));
export const understanding: Understanding = { language, vocabulary: vocabularyOf(tasks) };

/** `2023-02`: which tasks, in their order. */
export const idsOf = (found: readonly { task: SearchTask }[]): string[] =>
  found.map(({ task: { year, number } }) => `${year}-0${number}`);
