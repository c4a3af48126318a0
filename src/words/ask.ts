import { chineseDate } from '../domain/date.ts';
import { stretchAround } from '../domain/quantity/stretch.ts';
import type { Site, SiteEdition, SiteTask } from '../site/site.ts';
import { count, ranges } from './strings.ts';

/** As many stretches of a promise as a letter can quote and still be read. */
const QUOTED = 2;

const tableOf = ({ city, title }: Pick<SiteEdition, 'city' | 'title'>): string => `${city}《${title}》`;

/** What a promise says in numbers, quoted; its title where it names none. */
function quoted({ content, quantities, title, tables }: SiteTask): string {
  // Of a table two cells would stand for all.
  if (tables.length > 0) return `“${title}”`;
  const targets = quantities.filter(({ role }) => role === 'target');
  const stretches = targets.map((quantity) => {
    const { start, end } = stretchAround(content, quantities, quantity);
    return content.slice(start, end);
  });
  const said = [...new Set(stretches)].slice(0, QUOTED);
  return (said.length > 0 ? said : [title]).map((words) => `“${words}”`).join('、');
}

/** Ready words to ask a department what became of a promise, made of the promise's own text and its state. */
export function askAboutTask(task: SiteTask): string {
  const { lead, number, edition, deadline, status } = task;
  const promise = `${lead.name}：${tableOf(edition)}第${number}项写明${quoted(task)}，期限是${chineseDate(deadline.end)}。`;
  return status === 'completed'
    ? `${promise}公开的报告说已经完成。请问完成的情况具体怎样，名单和结果公布在哪里？`
    : `${promise}请问这一项现在做得怎样？结果公布在哪里？`;
}

/** Ready words to ask a department about all of its promises of a year. */
export function askAboutTasks(name: string, edition: SiteEdition, tasks: readonly SiteTask[]): string {
  const numbers = ranges(tasks.map(({ number }) => number));
  return `${name}：${tableOf(edition)}里由贵单位负责的有${count(tasks.length, 'tasks')}（第${numbers}项）。请问每一项现在做得怎样？结果公布在哪里？`;
}

/** Ready words to those who run the site: a mistake on a task's page, or a source that it lacks. */
export const toldAboutTask = ({ number, title, edition }: SiteTask): { mistake: string; source: string } => {
  const which = `${tableOf(edition)}第${number}项“${title}”`;
  return {
    mistake: `${which}：这一页写错了（哪一句，应当怎样，依据在哪里）。`,
    source: `${which}：我看到一份公开的进展（哪个单位，哪一天，网址）。`,
  };
};

/** Where ready words can go: the ways that the site knows, else that it knows none. */
export function whereToAsk({ facts }: Pick<Site, 'facts'>): string {
  return (facts.channels ?? []).length > 0
    ? '长按或拖选可以复制，寄给下面的渠道。'
    : '长按或拖选可以复制。可以寄给责任单位（依申请公开），也可以交给政务热线。本站没有登记当地的号码和网址，请以官方公布的为准。';
}
