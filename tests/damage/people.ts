import { PLACEHOLDERS, SPOILT } from './offices.ts';
import type { Random } from './random.ts';
import { replaced, type Cell, type Way } from './ways.ts';

const OFFICES =
  '妇联 残联 团市委 市妇联 总工会 公安局 教育局 民政局 财政局 水利局 市政府 区政府 市府办 各县区 各镇街 科协 文联 侨联 市委办 编办 市直各 城投 水务 镇政府 村委会';
const NOBODY =
  '未公布 待定 暂无 不详 空缺 暂缺 市领导 分管领导 区领导 副市长 市长 常委 班子 全体 各领导 书记 主任 同上 某某 张某 刘某某 ×× XX 无人 本人 未明确 待分工 负责人 联系人 分管 领导';

/** The leader’s name without its spaces, written otherwise. */
type Written = (name: string, random: Random) => string | null;

const WRITTEN: Readonly<Record<string, Written>> = {
  'a space inside': (name) => replaced(name, 1, 1, ' '),
  'a wide space inside': (name) => replaced(name, 1, 1, '\u3000'),
  'other gaps inside': (name, random) =>
    replaced(name, 1, 1, random.pick(['\u00A0', '\u2003', '   ', '\u2009', '\u2028'])),
  'spaces between all characters': (name) => Array.from(name).join(' '),
  'a middle dot inside': (name) => replaced(name, 1, 1, '·'),
  'his duty behind': (name, random) =>
    name +
    random.pick([
      '副市长',
      '市长',
      '常委',
      '主任',
      '局长',
      '书记',
      '副主席',
      '秘书长',
      '区长',
      '组长',
      '调研员',
      '副秘书长',
      '党组成员',
      '市委常委',
    ]),
  'his duty in brackets': (name, random) =>
    name + random.pick(['（副市长）', '(副市长)', '（市委常委、副市长）', '[副市长]']),
  'his duty before': (name, random) =>
    random.pick(['副市长', '市长', '常委', '市委常委', '副市长 ', '副市长：']) + name,
  'a surname and a duty': (name, random) =>
    name.charAt(0) +
    random.pick(['副市长', '市长', '常委', '局长', '主任', '书记', '市', '副', '局', '总', '组长', '部长']),
  'a form of address behind': (name, random) =>
    name +
    random.pick(['同志', '先生', '女士', '等', '等人', '等同志', '（女）', '（兼）', '牵头', '负责', '分管']),
  'only the surname': (name) => name.charAt(0),
  'a surname and a sign': (name, random) =>
    name.charAt(0) + random.pick(['××', '**', 'XX', '某', '某某', '○○', '□', '〇']),
  'the name twice': (name) => name + name,
  'a Latin letter inside': (name, random) => replaced(name, 1, 1, random.pick(['a', 'I', '1', '丨'])),
};

const way = (name: string, breaks: Way['breaks']): Way => ({
  kind: 'leaders',
  name,
  column: 'leader',
  breaks,
});

/** Another leader of the same table. */
const another = ({ city, task }: Cell, random: Random): string =>
  random.pick(city.right.tasks.map(({ leader }) => leader.name).filter((name) => name !== task.leader.name));

export const peopleWays: readonly Way[] = [
  ...Object.entries(WRITTEN).map(([name, write]) =>
    way(name, ({ task }, random) => {
      const text = write(task.leader.name, random);
      return text === null ? null : { text };
    }),
  ),
  ...Object.entries(SPOILT).map(([name, spoil]) =>
    way(name, ({ task }, random) => {
      const text = spoil(task.leader.name, random);
      return text === null ? null : { text };
    }),
  ),
  way('a placeholder', (_cell, random) => ({ text: random.pick(PLACEHOLDERS), facts: { leader: null } })),
  way('nobody', (_cell, random) => ({ text: random.pick(NOBODY.split(' ')), facts: { leader: null } })),
  way('an office in his place', (_cell, random) => ({
    text: random.pick(OFFICES.split(' ')),
    facts: { leader: null },
  })),
  way('his office in his place', ({ row: { cells } }) => ({
    text: cells.departments,
    facts: { leader: null },
  })),
  way('a day in his place', ({ row: { cells } }) => ({ text: cells.deadline, facts: { leader: null } })),
  way('another glued to him', (cell, random) => ({ text: cell.task.leader.name + another(cell, random) })),
  way('another behind him', (cell, random) => ({
    text:
      cell.task.leader.name +
      random.pick([' ', '\u3000', '、', '，', '/', '和', '·', '\u2028', ';']) +
      another(cell, random),
  })),
  way('half of another glued to him', (cell, random) => ({
    text: cell.task.leader.name + another(cell, random).charAt(0),
  })),
  way('the office glued to him', ({ task, row: { cells } }) => ({
    text: task.leader.name + cells.departments,
  })),
];
