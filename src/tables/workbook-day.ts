import type { BadCell } from './grid.ts';
import type { DayPart } from './number-format.ts';

const DAY = 86_400_000;
/** Day 0, as spreadsheets count from March 1900 on: they take 1900 for a leap year. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
/** The first day that all count alike, and the last that any shows: 31 December 9999. */
const FIRST = 61;
const LAST = 2_958_465;
/** By how many days those that count from 1904 are behind. */
const BEHIND = 1462;

const NO_DAY: BadCell = {
  fault: '这一格的格式是日期，里面的数字却不是日期。',
  hint: '请写成 2022-09-30 这样。',
};

/** What a format that leaves out some of the day shows of it: `9月30日`. */
function shownOf(parts: ReadonlySet<DayPart>, [year, month, day]: readonly number[]): string {
  const shown = [
    parts.has('year') ? `${year}年` : '',
    parts.has('month') ? `${month}月` : '',
    parts.has('day') ? `${day}日` : '',
  ];
  return shown.join('');
}

/**
 * The day that a number stands for, as `2022-09-30`; a time of the day is left out. Where the cell does not show the whole
 * day, nobody has seen the rest of it: that is asked about.
 * @param parts what its format shows of it
 */
export function dayText(value: number, parts: ReadonlySet<DayPart>, from1904: boolean): string | BadCell {
  const number = Math.floor(value) + (from1904 ? BEHIND : 0);
  const isTime = !parts.has('year') && !parts.has('month') && !parts.has('day');
  if (number < FIRST || number > LAST)
    return isTime
      ? {
          fault: '这一格的格式是时间，不是日期，也不是数字。',
          hint: '请写成要写的文字、数字或 2022-09-30 这样的日期。',
        }
      : NO_DAY;
  const iso = new Date(DAY_ZERO + number * DAY).toISOString().slice(0, 10);
  if (parts.has('year') && parts.has('month') && parts.has('day')) return iso;
  const text = shownOf(parts, iso.split('-').map(Number));
  const shows = text === '' ? '没有显示年、月、日' : `只显示“${text}”`;
  return {
    fault: `这一格${shows}，里面存的却是 ${iso}，看不出是不是这一天。`,
    hint: `请核对；是这一天的，请把格式改成带年、月、日的日期，或直接写 ${iso}。`,
    text,
  };
}
