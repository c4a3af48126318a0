import type { SiteTask } from '../site/site.ts';
import { count } from './strings.ts';

interface Bar {
  label: string;
  value: number;
}

/** As many names as a sentence can hold. */
const NAMED = 3;

const sumOf = (bars: readonly Bar[]): number => bars.reduce((sum, { value }) => sum + value, 0);

/** The bars that nothing exceeds, in their order. */
function longest(bars: readonly Bar[]): { names: string; value: number; many: boolean } {
  const value = Math.max(0, ...bars.map((bar) => bar.value));
  const best = bars.filter((bar) => bar.value === value).map(({ label }) => label);
  const names =
    best.length > NAMED ? `${best.slice(0, NAMED).join('、')}等${best.length}个` : best.join('、');
  return { names, value, many: best.length > 1 };
}

/** `18个责任单位里，市卫生健康局、市教育局负责的最多，各6项` */
export function mostSentence(bars: readonly Bar[], kind: string, verb: string): string {
  const { names, value, many } = longest(bars);
  if (bars.length === 1) return `${names}${verb}全部${count(value, 'tasks')}`;
  return `${bars.length}${kind}里，${names}${verb}的最多，${many ? '各' : ''}${count(value, 'tasks')}`;
}

/** `44项里34项在12月10日到期` */
export function dueSentence(bars: readonly Bar[]): string {
  const { names, value, many } = longest(bars);
  const total = count(sumOf(bars), 'tasks');
  return bars.length === 1
    ? `${total}都在${names}到期`
    : `${total}里，${names}到期的最多，${many ? '各' : ''}${count(value, 'tasks')}`;
}

/** `5件里，没有一件全部做完；3件有做完的项，1件有没做到的项` */
export function groupSentence(groups: readonly { tasks: readonly SiteTask[] }[], kind: string): string {
  const having = (status: SiteTask['status'], words: string): string[] => {
    const some = groups.filter(({ tasks }) => tasks.some((task) => task.status === status)).length;
    return some === 0 ? [] : [`${some}${kind}${words}`];
  };
  const whole = groups.filter(({ tasks }) => tasks.every(({ status }) => status === 'completed')).length;
  const said = [
    ...having('completed', '有做完的项'),
    ...having('not-completed', '有没做到的项'),
    ...having('no-update', '有没看到进展的项'),
  ];
  const all = whole === 0 ? '没有全部做完的' : `全部做完的有${whole}${kind}`;
  return `${groups.length}${kind}里，${all}${said.length > 0 ? `；${said.join('，')}` : ''}`;
}

/** `最多的一格是市教育局的第二件，5项` */
export function matrixSentence(cells: readonly { title: string; value: number }[]): string {
  const { names, value, many } = longest(
    cells.map(({ title, value: own }) => ({ label: title, value: own })),
  );
  return `最多的是${names}，${many ? '各' : ''}${count(value, 'tasks')}`;
}

/** `44项里31项写有数量目标` */
export const measurableSentence = (bars: readonly Bar[], total: number): string =>
  `${count(total, 'tasks')}里${count(sumOf(bars), 'tasks')}写有数量目标`;

/** `44项一共写了92个目标数字，最多的一项写了13个` */
export const targetsSentence = (bars: readonly Bar[]): string =>
  `${count(bars.length, 'tasks')}一共写了${sumOf(bars)}个目标数字，最多的一项写了${longest(bars).value}个`;

/** `报告了数的12个目标里，9个已经达到` */
export const attainedSentence = (reached: number, all: number): string =>
  reached === all ? `报告了数的${all}个目标都达到了` : `报告了数的${all}个目标里，${reached}个已经达到`;

/** `4次报告，从10.7%到100%` and that it went back, where it did. */
export function progressSentence(reports: readonly { percent: number }[]): string {
  const percents = reports.map(({ percent }) => percent);
  const [first = 0] = percents;
  const last = percents.at(-1) ?? 0;
  const fell = percents.some((percent, index) => percent < (percents[index - 1] ?? 0));
  return `${reports.length}次报告，完成率从${first}%到${last}%${fell ? '，中间退回过' : ''}`;
}
