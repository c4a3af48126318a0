const AREA_CODE = /(?<!\d)0\d{2,3}-$/u;
const TELEPHONE = /^0\d{2,3}-\d{7,8}(?!\d)/u;
const LONGEST_TELEPHONE = 14;

/** `0750-3272000`: whether a number is one half of such. */
export const isTelephone = (text: string, start: number): boolean =>
  TELEPHONE.test(text.slice(start, start + LONGEST_TELEPHONE)) ||
  AREA_CODE.test(text.slice(Math.max(0, start - LONGEST_TELEPHONE), start));
