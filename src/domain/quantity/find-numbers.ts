import { isName, quoted } from './names.ts';
import { endOfNumerals, numberAt, type FoundNumber } from './number-at.ts';

/** The numbers of a text that may count something, in reading order; those of names, dates and formulas are left out. */
export function findNumbers(text: string): FoundNumber[] {
  const isQuoted = quoted(text);
  const found: FoundNumber[] = [];
  for (let at = 0; at < text.length;) {
    const number = numberAt(text, at);
    if (number === null) {
      // A run of numerals that is no number is passed as a whole.
      at = endOfNumerals(text, at);
    } else {
      if (!isQuoted(at) && !isName(text, number)) found.push(number);
      at = number.end;
    }
  }
  return found;
}
