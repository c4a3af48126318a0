/** Column names of one table, and what all of them end with. */
export interface TableHeadings {
  /** Without the end that they share. */
  columns: string[];
  /** That end, for the caption; the empty string where they share too little of it. */
  measure: string;
}

/** A shared end is worth a caption from this length on, if each name keeps at least two characters. */
const SHORTEST_MEASURE = 3;
const SHORTEST_NAME = 2;

/**
 * Takes what column names share at their end out of them: `公办小学生均公用经费` and `公办初中生均公用经费` become `公办小学`, `公办初中` and
 * `生均公用经费`. A phone has no room to say it in every column.
 */
export function tableHeadings(columns: readonly string[]): TableHeadings {
  const [first = ''] = columns;
  const longest = Math.min(...columns.map(({ length }) => length)) - SHORTEST_NAME;
  for (let length = longest; length >= SHORTEST_MEASURE; length -= 1) {
    const measure = first.slice(-length);
    if (columns.every((column) => column.endsWith(measure)))
      return { columns: columns.map((column) => column.slice(0, -length)), measure };
  }
  return { columns: [...columns], measure: '' };
}
