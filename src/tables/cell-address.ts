/** `XFD7` → 16384; 0 where it begins with no letter. */
export const columnOf = (address: string): number =>
  Array.from(/^[A-Z]{0,9}/u.exec(address)?.[0] ?? '').reduce(
    (column, letter) => column * 26 + letter.charCodeAt(0) - 64,
    0,
  );

/** `XFD7` → 7; 0 where it ends with no digit. */
export const rowOf = (address: string): number => Number(/\d+$/u.exec(address)?.[0] ?? 0);

/** `B2:D9` → 24, as many cells as it has; of one cell 1. */
export function areaOf(range: string): number {
  const [from = '', to = from] = range.split(':');
  return (Math.abs(columnOf(to) - columnOf(from)) + 1) * (Math.abs(rowOf(to) - rowOf(from)) + 1);
}
