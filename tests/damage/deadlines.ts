import { PLACEHOLDERS } from './offices.ts';
import type { Random } from './random.ts';
import { lookAlike, type Way } from './ways.ts';

const LETTERS = { 0: 'OoО〇○', 1: 'lI|丨', 2: 'Zz', 3: 'З', 5: 'S', 6: 'b', 8: 'B', 9: 'gq' };
const CIRCLED = { 1: '①❶', 2: '②', 3: '③', 6: '⑥' };
const SIGNS = { 月: '⽉用曰目', 日: '⽇曰目口号' };
const CHINESE = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

/** A day of the table’s year, broken; null where this one cannot be. */
type Break = (month: number, day: number, random: Random) => string | null;

const dayOf = (month: number, day: number): string => `${month}月${day}日`;

const BREAKS: Readonly<Record<string, Break>> = {
  'without its sign of the month': (month, day) => `截至${month}${day}日`,
  'without its sign of the month, alone': (month, day) => `${month}${day}日`,
  'without its sign of the day': (month, day) => `${month}月${day}`,
  'without its day': (month) => `${month}月`,
  'without its month': (_month, day) => `${day}日`,
  'a thirteenth month': (_month, day) => `13月${day}日`,
  'a month of none': (_month, day) => `0月${day}日`,
  'the thirty-second': (month) => dayOf(month, 32),
  'the thirtieth of February': () => '2月30日',
  'the thirty-first of a month of thirty days': (_month, _day, random) =>
    dayOf(random.pick([4, 6, 9, 11]), 31),
  'a look-alike letter': (month, day, random) => lookAlike(dayOf(month, day), LETTERS, random),
  'two look-alike letters': (month, day, random) => {
    const once = lookAlike(dayOf(month, day), LETTERS, random);
    return once === null ? null : lookAlike(once, LETTERS, random);
  },
  'a letter and gaps': (month, day, random) =>
    lookAlike(`${month} 月 ${Array.from(String(day)).join(' ')} 日`, LETTERS, random),
  'a circled digit': (month, day, random) => lookAlike(dayOf(month, day), CIRCLED, random),
  'circled numbers': (month, day) =>
    day > 20 ? null : `${String.fromCodePoint(0x245f + month)}月${String.fromCodePoint(0x245f + day)}日`,
  'signs of one character each': (month, day) =>
    String.fromCodePoint(0x32bf + month) + String.fromCodePoint(0x33df + day),
  'another sign': (month, day, random) => lookAlike(dayOf(month, day), SIGNS, random),
  'gaps inside its numbers': (month, day) =>
    `${Array.from(String(month)).join(' ')} 月 ${Array.from(String(day)).join(' ')} 日`,
  'wide digits': (month, day) =>
    dayOf(month, day).replace(/\d/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
  'leading zeros': (month, day) => `0${month}月0${day}日`,
  'two leading zeros': (month, day) => `${month}月00${day}日`,
  'a point': (month, day) => `${month}.${day}`,
  'a point before the day’s sign': (month, day) => `${month}月.${day}日`,
  'a stroke': (month, day) => `${month}/${day}`,
  'a hyphen': (month, day) => `${month}-${day}`,
  'Chinese numerals': (month, day) =>
    `${CHINESE[month] ?? ''}月${day > 10 ? `${CHINESE[Math.floor(day / 10)] ?? ''}十` : (CHINESE[day] ?? '')}日`,
  'the same twice': (month, day) => dayOf(month, day) + dayOf(month, day),
  'another behind it': (month, day) => `${dayOf(month, day)}${month === 6 ? '10月31日' : '6月30日'}`,
  'another behind a gap': (month, day) => `${dayOf(month, day)} ${month === 6 ? '10月31日' : '6月30日'}`,
  'two days': (month, day) => `${month}月${day}日、${day === 10 ? 20 : 10}日`,
  'two days glued': (month, day) => `${month}月${day}30日`,
  'or another': (month, day) => `${dayOf(month, day)}或${month === 6 ? '10月31日' : '6月30日'}`,
  'doubt behind it': (month, day, random) =>
    dayOf(month, day) +
    random.pick([
      '？',
      '?',
      '（暂定）',
      '(暂定)',
      '左右',
      '以后',
      '后',
      '起',
      '至',
      '…',
      '待定',
      '*',
      '①',
      '1',
    ]),
  'doubt before it': (month, day, random) =>
    random.pick(['约', '不早于', '暂定', '原定', '~', '≈', '-', '>', '<', '第', '每年', '1']) +
    dayOf(month, day),
  'words around it': (month, day, random) =>
    random.pick(['截至', '', '至', '于']) +
    dayOf(month, day) +
    random.pick(['前', '之前', '以前', '止', '前完成', '止。']),
  'its year': (month, day) => `2022年${dayOf(month, day)}前`,
  'its year, with gaps': (month, day) => `20 22 年 ${month} 月 ${day} 日`,
  'a hyphen of an old break': (month, day) => `${month}-月${day}日`,
  'the day’s sign twice': (month, day) => `${month}月${day}日日`,
  'the month’s sign twice': (month, day) => `${month}月月${day}日`,
  'a line of its own for the day': (month, day) => `${month}月\u2028${day}日`,
  'a word of another calendar': (month, day) => `农历${dayOf(month, day)}`,
  'an earlier year': (month, day) => `2021年${dayOf(month, day)}`,
  'a year with a letter': (month, day) => `2O22年${dayOf(month, day)}`,
  'a year of two digits': (month, day) => `22年${dayOf(month, day)}`,
  'a year of three digits': (month, day) => `202年${dayOf(month, day)}`,
  'a year of five digits': (month, day) => `20222年${dayOf(month, day)}`,
  'a year far off': (month, day, random) =>
    `${random.pick(['2202', '2222', '2322', '9022', '2922', '2122'])}年${dayOf(month, day)}`,
  'a time': (month, day) => `${dayOf(month, day)} 00:00`,
  'the number of a spreadsheet': (month, day) =>
    String(44562 + Math.round((Date.UTC(2022, month - 1, day) - Date.UTC(2022, 0, 1)) / 86_400_000)),
  'the English of a spreadsheet': (month, day) =>
    `${day}-${['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][month - 1] ?? ''}`,
  'a column that was too narrow': () => '########',
  'another year behind a gap': (month, day) => `2022 ${dayOf(month, day)}`,
  'a placeholder': (_month, _day, random) => random.pick([...PLACEHOLDERS, '长期', '按时', '年度', '尽快']),
};

export const deadlineWays: readonly Way[] = Object.entries(BREAKS).map(([name, breaks]): Way => ({
  kind: 'deadlines',
  name,
  column: 'deadline',
  breaks: ({ task }, random) => {
    const [, month = 0, day = 0] = task.deadline.end.split('-').map(Number);
    const text = breaks(month, day, random);
    return text === null ? null : { text };
  },
}));
