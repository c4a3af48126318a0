/** Column names of one table, and what all of them end with. */
interface TableHeadings {
  /** Without the end that they share; each in the pieces between which a line may break: what they begin with alike, the rest. */
  columns: string[][];
  /** That end, for the caption; the empty string where they share too little of it. */
  measure: string;
}

/** A shared end is worth a caption from this length on, if each name keeps at least two characters. */
const SHORTEST_MEASURE = 3;
const SHORTEST_NAME = 2;

/** How many characters all names have alike at their beginning, each keeping at least `SHORTEST_NAME` of its own. */
function sharedBeginning(names: readonly string[]): number {
  const [first = ''] = names;
  for (let length = Math.min(...names.map((name) => name.length)) - SHORTEST_NAME; length > 0; length -= 1)
    if (names.every((name) => name.startsWith(first.slice(0, length)))) return length;
  return 0;
}

/**
 * Takes what column names share at their end out of them: `公办小学生均公用经费` and `公办初中生均公用经费` become `公办小学`, `公办初中` and
 * `生均公用经费`. A phone has no room to say it in every column.
 */
export function tableHeadings(columns: readonly string[]): TableHeadings {
  const [first = ''] = columns;
  const longest = Math.min(...columns.map(({ length }) => length)) - SHORTEST_NAME;
  let shared = longest;
  while (shared >= SHORTEST_MEASURE && !columns.every((column) => column.endsWith(first.slice(-shared))))
    shared -= 1;
  const measure = shared >= SHORTEST_MEASURE ? first.slice(-shared) : '';
  const names = columns.map((column) => column.slice(0, column.length - measure.length));
  const beginning = sharedBeginning(names);
  return {
    columns: names.map((name) =>
      [name.slice(0, beginning), name.slice(beginning)].filter((piece) => piece !== ''),
    ),
    measure,
  };
}
