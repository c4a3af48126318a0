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

/** A content in pieces: its quantities, and the text between them. Joined, their texts are the content. */
export function piecesOf(content: string, quantities: readonly Quantity[]): (string | Quantity)[] {
  const pieces: (string | Quantity)[] = [];
  let end = 0;
  for (const quantity of quantities) {
    if (quantity.start > end) pieces.push(content.slice(end, quantity.start));
    pieces.push(quantity);
    end = quantity.end;
  }
  if (end < content.length) pieces.push(content.slice(end));
  return pieces;
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
