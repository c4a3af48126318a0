/** `XFD7` → 16384; 0 where it begins with no letter. */
export const columnOf = (address: string): number =>
  Array.from(/^[A-Z]{0,9}/u.exec(address)?.[0] ?? '').reduce(
    (column, letter) => column * 26 + letter.charCodeAt(0) - 64,
    0,
  );

/** 16384 → `XFD`. */
export function lettersOf(column: number): string {
  const before = Math.floor((column - 1) / 26);
  return (before > 0 ? lettersOf(before) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}

/** `XFD7` → 7; 0 where it ends with no digit. */
export const rowOf = (address: string): number => Number(/\d+$/u.exec(address)?.[0] ?? 0);

/** An area of cells; rows and columns from 1 on, the last among them. */
export interface Area {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** `B2:D9`, or one cell. */
export function areaOf(range: string): Area {
  const [from = '', to = from] = range.split(':');
  const [rows, columns] = [
    [rowOf(from), rowOf(to)],
    [columnOf(from), columnOf(to)],
  ];
  return {
    top: Math.min(...rows),
    bottom: Math.max(...rows),
    left: Math.min(...columns),
    right: Math.max(...columns),
  };
}

/** As many cells as an area has. */
export const cellsIn = ({ top, bottom, left, right }: Area): number =>
  (bottom - top + 1) * (right - left + 1);
