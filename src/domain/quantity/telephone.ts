const NUMBER = /(?<![\d\s])0\d{2,3}-\d{7,8}(?!\d)/u;
const LONGEST = 5;

/** Whether a number is one half of `0750-3272000`. */
export function isTelephone(text: string, start: number): boolean {
  const first = Math.max(0, start - LONGEST - 1);
  const found = NUMBER.exec(text.slice(first, start + 2 * LONGEST + 4));
  const end = found ? first + found.index + found[0].length : 0;
  return found !== null && first + found.index <= start && end > start;
}
