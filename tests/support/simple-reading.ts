import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

/*
 * A table read a second time, as simply as can be and without any of the converter's code: whatever mistake the
 * converter makes, this does not make it too.
 */

/** A text without its typography. */
export const squeezed = (text: string): string => text.normalize('NFKC').replace(/\s/gu, '');

export interface SimpleRow {
  line: number;
  text: string;
  category: string;
  number: string;
  content: string;
  leader: string;
  departments: string[];
  deadline: string;
}

export interface SimpleEdition {
  id: string;
  year: number;
  declared: { categories: number; tasks: number };
  bytes: Uint8Array;
  lines: string[];
  /** What the table calls its columns. */
  names: Record<keyof typeof COLUMNS, string>;
  rows: SimpleRow[];
}

/** How tables name their columns; each word is in the name of one alone. */
const COLUMNS = {
  category: /类/u,
  number: /序号/u,
  content: /内容|工作任务/u,
  leader: /领导/u,
  departments: /单位|部门/u,
  deadline: /时[限间]/u,
} as const;

const read = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '');

interface Correction {
  task: number;
  field: 'content' | 'leader' | 'departments' | 'deadline';
  from: string;
  to: string;
}

/** Reads the table of a folder of `seeds/`. Null where it takes more than a simple reading: corrected anew, or rows that a page break cuts. */
export function readSimply(folder: string): SimpleEdition | null {
  if (existsSync(`${folder}/revisions`) && readdirSync(`${folder}/revisions`).length > 0) return null;
  const { id, year, declared } = parse(read(`${folder}/edition.yaml`)) as SimpleEdition;
  const corrections = (parse(read(`${folder}/corrections.yaml`)) ?? []) as Correction[];
  const bytes = readFileSync(`${folder}/source.txt`);
  const lines = bytes.toString('utf8').split(/\r?\n/u);
  const header = (lines.find((line) => line.split('\t').some((cell) => cell.includes('序号'))) ?? '').split(
    '\t',
  );
  const nameOf = (column: keyof typeof COLUMNS): string =>
    header.find((name) => COLUMNS[column].test(name)) ?? '';
  const names = {
    category: nameOf('category'),
    number: nameOf('number'),
    content: nameOf('content'),
    leader: nameOf('leader'),
    departments: nameOf('departments'),
    deadline: nameOf('deadline'),
  };
  const rows: SimpleRow[] = [];
  for (const [index, text] of lines.entries()) {
    const cells = text.split('\t');
    if (cells.length < 2 || text.includes('序号')) continue;
    const cell = (column: keyof typeof COLUMNS): string => cells[header.indexOf(names[column])] ?? '';
    const number = cell('number');
    if (cells.length !== header.length || !/^\d+$/u.test(number)) return null;
    const corrected = (field: Correction['field']): string =>
      corrections
        .filter(({ task, field: of }) => task === Number(number) && of === field)
        .reduce((said, { from, to }) => said.replace(squeezed(from), squeezed(to)), squeezed(cell(field)));
    rows.push({
      line: index + 1,
      text,
      category: squeezed(cell('category')) || (rows.at(-1)?.category ?? ''),
      number,
      content: corrected('content'),
      leader: corrected('leader'),
      departments: corrected('departments').split('、'),
      deadline: corrected('deadline'),
    });
  }
  return { id, year, declared, bytes, lines, names, rows };
}
