import * as z from 'zod';
import type { Quantity } from './quantity.ts';
import { changeBefore } from './relations.ts';
import { ADVERBS } from './quantity-words.ts';
import { lexicon, skipSpaces, skipSpacesBack } from './lexicon.ts';

/** A table that a text says in words. Every number of it has one unit and the same 每-words. */
export const tableSchema = z.strictObject({
  /** The characters that it was read from: `content.slice(start, end)`. */
  start: z.int().min(0),
  end: z.int().min(1),
  /** The names of the groups, as they stand in the text. */
  columns: z.array(z.string().min(1)).min(2),
  rows: z
    .array(
      z.strictObject({
        name: z.string().min(1),
        /** For each column the position in the list of the text's quantities; null where the text says nothing. */
        quantities: z.array(z.int().min(0).nullable()).min(2),
      }),
    )
    .min(1),
});

export type ProseTable = z.infer<typeof tableSchema>;

/** Part of a text, by offsets. */
interface Span {
  start: number;
  end: number;
}

/** `台山市、开平市提高至每生每年800元`: the names, and the position of the quantity that holds for each of them. */
interface Entry {
  names: string[];
  quantity: number;
}

/** `公办小学：` and its entries. */
interface Group extends Span {
  name: string;
  entries: Entry[];
}

const LONGEST_NAME = 20;
const NAME = /^\p{Script=Han}{1,10}$/u;
const adverbs = lexicon(ADVERBS);

/** The parts of a span between marks, without the white space around them; the last may be empty. */
function split(text: string, { start, end }: Span, mark: RegExp): Span[] {
  const parts: Span[] = [];
  let from = start;
  for (let at = start; at <= end; at += 1) {
    if (at < end && !mark.test(text.charAt(at))) continue;
    const first = Math.min(skipSpaces(text, from), at);
    parts.push({ start: first, end: Math.max(first, skipSpacesBack(text, at)) });
    from = at + 1;
  }
  return parts;
}

function entryOf(text: string, span: Span, quantities: readonly Quantity[]): Entry | null {
  const quantity = quantities.findIndex(({ start, end }) => start >= span.start && end === span.end);
  const found = quantities[quantity];
  const verbEnd = skipSpacesBack(text, found?.start ?? span.start);
  const verb = changeBefore(text, verbEnd);
  if (found?.role !== 'target' || verb === '') return null;
  const verbStart = skipSpacesBack(text, verbEnd - verb.length);
  const end = verbStart - adverbs.before(text, verbStart).length;
  const names = split(text, { start: span.start, end }, /、/u).map((name) =>
    text.slice(name.start, name.end),
  );
  return names.every((name) => NAME.test(name)) ? { names, quantity } : null;
}

function groupOf(text: string, span: Span, quantities: readonly Quantity[]): Group | null {
  const colon = text.indexOf('：', span.start);
  if (colon < 0 || colon >= span.end) return null;
  const name = text.slice(span.start, skipSpacesBack(text, colon));
  const entries = split(text, { start: colon + 1, end: span.end }, /，/u).map((entry) =>
    entryOf(text, entry, quantities),
  );
  const read = entries.filter((entry) => entry !== null);
  const names = read.flatMap((entry) => entry.names);
  const isWhole = read.length === entries.length && new Set(names).size === names.length;
  const isNamed = name !== '' && name.length <= LONGEST_NAME && !/[，、]/u.test(name);
  return isWhole && isNamed ? { ...span, name, entries: read } : null;
}

function tableOf(groups: readonly Group[], quantities: readonly Quantity[]): ProseTable[] {
  const [first] = groups;
  const last = groups.at(-1);
  const columns = groups.map(({ name }) => name);
  if (!first || !last || groups.length < 2 || new Set(columns).size < columns.length) return [];
  const entries = groups.flatMap((group) => group.entries);
  const measured = entries.map(({ quantity }) => {
    const found = quantities[quantity];
    return `${found?.unit ?? ''} ${found?.per ?? ''}`;
  });
  if (new Set(measured).size > 1) return [];
  const rows = [...new Set(entries.flatMap(({ names }) => names))].map((name) => ({
    name,
    quantities: groups.map(
      (group) => group.entries.find(({ names }) => names.includes(name))?.quantity ?? null,
    ),
  }));
  return [{ start: first.start, end: last.end, columns, rows }];
}

/**
 * The tables that a text says in words, in reading order: `小学：甲区、乙区提高至1500元，丙市提高至1300元；初中：…`. Two groups or more in one
 * sentence, each a name, a colon and entries; an entry names what it holds for, then says by a verb of change how much.
 * One entry that is said in another way, and its group belongs to no table: half a table would mislead.
 * @param quantities all those of the text
 */
export function findTables(text: string, quantities: readonly Quantity[]): ProseTable[] {
  return split(text, { start: 0, end: text.length }, /[。！？\n]/u).flatMap((sentence) => {
    const runs: Group[][] = [[]];
    for (const part of split(text, sentence, /；/u)) {
      const group = groupOf(text, part, quantities);
      if (group) runs.at(-1)?.push(group);
      else runs.push([]);
    }
    return runs.flatMap((run) => tableOf(run, quantities));
  });
}
