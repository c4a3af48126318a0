const NUMBER = /(?<![\d\s])0\d{2,3}-\d{7,8}(?!\d)/u;
const LONGEST = 5;
/** `2201-440703-04-01-123456`: the code of a project. */
const CODE = /(?<![\d-])\d+(?:-\d+){2,}(?![\d-])/gu;
const LONGEST_CODE = 40;

function isInCode(text: string, start: number): boolean {
  const first = Math.max(0, start - LONGEST_CODE);
  return [...text.slice(first, start + LONGEST_CODE).matchAll(CODE)].some(
    ({ index, 0: code }) =>
      /\d{4}/u.test(code) && first + index <= start && start < first + index + code.length,
  );
}

/** Whether a number is a part of `0750-3272000`, or of a code that is written so. */
export function isTelephone(text: string, start: number): boolean {
  const first = Math.max(0, start - LONGEST - 1);
  const found = NUMBER.exec(text.slice(first, start + 2 * LONGEST + 4));
  const end = found ? first + found.index + found[0].length : 0;
  if (isInCode(text, start)) return true;
  return found !== null && first + found.index <= start && end > start;
}
