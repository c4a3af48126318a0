import { findCitywide } from './district.ts';
import { findQuantities, targetsOf, type Quantity } from './quantity/quantity.ts';
import { findSums, type Sum } from './quantity/sums.ts';
import { findTables, type ProseTable } from './quantity/prose-tables.ts';

/** What the words of a task's content say that can be counted, compared and looked up. */
export interface Promised {
  /** Every number with its unit, in reading order. */
  quantities: Quantity[];
  /** Totals that the content states with their parts. */
  sums: Sum[];
  /** Tables that the content says in words. */
  tables: ProseTable[];
  /** Whether one of the quantities is a target. */
  measurable: boolean;
  /** Words that mean all districts of the city. */
  citywide: string[];
}

/** Reads a task's content. The same text always gives the same; nothing else is looked at. */
export function readPromise(content: string): Promised {
  const quantities = findQuantities(content);
  return {
    quantities,
    sums: findSums(content, quantities),
    tables: findTables(content, quantities),
    measurable: targetsOf(quantities).length > 0,
    citywide: findCitywide(content),
  };
}
