import { chineseDate } from '../domain/date.ts';
import type { Status } from '../domain/status.ts';
import type { SiteTask } from '../site/site.ts';
import { count } from './strings.ts';

/** What became of some promises, as the heading of their page says it and the line below; both in clauses. */
export interface Answer {
  heading: string[];
  lead: string[];
}

type Counted = Pick<SiteTask, 'status' | 'overdue'>;

/** Who has seen nothing: silence is always the site's own, never a fact about the work. */
interface Site {
  isOfficial: boolean;
  /** ISO date. */
  asOf: string;
}

/** Nothing was reported of any of them. */
function silence(tasks: readonly Counted[], { isOfficial }: Site): string[] {
  const overdue = tasks.filter((task) => task.overdue).length;
  const all = tasks.length > 1 ? '都' : '';
  const seen = isOfficial ? '本站尚未发布' : '本站还没看到公开的';
  if (overdue === tasks.length) return [`期限${all}过了，`, `${seen}结果`];
  if (overdue > 0) return [`${count(overdue, 'tasks')}过了期限，`, `${seen}进展`];
  return [`期限还没到，`, `${seen}进展`];
}

/**
 * Answers “做了吗？” for some promises at the as-of date: what is done, what was missed and what nothing is known of make
 * the heading, the rest the line below. Nothing is inferred: each number is of tasks with that status.
 */
export function answerTo(tasks: readonly Counted[], site: Site): Answer {
  const of = (status: Status): number => tasks.filter((task) => task.status === status).length;
  const silent = of('no-update');
  const asOf = `截至${chineseDate(site.asOf)}。`;
  const notUndone = site.isOfficial ? '没有发布，不等于没有做。' : '没看到，不等于没有做。';
  if (silent === tasks.length) return { heading: silence(tasks, site), lead: [asOf, notUndone] };

  const said = (status: Status, words: string): string[] =>
    of(status) > 0 ? [`${count(of(status), 'tasks')}${words}`] : [];
  const plain = [
    ...said('completed', of('completed') === tasks.length && tasks.length > 1 ? '都做完了' : '做完了'),
    ...said('not-completed', '没做到'),
    ...said('no-update', site.isOfficial ? '尚未发布进展' : '没看到进展'),
  ];
  const others = [...said('in-progress', '还在做'), ...said('adjusted', '改了')];
  const heading = plain.length > 0 ? plain : others;
  const rest = plain.length > 0 ? others : [];
  const overdue = tasks.filter((task) => task.overdue).length;
  const sentence = (parts: readonly string[]): string[] =>
    parts.length > 0 ? [`${parts.join('，')}。`] : [];
  return {
    heading: heading.map((part, index) => (index < heading.length - 1 ? `${part}，` : part)),
    lead: [
      ...sentence(rest),
      ...(overdue > 0 ? [`插小旗的${count(overdue, 'tasks')}过了期限。`] : []),
      asOf,
      ...(silent > 0 ? [`本站${notUndone}`] : []),
    ],
  };
}
