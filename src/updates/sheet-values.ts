import { readWholeNumber } from '../domain/quantity/written-numbers.ts';
import { STATUS_NAMES, type Status } from '../domain/status.ts';
import { reportedStatusSchema } from '../domain/update.ts';
import type { Meant } from './sheet-date.ts';

/** `1,200`, `1. 5` → 1200, 1.5; null where it is no plain number, or may be several. */
const readNumber = (text: string): number | null => readWholeNumber(text.replaceAll('\n', ' '));

/** `１８` → 18; null where it is no whole number of a few digits. */
export function readCount(text: string): number | null {
  const plain = text.normalize('NFKC').trim();
  return /^\d{1,4}$/u.test(plain) ? Number(plain) : null;
}

/** A status by the name that the drop-down gives it. */
export function readStatus(text: string): Meant<Exclude<Status, 'no-update'>> {
  const status = reportedStatusSchema.options.find((each) => STATUS_NAMES[each] === text);
  if (status !== undefined) return { value: status };
  const names = reportedStatusSchema.options.map((each) => STATUS_NAMES[each]);
  return {
    fault: `没有“${text}”这种状态。`,
    hint: `请从下拉里选：${names.join('、')}。没有公开的进展，请把整行清空。`,
  };
}

/** `60%` or `60` → 60. A bare number up to 1 may be a share that lost its percent sign, and is refused. */
export function readPercent(text: string): Meant<number> {
  const plain = text.normalize('NFKC').replace(/\s/gu, '');
  const value = readNumber(text.trim().replace(/[%％﹪]$/u, ''));
  if (value === null) return { fault: `“${text}”不是百分数。`, hint: '请写成 60% 这样。' };
  if (!plain.endsWith('%') && value > 0 && value <= 1) {
    const share = Number((value * 100).toFixed(6));
    return {
      fault: `看不出“${text}”是 ${plain}% 还是 ${share}%。`,
      hint: `请带百分号写：${plain}% 或 ${share}%。`,
    };
  }
  return { value };
}

/** What was reached of one target; `target` is absent where the cell names none. */
export interface Reached {
  target?: string;
  place?: number;
  value: number;
}

/** `50座：42；20公里（2）：7.5`, or a number alone. */
export function readValues(text: string): Meant<Reached[]> {
  const hint = '请写成“目标：完成数”，例如“50座：42”，几个之间用分号；完成数只写数字，用目标的单位。';
  const reached: Reached[] = [];
  for (const part of text.split(/[；;\n]/u).map((each) => each.trim())) {
    if (part === '') continue;
    const at = Math.max(part.lastIndexOf('：'), part.lastIndexOf(':'));
    const value = readNumber(part.slice(at + 1));
    if (value === null) return { fault: `“${part}”里没有完成数，或它不是数字。`, hint };
    if (at < 0) {
      reached.push({ value });
      continue;
    }
    const named = part.slice(0, at).trim();
    const place = /^(?<target>.+)[（(](?<place>\d+)[）)]$/u.exec(named)?.groups;
    if (named === '') return { fault: `“${part}”没有写是哪个目标。`, hint };
    reached.push(
      place
        ? { target: place['target'] ?? '', place: Number(place['place']), value }
        : { target: named, value },
    );
  }
  return reached.length > 0 ? { value: reached } : { fault: `“${text}”里没有完成数。`, hint };
}
