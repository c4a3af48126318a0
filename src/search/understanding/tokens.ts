/** A stretch of what was typed, as the reader set it apart. */
export interface Token {
  text: string;
  /** In quotation marks: just these characters. */
  exact: boolean;
  /** After a minus sign: tasks without it. */
  without: boolean;
}

const QUOTED = /^(?<minus>[-－−])?(?:“(?<a>[^”]*)”?|"(?<b>[^"]*)"?|「(?<c>[^」]*)」?|『(?<d>[^』]*)』?)/u;
/** Marks that part words as a space does. */
const MARK = String.raw`[\s、，；。？！：…;?!()（）[\]【】{}|&·,:/]`;
const BETWEEN = new RegExp(`^${MARK}+`, 'u');
/** What stands between marks; a comma, a colon or a stroke between two digits is inside a number or a date. */
const PLAIN = new RegExp(`^(?:\\d[,:/](?=\\d)|(?!${MARK}|[“"「『]).)+`, 'u');
/** What hyphens, full stops and plus signs part: `a-b` is two words, `2022-12` is one. */
const INSIDE = /(?:\d[-.+](?=\d)|[^-.+])+/gu;
/** Marks around a word, which say nothing: `（学位）` is 学位. A % behind a number stays: `95%`. */
const AROUND = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}%‰℃]+$/gu;

/** Parts what was typed at spaces and marks; a phrase in quotation marks, closed or still open, stays whole. */
export function tokenise(typed: string): Token[] {
  const tokens: Token[] = [];
  for (let rest = typed; rest !== '';) {
    const between = BETWEEN.exec(rest)?.[0];
    if (between !== undefined) {
      rest = rest.slice(between.length);
      continue;
    }
    const quoted = QUOTED.exec(rest);
    if (quoted) {
      const { minus, a, b, c, d } = quoted.groups ?? {};
      const text = (a ?? b ?? c ?? d ?? '').trim();
      if (text !== '') tokens.push({ text, exact: true, without: minus !== undefined });
      rest = rest.slice(quoted[0].length);
      continue;
    }
    const plain = PLAIN.exec(rest)?.[0] ?? rest.charAt(0);
    const minus = /^[-－−]+(?=.)/u.exec(plain)?.[0] ?? '';
    const text = plain.slice(minus.length).replace(AROUND, '');
    const parts = minus === '' ? (text.match(INSIDE) ?? []) : [text];
    for (const part of parts)
      if (part !== '') tokens.push({ text: part, exact: false, without: minus !== '' });
    rest = rest.slice(plain.length);
  }
  return tokens;
}
