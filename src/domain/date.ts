import * as z from 'zod';

const DAY = 86_400_000;

/** Milliseconds of a calendar day at UTC midnight, or null when there is no such day (30 February). */
function utcDay(year: number, month: number, day: number): number | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  const same =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same ? time : null;
}

/** ISO date (`YYYY-MM-DD`) of a calendar day, or null when there is no such day. */
export function isoDate(year: number, month: number, day: number): string | null {
  return utcDay(year, month, day) === null
    ? null
    : `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Year, month and day of an ISO date. Throws RangeError when the text is not an existing day. */
export function dateParts(iso: string): { year: number; month: number; day: number } {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/u.exec(iso);
  const [year, month, day] = (match?.slice(1) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined || utcDay(year, month, day) === null) {
    throw new RangeError(`${iso} is not an ISO date`);
  }
  return { year, month, day };
}

/** Position of a day in its year: 1 for 1 January. Throws RangeError when the text is no ISO date. */
export function dayOfYear(iso: string): number {
  const { year, month, day } = dateParts(iso);
  return (Date.UTC(year, month - 1, day) - Date.UTC(year, 0, 1)) / DAY + 1;
}

/** 365 or 366. */
export function daysInYear(year: number): number {
  return (Date.UTC(year + 1, 0, 1) - Date.UTC(year, 0, 1)) / DAY;
}

/** `2022-12-10` as `2022年12月10日`. Throws RangeError when the text is no ISO date. */
export function chineseDate(iso: string): string {
  const { year, month, day } = dateParts(iso);
  return `${year}年${month}月${day}日`;
}

/** `2022-12-10` as `12月10日`. Throws RangeError when the text is no ISO date. */
export function chineseMonthDay(iso: string): string {
  const { month, day } = dateParts(iso);
  return `${month}月${day}日`;
}

/** An ISO date that exists in the calendar. */
export const isoDateSchema = z.iso.date('应写成 YYYY-MM-DD，且是存在的一天');
