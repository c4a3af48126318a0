import { isCollective, isNobody } from '../domain/office-name.ts';
import type { CellFault } from './office-fault.ts';
import { isPersonName, looksLikeOffice } from './person.ts';

/** Whether a cell has the form of a name, so that people can say that it is one: 村永, 刘杰·曹阳. */
const mayBeName = (cell: string): boolean =>
  /^\p{Script=Han}{2,3}$|^\p{Script=Han}+·\p{Script=Han}+$/u.test(cell);

/**
 * Why a cell is not the name of one person, in the clerk's words; null where it is.
 * @param confirmed names that people say are each one person
 */
export function leaderFault(cell: string, confirmed: ReadonlySet<string>): CellFault | null {
  if (confirmed.has(cell) || isPersonName(cell)) return null;
  if (isNobody(cell))
    return {
      rule: 'leader-none',
      text: `写的是“${cell}”，没有姓名。`,
      hint: '每一项要有一位分管领导：请对照原件，在 corrections.yaml 里补上；原件也没有的，等公布了再转换。',
    };
  if (looksLikeOffice(cell) || isCollective(cell))
    return {
      rule: 'leader-form',
      text: `像是单位，不是一个人的姓名：“${cell}”。`,
      hint: `请核对是不是错了一栏；确是姓名，请在 edition.yaml 的 names 下写 people: [${cell}]。`,
    };
  return {
    rule: 'leader-form',
    text: `不是一个人的姓名：“${cell}”。`,
    hint: mayBeName(cell)
      ? `请核对：这一格只写一个人的姓名。确是一个人的姓名，请在 edition.yaml 的 names 下写 people: [${cell}]。`
      : '这一格只写一个人的姓名，不加职务和标点。是四个字的复姓姓名就请开发者加进复姓表。',
  };
}
