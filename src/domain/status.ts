import { dateParts, dayOfYear, daysInYear } from './date.ts';

/** The statuses of a task, in the order in which the site lists them. */
export const STATUSES = ['no-update', 'in-progress', 'completed', 'not-completed', 'adjusted'] as const;

export type Status = (typeof STATUSES)[number];

/** What each is called, on the site and in the clerk's workbook. */
export const STATUS_NAMES: Readonly<Record<Status, string>> = {
  'no-update': '未见公开进展',
  'in-progress': '推进中',
  completed: '已完成',
  'not-completed': '未完成',
  adjusted: '已调整',
};

/** Whether a promise whose deadline has passed is open at that day: every status but completed leaves it so. */
export const isOverdue = (status: Status, deadlinePassed: boolean): boolean =>
  deadlinePassed && status !== 'completed';

/** What the rules look at of an update. */
interface Reported {
  /** ISO date. */
  date: string;
  status: Exclude<Status, 'no-update'>;
}

/**
 * Status of a task at the as-of date (ISO): what the newest update on or before that day says,
 * and `no-update` where there is none. Nothing is inferred from silence.
 */
export function statusAt(updates: readonly Reported[], asOf: string): Status {
  const published = updates.filter(({ date }) => date <= asOf).toSorted((a, b) => (a.date < b.date ? -1 : 1));
  return published.at(-1)?.status ?? 'no-update';
}

/** 序时进度: how much of a year has gone when a day (ISO) ends, in per cent; 0 before the year, 100 after it. */
export function shareOfYear(date: string, year: number): number {
  const { year: own } = dateParts(date);
  if (own !== year) return own < year ? 0 : 100;
  return (dayOfYear(date) / daysInYear(year)) * 100;
}

/** Against the share of the year that has gone: within one point of it is on time. */
export type Pace = 'ahead' | 'on' | 'behind';

const TOLERANCE = 1;

/** How a reported percentage stands to the share of its year that had gone on the day of the report. */
export function paceOf(percent: number, date: string, year: number): Pace {
  const difference = percent - shareOfYear(date, year);
  if (Math.abs(difference) <= TOLERANCE) return 'on';
  return difference > 0 ? 'ahead' : 'behind';
}
