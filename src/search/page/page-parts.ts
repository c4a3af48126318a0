import type { Piece } from './excerpt.ts';

/** An element that the search page is sure to have. Throws where it has not. */
export function part<T extends Element>(root: ParentNode, type: new () => T, selector: string): T {
  const found = root.querySelector(selector);
  if (found instanceof type) return found;
  throw new Error(`The search page has no ${selector}`);
}

/** `{name}` in words that the page holds. */
export const filled = (words: string, values: Readonly<Record<string, string | number>>): string =>
  words.replace(/\{(?<name>\w+)\}/gu, (all, name: string) => String(values[name] ?? all));

/** `“甲”、“乙”` */
export const quoted = (words: readonly string[]): string => words.map((word) => `“${word}”`).join('、');

/** A number with its unit, as the page's own sentences have them. */
const NUMBER = /(?<number>\d+[年项])/u;

/** A sentence of the page, its numbers never parted from their units. */
export const sentence = (text: string): (string | HTMLElement)[] =>
  text.split(NUMBER).map((piece) => {
    if (!NUMBER.test(piece)) return piece;
    const element = document.createElement('span');
    element.className = 'number-words';
    element.textContent = piece;
    return element;
  });

/** Puts a text into an element, what was looked for as `<mark>`. */
export function show(element: Element, of: readonly Piece[]): void {
  element.replaceChildren(
    ...of.map(({ text, marked }) => {
      if (!marked) return document.createTextNode(text);
      const mark = document.createElement('mark');
      mark.textContent = text;
      return mark;
    }),
  );
}
