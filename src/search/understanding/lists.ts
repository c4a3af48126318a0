/** What arrays of older browsers cannot do themselves: Chrome before 92 and 110, Safari before 15.4 and 16. */

/** The last of a list. */
export const last = <T>(list: readonly T[]): T | undefined => list[list.length - 1];

/** A list in another order; the list itself stays as it is. */
export const sorted = <T>(list: Iterable<T>, compare: (a: T, b: T) => number): T[] => [...list].sort(compare);
