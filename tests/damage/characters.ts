import { COLUMNS, type Column } from './cities.ts';
import { RADICALS } from './text.ts';
import type { Random } from './random.ts';
import { replaced, type Cell, type Way } from './ways.ts';

/** Characters that nobody sees, or that do something to those beside them. */
const UNSEEN: Readonly<Record<string, readonly number[]>> = {
  'a zero-width space': [0x200b],
  'a joiner': [0x200c, 0x200d, 0x2060, 0x034f],
  'a byte-order mark': [0xfeff],
  'a soft hyphen': [0x00ad],
  'a direction mark': [0x200e, 0x200f, 0x061c],
  'a bidirectional control': [0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069],
  'a NUL': [0],
  'an ESC': [0x1b],
  'a bell or backspace': [7, 8, 0x7f],
  'a vertical tab': [0x0b],
  'a separator of the first thirty-two': [0x1c, 0x1d, 0x1e, 0x1f],
  'a control of the second thirty-two': [0x80, 0x85, 0x9b, 0x9f],
  'a line separator': [0x2028, 0x2029],
  'an empty Braille cell': [0x2800],
  'a no-break space': [0x00a0, 0x202f, 0x2007],
  'a space of another width': [0x2000, 0x2003, 0x2009, 0x200a, 0x205f, 0x3000, 0x1680],
  'a Hangul filler': [0x115f, 0x1160, 0x3164, 0xffa0],
  'a Khmer or Mongolian sign': [0x17b4, 0x180b, 0x180e],
  'a variation selector': [0xfe00, 0xfe0f, 0xe0100, 0xe01ef],
  'a tag': [0xe0001, 0xe0041, 0xe007f],
  'a private character': [0xe000, 0xf8ff, 0xf0000],
  'an annotation mark': [0xfff9, 0xfffb],
  'an object in the text': [0xfffc],
  'a lost character': [0xfffd],
  'no character at all': [0xfffe, 0xfdd0, 0x10ffff],
  'a deprecated format': [0x206a, 0x206f],
  'a musical mark': [0x1d173],
  'an invisible sign': [0x2061, 0x2062, 0x2063, 0x2064],
};

/** A character put somewhere into a cell: at either end, or within. */
function put(char: string, text: string, random: Random): string {
  const at = random.pick([0, text.length, 1, 1 + random.below(text.length), random.below(text.length + 1)]);
  return replaced(text, at, at, char);
}

/** Digits apart by something that is not seen: what is one number to a reader. */
const betweenDigits = (char: string, text: string): string => text.replace(/(?<=\d)(?=\d)/u, char);

const way = (name: string, column: Column, breaks: Way['breaks']): Way => ({
  kind: `characters of ${column}`,
  name,
  column,
  breaks,
});

const cellOf = ({ row }: Cell, column: Column): string => row.cells[column];

/** Every radical and copy of a character that Unicode folds to the character itself, by that character. */
function copiesOf(from: number, to: number): Map<string, string> {
  const codes = Array.from({ length: to - from }, (_item, at) => String.fromCodePoint(from + at));
  return new Map(codes.map((char) => [char.normalize('NFKC'), char]));
}
const COPIES: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  'Kangxi radicals': copiesOf(0x2f00, 0x2fd6),
  'radicals of the supplement': new Map(Object.entries(RADICALS).map(([radical, char]) => [char, radical])),
  'compatibility ideographs': new Map([...copiesOf(0x2f800, 0x2fa1e), ...copiesOf(0xf900, 0xfada)]),
};

export const characterWays: readonly Way[] = COLUMNS.flatMap((column): Way[] => [
  ...Object.entries(UNSEEN).flatMap(([name, codes]) => [
    way(name, column, (cell, random) =>
      cellOf(cell, column) === ''
        ? null
        : { text: put(String.fromCodePoint(random.pick(codes)), cellOf(cell, column), random) },
    ),
    ...(column === 'content' || column === 'deadline' || column === 'number'
      ? [
          way(`${name} between digits`, column, (cell, random) => {
            const text = cellOf(cell, column);
            const broken = betweenDigits(String.fromCodePoint(random.pick(codes)), text);
            return broken === text ? null : { text: broken };
          }),
        ]
      : []),
  ]),
  ...Object.entries(COPIES).map(([name, copies]) =>
    way(name, column, (cell) => {
      const text = cellOf(cell, column);
      const copied = Array.from(text, (char) => copies.get(char) ?? char).join('');
      return copied === text ? null : { text: copied };
    }),
  ),
  way('a full-width space and a line separator', column, (cell) =>
    cellOf(cell, column) === '' ? null : { text: `\u3000\u2028${cellOf(cell, column)}` },
  ),
]);
