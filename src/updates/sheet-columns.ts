import { STATUS_NAMES } from '../domain/status.ts';
import { reportedStatusSchema } from '../domain/update.ts';

/** What the drop-down of the status offers. */
export const REPORTED_NAMES: readonly string[] = reportedStatusSchema.options.map(
  (status) => STATUS_NAMES[status],
);

interface Column {
  /** What stands at the head of the column. */
  heading: string;
  /** Width in characters of the sheet's font. */
  width: number;
  /** Filled in by the program from the record, and locked. */
  locked: boolean;
  /** For the sheet that explains. */
  explanation: string;
  example: string;
}

/** The clerk's sheet: a row for each task, its columns from left to right. */
export const COLUMNS = {
  year: {
    heading: '年份',
    width: 7,
    locked: true,
    explanation: '承诺的年份。有几年的任务时，不能空着。',
    example: '2022',
  },
  number: {
    heading: '序号',
    width: 6,
    locked: true,
    explanation: '这一项在任务分解表里的序号。',
    example: '18',
  },
  title: {
    heading: '标题',
    width: 34,
    locked: true,
    explanation: '这一项的短标题。程序用它核对有没有错行，请勿改动。',
    example: '完善内河治理',
  },
  departments: {
    heading: '责任单位',
    width: 20,
    locked: true,
    explanation: '照任务分解表。',
    example: '市水利局',
  },
  deadline: {
    heading: '完成时限',
    width: 11,
    locked: true,
    explanation: '照任务分解表。',
    example: '12月31日',
  },
  targets: {
    heading: '数量目标',
    width: 30,
    locked: true,
    explanation: '具体内容里写的数量目标，填“目标完成数”时照这里的写法。没有数量目标的，这一格是空的。',
    example: '50座；0.45亿立方米',
  },
  date: {
    heading: '日期',
    width: 12,
    locked: false,
    explanation: '公开发布的日期，必填。不早于承诺的那一年，不晚于数据截止日期。',
    example: '2022-09-30',
  },
  status: {
    heading: '状态',
    width: 10,
    locked: false,
    explanation: `从下拉里选，必填：${REPORTED_NAMES.join('、')}。已完成、未完成、已调整必须有来源；没有公开的进展，整行留空。`,
    example: '推进中',
  },
  percent: {
    heading: '完成率',
    width: 9,
    locked: false,
    explanation: '带百分号填写，可不填。超过100%的，要填“来源原话”。',
    example: '60%',
  },
  percentWords: {
    heading: '来源原话',
    width: 24,
    locked: false,
    explanation: '完成率超过100%时，来源的原话。',
    example: '超额完成，为年度目标的120%',
  },
  values: {
    heading: '目标完成数',
    width: 28,
    locked: false,
    explanation:
      '“目标：完成数”，几个目标之间用分号；完成数用目标的单位，写全数字（1.5万个写15000）。只有一个目标的，直接写数。同一写法有几处的，在目标后面写（1）、（2）。可不填。',
    example: '50座：42；0.45亿立方米：40000000',
  },
  by: { heading: '发布者', width: 18, locked: false, explanation: '谁发布的，必填。', example: '市水利局' },
  note: {
    heading: '说明',
    width: 40,
    locked: false,
    explanation: '公开进展的内容，照来源写，可不填。按普通文字显示。',
    example: '已完成42座水闸的改造。',
  },
  sourceTitle: {
    heading: '来源标题',
    width: 30,
    locked: false,
    explanation: '来源的标题。已完成、未完成、已调整必填；填了就要填网址。',
    example: '市水利局关于……的通报',
  },
  sourceUrl: {
    heading: '来源网址',
    width: 30,
    locked: false,
    explanation: '以 http:// 或 https:// 开头的完整网址。',
    example: 'https://www.example.cn/2022/0930.html',
  },
  archive: {
    heading: '存档网址',
    width: 30,
    locked: false,
    explanation: '网页存档的网址，可不填。',
    example: '',
  },
  reason: {
    heading: '原因',
    width: 30,
    locked: false,
    explanation: '状态由已完成退回、或完成率比上次低时，为什么。',
    example: '复核后发现有一段没有完工',
  },
} as const satisfies Record<string, Column>;

export type ColumnKey = keyof typeof COLUMNS;

export const COLUMN_KEYS = Object.keys(COLUMNS) as ColumnKey[];

/** The columns that a person fills in. */
export const FILLED_KEYS = COLUMN_KEYS.filter((key) => !COLUMNS[key].locked);

/** The sheet that is read, and the one that explains its columns. */
export const SHEET_NAMES = { updates: '进展', guide: '填写说明' } as const;
