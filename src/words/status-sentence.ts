import { chineseDate } from '../domain/date.ts';
import { shareOfYear } from '../domain/status.ts';
import type { Site, SiteTask } from '../site/site.ts';
import { strings } from './strings.ts';

const DAY = 86_400_000;
const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY;

/** When a report came, against the deadline: the day of the work itself is not known. */
function againstDeadline(date: string, end: string): string {
  const days = daysBetween(date, end);
  if (days === 0) return '那天正是期限';
  return days > 0 ? `那天离期限还有${days}天` : `那天期限已过${-days}天`;
}

/** `70%，这一年过了79%，比时间慢`: how far a report stands, in words of the street; empty where it names no share. */
function paceWords(task: SiteTask): string {
  const [newest] = task.updates.slice(-1).map(({ record }) => record);
  const percent = newest?.percent ?? null;
  if (newest === undefined || percent === null) return '';
  const { date, percentWords } = newest;
  const own = percentWords ?? `${percent}%`;
  if (task.status !== 'in-progress') return `完成率${own}。`;
  const share = Math.floor(shareOfYear(date, task.edition.year));
  const against = percent > share + 1 ? '比时间快' : percent < share - 1 ? '比时间慢' : '和时间差不多';
  return share >= 100 ? `完成${own}。` : `完成${own}，那一天这一年过了${share}%，${against}。`;
}

/**
 * What stands below the state of a task, in sentences: when it was said, against what deadline, how far; of silence who has
 * seen nothing, up to which day, and what that does not mean.
 */
export function statusSentences(task: SiteTask, { facts }: Pick<Site, 'facts'>): string[] {
  const { status, dropped, overdue, deadline, edition, history } = task;
  const until = `截至${chineseDate(edition.asOf)}，`;
  const due = `期限${chineseDate(deadline.end)}。`;
  if (status === 'no-update') {
    const seen =
      facts.publisher.kind === 'official'
        ? '本站尚未发布这一项的进展。没有发布，不等于没有做。'
        : '本站没看到公开的结果。这不等于没有做。';
    return [due, `${until}${seen}`];
  }
  const said = history.findLast(({ event }) => event.changes.some(({ field }) => field === 'status'));
  const date = said?.event.date ?? edition.asOf;
  const day = chineseDate(date);
  if (dropped) return [`${day}的${strings.revision.table}取消了这一项。`];
  const passed = overdue ? [`期限${chineseDate(deadline.end)}已经过了。`] : [];
  const by = said?.event.kind === 'revision' ? strings.revision.table : '报告';
  if (status === 'completed')
    return [`${day}的报告说已经完成，${againstDeadline(date, deadline.end)}。`, paceWords(task)];
  if (status === 'not-completed') return [`${day}的报告说没有完成。`, paceWords(task), ...passed];
  if (status === 'adjusted') return [`${day}的${by}改了这一项承诺。`, ...passed];
  return [`${day}的报告说正在做。`, paceWords(task), ...(passed.length > 0 ? passed : [due])];
}
