/** Surnames of two characters, so that 欧阳 is not read as a surname 欧 and a name. */
const COMPOUND_SURNAMES = '欧阳 司徒 上官 司马 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 夏侯 轩辕 端木'.split(' ');

const SHORT = /^\p{Script=Han}{2,3}$/u;
const FOUR = /^\p{Script=Han}{4}$/u;
const DOTTED = /^\p{Script=Han}{2,4}·\p{Script=Han}{1,8}$/u;

/** Duties that tables put behind a name: 刘副市长. */
const WITH_DUTY = /(?:[市县区部局]长|书记|主任|常委|主席)$/u;

const hasCompoundSurname = (name: string): boolean =>
  COMPOUND_SURNAMES.some((surname) => name.startsWith(surname));

/** How many characters of a name are its surname. */
export const surnameLength = (name: string): number => (hasCompoundSurname(name) ? 2 : 1);

/** Whether a cell names one person. Four characters without a compound surname are two people that lost what parted them. */
export function isPersonName(text: string): boolean {
  if (WITH_DUTY.test(text)) return false;
  return SHORT.test(text) || DOTTED.test(text) || (FOUR.test(text) && hasCompoundSurname(text));
}
