import { isCollective, isNobody, isOfficeName, isShortName } from '../domain/office-name.ts';
import { GIVEN_ENDINGS } from '../domain/office-words.ts';

/** Surnames of two characters, so that 欧阳 is not read as a surname 欧 and a name. */
const COMPOUND_SURNAMES = '欧阳 司徒 上官 司马 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 夏侯 轩辕 端木'.split(' ');

const SHORT = /^\p{Script=Han}{2,3}$/u;
const FOUR = /^\p{Script=Han}{4}$/u;
const DOTTED = /^\p{Script=Han}{2,4}·\p{Script=Han}{1,8}$/u;

/** Duties that tables put behind a name: 刘副市长. */
const WITH_DUTY =
  /(?:[省市县区州旗镇乡部局厅处院校会]长|书长|书记|主任|常委|委员|主席|专员|巡视员|调研员|总监|经理|同志|先生|女士|代表)$/u;

/** No surname: 市教育, 张某. */
const NO_PERSON = /^[省市县镇乡各]|某/u;

/** Whether a text of a few characters is an office rather than a person: 妇联, 教育局; but 王知行 is a person. */
export const looksLikeOffice = (text: string): boolean =>
  isOfficeName(text) && (isShortName(text) || text.length !== 3 || !GIVEN_ENDINGS.test(text));

const hasCompoundSurname = (name: string): boolean =>
  COMPOUND_SURNAMES.some((surname) => name.startsWith(surname));

/** How many characters of a name are its surname. */
export const surnameLength = (name: string): number => (hasCompoundSurname(name) ? 2 : 1);

/** Whether a cell names one person. Four characters without a compound surname are two people that lost what parted them. */
export function isPersonName(text: string): boolean {
  if (WITH_DUTY.test(text) || NO_PERSON.test(text) || isNobody(text)) return false;
  if (looksLikeOffice(text) || isCollective(text)) return false;
  return SHORT.test(text) || DOTTED.test(text) || (FOUR.test(text) && hasCompoundSurname(text));
}
