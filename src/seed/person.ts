import { isCollective, isNobody, isOfficeName, isShortName } from '../domain/office-name.ts';
import { GIVEN_ENDINGS } from '../domain/office-words.ts';
import { saysNoPerson } from './person-words.ts';
import { RARE_SURNAMES, SURNAMES, TRANSCRIBED } from './real-names.ts';

/** Surnames of two characters, so that 欧阳 is not read as a surname 欧 and a name. */
const COMPOUND_SURNAMES = '欧阳 司徒 上官 司马 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 夏侯 轩辕 端木'.split(' ');

const SHORT = /^\p{Script=Han}{2,3}$/u;
const FOUR = /^\p{Script=Han}{4}$/u;
const DOTTED = /^\p{Script=Han}{2,4}·\p{Script=Han}{1,8}$/u;

/** Whether a text of a few characters is an office rather than a person: 妇联, 教育局; but 王知行 is a person. */
export const looksLikeOffice = (text: string): boolean =>
  isOfficeName(text) && (isShortName(text) || text.length !== 3 || !GIVEN_ENDINGS.test(text));

const hasCompoundSurname = (name: string): boolean =>
  COMPOUND_SURNAMES.some((surname) => name.startsWith(surname));

/** How many characters of a name are its surname. */
export const surnameLength = (name: string): number => (hasCompoundSurname(name) ? 2 : 1);

/** Whether a name begins with a surname, so that it is no word of the sentence around it. */
const hasSurname = (name: string): boolean =>
  SURNAMES.has(name.charAt(0)) || RARE_SURNAMES.has(name.charAt(0)) || hasCompoundSurname(name);

/** Whether a dot stands between two people: 刘杰·曹阳, as each is by itself, but not 艾力·买买提. */
const areTwoPeople = (dotted: string): boolean =>
  dotted
    .split('·')
    .every(
      (name) =>
        (hasCompoundSurname(name) || (SHORT.test(name) && SURNAMES.has(name.charAt(0)))) &&
        !TRANSCRIBED.has(name.charAt(0)),
    );

/** Whether a cell names one person. Four characters without a compound surname are two people that lost what parted them. */
export function isPersonName(text: string): boolean {
  if (saysNoPerson(text) || isNobody(text) || looksLikeOffice(text) || isCollective(text)) return false;
  if (DOTTED.test(text)) return !areTwoPeople(text);
  return SHORT.test(text) ? hasSurname(text) : FOUR.test(text) && hasCompoundSurname(text);
}
