import { RADICALS } from './text.ts';
import type { Random } from './random.ts';
import { lookAlike, replaced, type Cell, type Way } from './ways.ts';

/** Characters that Unicode folds into one that names are made of: Kangxi radicals and compatibility ideographs. */
const folded = (from: number, to: number): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: to - from }, (_item, at) => String.fromCodePoint(from + at))
      .map((char) => [char.normalize('NFKC'), char] as const)
      .filter(([plain, char]) => plain !== char && plain.length === 1),
  );

const KANGXI = folded(0x2f00, 0x2fd6);
const COMPATIBLE = { ...folded(0x2f800, 0x2fa1e), ...folded(0xf900, 0xfb00) };
const SUPPLEMENT = Object.fromEntries(Object.entries(RADICALS).map(([radical, char]) => [char, radical]));
/** Another form of the same character: what older fonts, Taiwan, Hong Kong and Japan write. */
const VARIANTS = Object.fromEntries(
  (
    '教敎 育毓 卫衛 卫衞 生甡 健徤 康糠 务務 数數 据據 管菅 业業 农農 村邨 通逋 运運 输輸 资資 源厡 乡鄉 建健 设設 ' +
    '财財 政攻 医醫 保堡 民氏 场場 监監 环環 境竟 态態 广廣 电電 体體 战戰 统統 侨僑 综綜 执執 应應 急忽 水氷 利莉 ' +
    '刘劉 乔喬 郑鄭 阳陽 杰傑 晓曉 卢盧 钟鐘 骆駱 温溫 岳嶽 邱丘 裴斐 曹曺 周週 林材 李季 拟擬 宁寧 佩珮 珊姗 毅殻 惠蕙'
  )
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.charAt(1)] as const),
);

/** Ways in which one name comes out wrong, of an office or of a person. */
export const SPOILT: Readonly<Record<string, (name: string, random: Random) => string | null>> = {
  'a Kangxi radical': (name, random) => lookAlike(name, KANGXI, random),
  'a radical of the supplement': (name, random) => lookAlike(name, SUPPLEMENT, random),
  'a compatibility ideograph': (name, random) => lookAlike(name, COMPATIBLE, random),
  'a variant or look-alike': (name, random) => lookAlike(name, VARIANTS, random),
  'another character': (name, random) => {
    const at = random.below(name.length);
    return replaced(name, at, at + 1, random.pick(Array.from('的木未末土士日曰干千已己戊戌')));
  },
  'a character twice': (name, random) => {
    const at = random.below(name.length);
    return replaced(name, at, at, name.charAt(at));
  },
  'a character that was lost': (name, random) => {
    const at = random.below(name.length);
    return replaced(name, at, at + 1, random.pick(['□', '■', '?', '？', '*', '〇', '○', '×', '_']));
  },
  'a variation selector': (name, random) => {
    const at = 1 + random.below(name.length);
    return replaced(name, at, at, random.pick(['\uFE00', '\uFE0F', '\u{E0100}', '\u{E0101}']));
  },
  'a mark of a footnote': (name, random) =>
    name + random.pick(['*', '①', '1', '¹', '※', '（1）', '[1]', '#']),
  'a full stop': (name, random) => name + random.pick(['。', '.', '，', '、', '；', '：', ':', ';', ',']),
  'quotation marks': (name, random) => random.pick([`“${name}”`, `"${name}"`, `'${name}'`, `《${name}》`]),
  'a combining mark': (name, random) => replaced(name, 1, 1, random.pick(['\u0300', '\u0338', '\u20DD'])),
};

/** What says that there is none, or not yet. */
const NONE = Array.from('/—无-—\\――…*×〃″"').concat(
  '待定 暂无 未定 不详 未公布 另定 空缺 待明确 待补充 暂缺 暂未确定 同上 —— -- / 略 N/A 无。 （无） ［待定］ TBD 待 定 另行通知 见附件 详见备注'.split(
    ' ',
  ),
);

/** The right list, and other ways of writing it: the first leads, all others cooperate. */
type Listed = (names: readonly string[], random: Random) => string;

const GAPS = [' ', '  ', '\u3000', '\u00A0', '\u2003', '\u2028', '\u200B', '\u000B', '\u0085'];
const joined =
  (mark: string): Listed =>
  (names) =>
    names.join(mark);
const [lead, others] = [
  (names: readonly string[]): string => names[0] ?? '',
  (names: readonly string[], mark = '、'): string => names.slice(1).join(mark),
];

const LISTED: Readonly<Record<string, Listed>> = {
  'a gap between them': (names, random) => names.join(random.pick(GAPS)),
  'a gap and the mark': (names, random) => names.join(`、${random.pick(GAPS)}`),
  'nothing between them': joined(''),
  ...Object.fromEntries(
    Array.from('及和与跟暨同；，,;。./／\\|｜·•・＋+&＆-—–:：､﹑﹐~＝').map(
      (mark) => [`${mark} between them`, joined(mark)] as const,
    ),
  ),
  '以及 between them': joined('以及'),
  '会同 between them': joined('会同'),
  '联合 between them': joined('联合'),
  '协同 between them': joined('协同'),
  '、及 between them': joined('、及'),
  'two marks between them': joined('、、'),
  'a mark behind them': (names) => `${names.join('、')}、`,
  'a full stop behind them': (names) => `${names.join('、')}。`,
  '等 behind them': (names) => `${names.join('、')}等`,
  '等部门 behind them': (names) => `${names.join('、')}等部门`,
  '等单位 behind them': (names) => `${names.join('、')}等单位`,
  '等有关单位 behind them': (names) => `${names.join('、')}等有关单位`,
  'the districts behind them': (names, random) =>
    `${names.join('、')}、${random.pick(['各县（市、区）', '各县(市、区)', '各县市区', '相关街道', '各有关单位', '各镇（街道）'])}`,
  '牵头 behind the first': (names) => `${lead(names)}牵头、${others(names)}`,
  '牵头 and 配合': (names) => `${lead(names)}牵头，${others(names)}配合`,
  '牵头 and 配合 with nothing between': (names) => `${lead(names)}牵头${others(names)}配合`,
  '牵头 and 参与': (names) => `${lead(names)}牵头，${others(names)}参与`,
  '牵头 and 会同': (names) => `${lead(names)}牵头会同${others(names)}`,
  '主办 and 协办': (names) => `${lead(names)}主办，${others(names)}协办`,
  '负责 and 配合': (names) => `${lead(names)}负责，${others(names)}配合`,
  '由 … 牵头': (names) => `由${lead(names)}牵头，${others(names)}配合`,
  '（牵头）': (names) => `${lead(names)}（牵头）、${others(names)}`,
  '(牵头) and (配合)': (names) => `${lead(names)}(牵头)、${others(names, '(配合)、')}(配合)`,
  '（牵头） and （配合） with gaps': (names) =>
    `${lead(names)}（牵头） ${others(names, '（配合） ')}（配合）`,
  '（牵头） and （配合） with nothing between': (names) =>
    `${lead(names)}（牵头）${others(names, '（配合）')}（配合）`,
  '（牵头单位） and （责任单位）': (names) => `${lead(names)}（牵头单位）、${others(names)}`,
  '[牵头] and ［配合］': (names) => `${lead(names)}[牵头]、${others(names, '［配合］、')}［配合］`,
  'the cooperating ones first': (names) => `${others(names, '（配合）、')}（配合）、${lead(names)}（牵头）`,
  'labels of both': (names) => `牵头单位：${lead(names)}；配合单位：${others(names)}`,
  'labels of both, narrow and with gaps': (names) => `牵头单位: ${lead(names)} 配合单位: ${others(names)}`,
  'labels of both in brackets': (names) => `【牵头】${lead(names)}【配合】${others(names)}`,
  'numbers before them': (names) => names.map((name, at) => `${at + 1}.${name}`).join(' '),
  'circled numbers before them': (names) => names.map((name, at) => `${'①②③'.charAt(at)}${name}`).join(''),
  'the city before the first alone': (names) =>
    [lead(names), ...names.slice(1).map((name) => name.replace(/^市/u, ''))].join('、'),
  'one ending for all': (names) =>
    names.map((name, at) => (at < names.length - 1 ? name.slice(0, -1) : name)).join('、'),
  'the others in brackets': (names) => `${lead(names)}（${others(names)}）`,
  'the others in brackets with a word': (names) => `${lead(names)}（会同${others(names)}）`,
  'an open bracket': (names) => `${lead(names)}（牵头、${others(names)}`,
  'a number behind each': (names) => names.map((name, at) => `${name}${at + 1}`).join('、'),
  'the first one twice': (names) => `${lead(names)}、${names.join('、')}`,
  'a gap inside each': (names) => names.map((name) => replaced(name, 1, 1, ' ')).join('、'),
  'a wide gap inside each': (names) =>
    names.map((name) => replaced(name, name.length - 1, name.length - 1, '\u3000')).join('、'),
};

/** The office of a row, and others of the same table behind it. */
function several({ city, row, task }: Cell, random: Random): string[] {
  const own = row.cells.departments;
  const known = [
    ...new Set(city.right.tasks.flatMap(({ departments }) => departments.map(({ name }) => name))),
  ];
  const rest = random.shuffled(known.filter((name) => task.departments.every((each) => each.name !== name)));
  return [own, ...rest.slice(0, 1 + random.below(2))];
}

const way = (name: string, breaks: Way['breaks']): Way => ({
  kind: 'offices',
  name,
  column: 'departments',
  breaks,
});

export const officeWays: readonly Way[] = [
  ...Object.entries(LISTED).map(([name, write]) =>
    way(`a list: ${name}`, (cell, random) => {
      const departments = several(cell, random);
      return { text: write(departments, random), right: departments.join('、'), facts: { departments } };
    }),
  ),
  ...Object.entries(SPOILT).map(([name, spoil]) =>
    way(`a name: ${name}`, ({ row }, random) => {
      const text = spoil(row.cells.departments, random);
      return text === null ? null : { text };
    }),
  ),
  ...Object.entries(SPOILT).map(([name, spoil]) =>
    way(`the last of several: ${name}`, (cell, random) => {
      const departments = several(cell, random);
      const last = spoil(departments.at(-1) ?? '', random);
      const right = departments.join('、');
      return last === null
        ? null
        : { text: [...departments.slice(0, -1), last].join('、'), right, facts: { departments } };
    }),
  ),
  way('a gap inside', ({ row: { cells } }, random) => {
    const at = 1 + random.below(cells.departments.length - 1);
    return { text: replaced(cells.departments, at, at, random.pick([' ', '\u3000', '\u00A0', '  '])) };
  }),
  way('a character too few', ({ row: { cells } }, random) => {
    const at = random.below(cells.departments.length);
    return { text: replaced(cells.departments, at, at + 1, '') };
  }),
  way('two characters in each other’s place', ({ row: { cells } }, random) => {
    const text = cells.departments;
    const at = random.below(text.length - 1);
    const swapped = replaced(text, at, at + 2, text.charAt(at + 1) + text.charAt(at));
    return swapped === text ? null : { text: swapped };
  }),
  way('cut off', ({ row: { cells } }, random) => ({
    text: cells.departments.slice(0, 2 + random.below(cells.departments.length - 3)),
  })),
  way('without the city', ({ row: { cells } }) => ({ text: cells.departments.slice(1) })),
  way('a placeholder', (_cell, random) => ({ text: random.pick(NONE), facts: { departments: [] } })),
  way('a placeholder behind it', ({ row: { cells } }, random) => ({
    text: `${cells.departments}、${random.pick(NONE)}`,
  })),
  way('a person in its place', ({ row: { cells } }) => ({ text: cells.leader })),
  way('a person behind it', ({ row: { cells } }, random) => ({
    text: cells.departments + random.pick(['', ' ', '、', '：', '（']) + cells.leader.replace(/\s/gu, ''),
  })),
  way('a day in its place', ({ row: { cells } }) => ({ text: cells.deadline })),
  way('a telephone behind it', ({ row: { cells } }) => ({ text: `${cells.departments}（0750-3271000）` })),
  way('a role and no other office', ({ row: { cells } }, random) => ({
    text:
      cells.departments +
      random.pick(['牵头', '（牵头）', '(牵头)', '负责', '主办', '（牵头单位）', '牵头负责', '（主）']),
  })),
  way('broken in two by a gap', ({ row: { cells } }, random) => {
    const text = cells.departments;
    const at = 2 + random.below(Math.max(1, text.length - 3));
    return { text: replaced(text, at, at, random.pick(['  ', '\u3000', '\u2028', ' \u00A0 '])) };
  }),
  way('no list, but a sentence', ({ row: { cells } }) => ({
    text: `由${cells.departments}牵头组织实施，各有关部门按职责分工配合`,
  })),
];

/** Placeholders of people too, and what people have behind and around their names. */
export const PLACEHOLDERS: readonly string[] = NONE;
