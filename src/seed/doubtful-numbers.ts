import type { Problem } from '../domain/problem.ts';
import { findDoubtfulNumbers, type DoubtfulNumber } from '../domain/quantity/doubtful-numbers.ts';

const WRONG: Readonly<Record<DoubtfulNumber['fault'], string>> = {
  'look-alike': '里有像数字的字母或符号，看不出是什么数',
  odd: '里有带圈的、上标的或别种写法的数字，看不出是什么数',
  marks: '的标点在数字中间，看不出是什么数',
  spaces: '被空格断开，看不出是一个数还是几个数',
  list: '看不出是一个数，还是并列的几个数',
  mixed: '前后连着写，看不出是什么数',
  zeros: '以 0 开头，像是少了数字',
  cut: '的小数点或千位逗号一边没有数字，像是少了数字',
  unit: '后面的量词是异体字或像是写错了，看不出数的是什么',
  zero: '说要做到的数是 0，像是少了数字',
  fraction: '的小数点像是错的：数的是整数的事物，或小数末尾都是 0',
};

/**
 * A problem for each number of a task's content that must be asked about.
 * @param label the cell, as messages call it: `第 7 项的“具体内容”`
 * @param confirmed numbers that stand so in the original
 */
export function numberProblems(
  content: string,
  label: string,
  place: { file: string; line: number },
  confirmed: readonly string[],
): Problem[] {
  return findDoubtfulNumbers(content)
    .filter(({ text }) => !confirmed.includes(text))
    .map(({ text, fault }) => ({
      ...place,
      rule: `number-${fault}`,
      text: `${label}里的“${text}”${WRONG[fault]}。`,
      hint: `请对照原件：抄错了的，在 corrections.yaml 里更正这一处（写成 1.5万、1500 这样）；原件确实这样写的，在 edition.yaml 的 confirmedNumbers 里写上“${text}”。`,
    }));
}

/**
 * A problem for each confirmed number that need not be asked about.
 * @param contents every content that any of the edition's tables gave a task
 */
export function strayConfirmations(
  confirmed: readonly string[],
  contents: readonly string[],
  place: (index: number) => Pick<Problem, 'file' | 'line'>,
): Problem[] {
  if (confirmed.length === 0) return [];
  const asked = new Set(contents.flatMap((content) => findDoubtfulNumbers(content).map(({ text }) => text)));
  return confirmed.flatMap((text, index) =>
    asked.has(text)
      ? []
      : [
          {
            ...place(index),
            rule: 'confirmation-stray',
            text: `confirmedNumbers 里的“${text}”，没有一处要问到它。`,
            hint: '请照具体内容里的写法改正，或删去这一条。',
          },
        ],
  );
}
