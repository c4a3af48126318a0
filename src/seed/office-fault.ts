import type { ListFault } from '../domain/office-list.ts';

/** What is wrong with a cell, told without its place. */
export interface CellFault {
  rule: string;
  /** Follows the name of the cell. */
  text: string;
  hint: string;
}

const WRITE = '请在 corrections.yaml 里改写';

/** What is wrong with a list of offices, in the clerk's words. */
export function officeFault({ kind, text }: ListFault): CellFault {
  switch (kind) {
    case 'form':
      return {
        rule: 'department-form',
        text: `不是单位名称：“${text}”。`,
        hint: `几个单位之间用顿号“、”隔开，牵头的写在最前。${
          text.length < 2
            ? ''
            : `确是一个单位的全名，请在 edition.yaml 的 names 下写 offices: [${text.replaceAll(' ', '')}]。`
        }`,
      };
    case 'unclear':
      return {
        rule: 'department-unclear',
        text: `看不出是一个单位还是几个：“${text}”。`,
        hint: `请对照原件，${WRITE}：是几个，用顿号“、”隔开；是一个，去掉中间的空格。`,
      };
    case 'inside':
      return {
        rule: 'department-unclear',
        text: `看不出括号里的是另一个单位，还是同一个单位的另一个名称：“${text}”。`,
        hint: `请对照原件，是另一个单位，${WRITE}，用顿号“、”隔开；是同一个单位，请在 edition.yaml 的 names 下写 offices: [${text}]。`,
      };
    case 'role':
      return {
        rule: 'department-role',
        text: `里的“${text}”看不出说的是哪个单位。`,
        hint: `${WRITE}成“市教育局牵头，市财政局配合”这样。`,
      };
    case 'nobody':
      return {
        rule: 'department-none',
        text: `写的是“${text}”，没有单位。`,
        hint: '每一项至少要有一个责任单位：请对照原件，在 corrections.yaml 里补上；原件也没有的，等公布了再转换。',
      };
    case 'no-office':
      return {
        rule: 'department-none',
        text: `只有统称，没有一个单位的名称：“${text}”。`,
        hint: '每一项至少要有一个责任单位：请对照原件或别的公开文件，在 corrections.yaml 里补上它的名称并写明依据。',
      };
    case 'no-lead':
      return {
        rule: 'department-lead',
        text: `没有牵头的单位：“${text}”。`,
        hint: `请对照原件，${WRITE}，写明哪个单位牵头，例如“市教育局牵头，市财政局配合”。`,
      };
  }
}
