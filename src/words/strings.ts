import { FICTIONAL_NOTICE } from '../domain/edition.ts';
import type { Change, HistoryEvent } from '../domain/history.ts';
import type { Sort } from '../search/understanding/query.ts';
import type { Quantity } from '../domain/quantity/quantity.ts';
import type { Sum } from '../domain/quantity/sums.ts';
import type { SourceKind } from '../domain/source-kind.ts';
import { STATUS_NAMES, type Pace } from '../domain/status.ts';

/** The words of the site's interface. Words of the table itself come from the table. */
export const strings = {
  site: {
    skip: '跳到正文',
    home: '首页',
    navigation: '主导航',
    breadcrumbs: '当前位置',
  },
  /** The parts of the site, in a reader's words. */
  nav: {
    promises: '承诺',
    progress: '做得怎样',
    districts: '我的地区',
    offices: '谁负责',
    more: '更多',
    search: '搜索',
    figures: '看数字',
    data: '下载数据',
    methodology: '怎样算做到',
    about: '关于本站',
    source: '原文',
  },
  page: {
    departments: '责任单位',
    leaders: '分管市领导',
    deadlines: '完成时限',
    updates: '进展与更正',
    search: '搜索',
    notFound: '没有这一页',
  },
  unit: { tasks: '项', categories: '件', departments: '个', leaders: '位', districts: '个' },
  field: {
    category: '项目分类',
    department: '责任单位',
    cooperating: '配合单位',
    leader: '分管市领导',
    deadline: '完成时限',
    status: '状态',
    measurable: '数量目标',
    /** Districts that a promise names; words by which it means all of them. */
    districts: '写明的县（市、区）',
    citywide: '全市范围的写法',
    /** Everyday subjects. */
    topics: '相关的事',
  },
  status: STATUS_NAMES,
  /** Said of a task that is not completed and whose deadline lies before the as-of date: of silence, and beside a report. */
  overdue: { silent: '到期，未见公开进展', beside: '已过期限' },
  /** Said of a task that the newest table has no more. */
  dropped: '更正表取消了这一项',
  /** What became of a task: updates, and what corrected tables did to it. */
  history: {
    kinds: { update: '公开进展', revision: '更正表' } satisfies Record<HistoryEvent['kind'], string>,
    fields: {
      listed: '是否列入',
      status: '状态',
      percent: '完成率',
      value: '目标完成数',
      category: '项目分类',
      content: '具体内容',
      leader: '分管市领导',
      departments: '责任单位',
      deadline: '完成时限',
    } satisfies Record<Change['field'], string>,
    listed: { true: '列入', false: '不列入' },
    added: '更正表新增了这一项。',
    dropped: '更正表不再列入这一项，本页仍是它最后一次列入时的文字。',
    unknown: '没有',
    fullBefore: '改写前的全文',
    /** A leader's or department's tasks that a corrected table gave to another. */
    former: { leader: '曾分管', department: '曾负责' },
    revised: '更正表改过这一项',
    see: '看改了什么',
    none: '没有收到公开发布的进展，也没有更正表',
  },
  revision: {
    table: '更正表',
    first: '最初的表',
    original: '原件',
  },
  /** Said on every page and in every file of a made-up city. */
  demonstration: {
    short: '演示数据',
    notice: FICTIONAL_NOTICE,
  },
  /** Everyday subjects: 上学, 看病 … */
  topics: {
    others: '别的事',
    rule: '哪一项归到哪里，由程序按一份词表决定，不是原表的分类；一项可以归到几处。',
    why: '怎样归类',
    /** Where they hold: 全市 stands for all words that mean all districts. */
    places: '写了哪些地区',
    named: '点名的',
    citywide: '写明全市的',
    silent: '没有写的',
  },
  years: '年度',
  /** Names the links between the years of a page. */
  byYear: '各年度',
  progress: {
    percent: '完成率',
    share: '当日全年已过{share}%',
    pace: {
      ahead: '快于序时进度',
      on: '与序时进度相当',
      behind: '慢于序时进度',
    } satisfies Record<Pace, string>,
    target: '目标',
    reason: '说明',
    by: '发布者',
    source: '来源',
    noSource: '没有注明公开来源。',
    archive: '存档',
  },
  /** Said beside a source. */
  sourceKinds: {
    government: '政府网站',
    press: '新闻媒体',
    other: '其他来源',
  } satisfies Record<SourceKind, string>,
  statusMeaning: '状态只照公开发布的进展，不从沉默中推断：没有进展，不等于没有做。',
  statusWhy: '这是什么意思？',
  /** Whether a promise says how much. Neither is better: what has no number is checked by its words. */
  measurable: { yes: '写有数量目标', no: '只有文字要求' },
  quantity: {
    heading: '这一项里的数字',
    measurable: '下面是程序从具体内容里读出的数字，写法照原文。',
    wordsOnly: '这一项没有写数量目标，可以对照具体内容的文字核对。',
    neither: '写不写数量，不说明承诺好坏：没有数字的，可以对照文字、责任单位和期限核对。',
    why: '怎样读出、怎样分类',
    text: '原文写法',
    value: '数值',
    role: '作用',
    sums: {
      holds: '文中的合计对得上',
      less: '文中列出的各部分少于合计，文中没有说明其余部分',
      more: '文中列出的各部分多于合计',
    } satisfies Record<Sum['result'], string>,
    roles: {
      target: '目标',
      baseline: '原来的数',
      context: '条件或背景',
    } satisfies Record<Quantity['role'], string>,
    comparators: {
      eq: '',
      gte: '不少于',
      gt: '超过',
      lte: '不超过',
      lt: '低于',
      approx: '约',
    } satisfies Record<Quantity['comparator'], string>,
  },
  names: {
    full: '全称',
    nicknames: '也称',
    renamed: '后来的名称',
    source: '依据',
  },
  table: {
    note: '由程序按这一项的原文列出，数字照原文。',
    row: '范围',
  },
  chart: { tasks: '项数', targets: '目标数字' },
  search: {
    label: '搜索承诺',
    placeholder: '例如：',
    submit: '搜索',
    facets: '筛选',
    clear: '清除筛选',
    chosen: '（已选{count}项条件）',
    idle: '输入要找的词，或从筛选里选。',
    loading: '正在搜索……',
    /** Nothing was found: of words that no task has, of what was chosen, or of words that no task has together. */
    none: '没有找到{asked}。',
    absent: '{where}里没有写这个词。没写进表，不等于没有人管。',
    absentAll: '{where}里没有写这些词。没写进表，不等于没有人管。',
    noneChosen: '照选了的条件，一项也没有。',
    notChosen: '照选了的条件，一项也没有；可以清除筛选再找。',
    notTogether: '没有一项同时符合里面的每个词。',
    found: '找到{count}项。',
    least: '至少有{count}项。',
    part: '结果很多，取出的是前{count}项；可以用筛选缩小范围。',
    error: '搜索没有加载成功，可能是网络不通。请再试一次，或到全部承诺里查找。',
    retry: '再试一次',
    more: '显示更多',
    sort: '排序',
    sorts: { relevance: '最相关', number: '序号', deadline: '期限' } satisfies Record<Sort, string>,
    csv: '下载 CSV',
    csvName: '搜索结果.csv',
    csvHeads: [
      '年份',
      '序号',
      '短标题',
      '具体内容',
      '分管市领导',
      '责任单位',
      '完成时限',
      '截止日期',
      '状态',
      '网址',
    ],
    print: '打印',
    /** What stands for a word that was typed. */
    said: '“{typed}” → {official}',
    /** Digits that were found only inside a longer number. */
    cut: '“{typed}”在这里只是更长的数字的一部分',
    apart: '没有连在一起的“{typed}”，下面是同时有{pieces}的。',
    apartOne: '下面是照{pieces}找到的。',
    leftOut: '“-{typed}”也去掉了{officials}。',
    unknown: '网址里的{values}不在筛选里。',
    suggestions: '您是不是要找',
    near: '相近的承诺',
    noResults: '不是搜索结果',
    only: '只有{parts}',
    /** Beside a result, where the site has several years. */
    year: '{year}年的承诺',
    otherWords: '换个说法试试',
    otherWays: '或者从这里找',
    asked: '搜索：{asked}（{address}）',
    helpMore: '怎样搜索',
    help: '几个词之间用空格，要都有；整句加引号；不要的词前面加减号。拼音、繁体、俗称也可以。',
  },
  everywhere: {
    /** By which a browser lists the site's search among others. */
    searchDescription: '按词语、单位、领导或地区搜索一座城市一年的民生承诺',
  },
} as const;

/** Said in every row of a table of a made-up city; nothing of a real one. */
export const fictionNotice = ({ fictional }: { fictional?: boolean | undefined }) =>
  fictional === true
    ? { heading: strings.demonstration.short, text: strings.demonstration.notice }
    : undefined;

/** `44` and `项` → `44项`; a unit is never parted from its number. */
export const count = (value: number, unit: keyof typeof strings.unit): string =>
  `${value}${strings.unit[unit]}`;

/** Numbers in ascending order, each run of them told by its ends: 7, 8, 9, 17 → `7至9、17`. */
export function ranges(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}至${to}`)).join('、');
}

/** A number with its thousands marked: 45000000 → `45,000,000`. */
export const grouped = (value: number): string => {
  const [whole = '', decimals] = String(value).split('.');
  const marked = whole.replace(/\B(?=(?:\d{3})+$)/gu, ',');
  return decimals === undefined ? marked : `${marked}.${decimals}`;
};

type Said = Pick<Quantity, 'comparator' | 'value' | 'unit' | 'per'>;

/** For each of what a quantity holds, as it is said after the unit: `（每生每年）`, `/人·月`; empty where for all together. */
export const perOf = ({ per }: Pick<Said, 'per'>): string =>
  per?.startsWith('每') === true ? `（${per}）` : per === '各' ? '' : (per ?? '');

/** What a quantity means, in words that are the same wherever it comes from: `约15,000个`, `1,000元（每生每年）`, `各2所`. */
export function valueOf(said: Said): string {
  const { comparator, value, unit, per } = said;
  const number = `${strings.quantity.comparators[comparator]}${grouped(value)}${unit}`;
  return `${per === '各' ? per : ''}${number}${perOf(said)}`;
}
