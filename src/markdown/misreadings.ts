import { isPair, isScalar, Scalar, visit, type Document } from 'yaml';
import { plainCharacters, unreadable } from '../domain/characters.ts';

/** A value that YAML reads as something else than what stands there. */
interface Misreading {
  /** Offset in the file. */
  at: number;
  text: string;
  hint: string;
}

const quoted = (written: string): string => `"${written.replace(/["\\]/gu, '\\$&')}"`;

/** A number as people write it; `0123`, `1e3`, `0x1F` and `.5` are read, and may not have been meant so. */
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/u;

/** Whether a value is read as the number or the truth that it says. */
function saysItself(source: string, value: unknown): boolean {
  if (typeof value === 'boolean') return source === String(value);
  if (typeof value !== 'number') return true;
  return NUMBER.test(source) && (source.includes('.') || String(value) === source);
}

const hasHan = /\p{Script=Han}/u;

/** What stands behind a value: `#` and the rest of its line; or a line of its own, further in than the value's name. */
const REMARK = /^[ \t]*#(?<said>[^\r\n]*)|^[ \t]*(?:\r?\n[ \t]*)*\r?\n(?<indent> *)#(?<below>[^\r\n]*)/u;
/** An honest remark has a space behind its sign, and says something. */
const HONEST = /^#*\s+\S/u;

const columnOf = (text: string, at: number): number => at - (text.lastIndexOf('\n', at - 1) + 1);

/**
 * What YAML takes for a remark, and may be the rest of a value: `市民生实事 #第3期通报`. Behind a Chinese text nobody can
 * tell the one from the other; behind all else, a remark is what has a space behind its sign.
 * @param outer column of the value's name, or of the value where it has none
 */
function lostPart(text: string, { source = '', value, range }: Scalar, outer: number): string | null {
  const groups = REMARK.exec(text.slice(range?.[1] ?? text.length))?.groups;
  if (groups === undefined) return null;
  const { said, indent = '', below } = groups;
  if (said !== undefined)
    return HONEST.test(said) && !(typeof value === 'string' && hasHan.test(source)) ? null : `#${said}`;
  return typeof value === 'string' && indent.length > outer ? `#${below ?? ''}` : null;
}

function ofPlain(text: string, scalar: Scalar, outer: number): Misreading[] {
  const { source = '', value, range } = scalar;
  const at = range?.[0] ?? 0;
  const found: Misreading[] = [];
  const lost = lostPart(text, scalar, outer);
  if (lost !== null)
    found.push({
      at: range?.[1] ?? 0,
      text: `“${lost}”前面是空格，会被当作说明而丢失。`,
      hint: `它若是值的一部分，请把整个值加上引号，例如 ${quoted(`${source} ${lost}`.trim())}；若是说明，请另起一行写在上面。`,
    });
  if (!saysItself(source, value))
    found.push({
      at,
      text: `“${source}”没有加引号，会被读成 ${String(value)}。`,
      hint: `它若是文字，请加上引号，例如 ${quoted(source)}；若是数字，请写成 ${String(value)}。`,
    });
  return found;
}

/**
 * Every value that YAML reads without a word as something else than its writer may have meant: text that is lost behind
 * `#`, numbers in the notations of programs, tags, and characters that a quoted text names by their codes and nobody sees.
 */
export function misreadings(document: Document, text: string): Misreading[] {
  const found: Misreading[] = [];
  if (document.directives?.yaml.explicit === true)
    found.push({ at: 0, text: '多了“%YAML”这一行。', hint: '请删去这一行。' });
  visit(document, {
    Scalar: (key, scalar, path) => {
      const at = scalar.range?.[0] ?? 0;
      const pair = path.at(-1);
      const name = key === 'value' && isPair(pair) && isScalar(pair.key) ? pair.key.range?.[0] : undefined;
      if (scalar.tag !== undefined)
        found.push({ at, text: '值以“!”开头，它会丢失。', hint: '请把整个值加上引号。' });
      if (scalar.type === Scalar.PLAIN)
        for (const each of ofPlain(text, scalar, columnOf(text, name ?? at))) found.push(each);
      else if (typeof scalar.value === 'string' && scalar.type === Scalar.QUOTE_DOUBLE) {
        const { value } = scalar;
        if (plainCharacters(value) !== value || unreadable(value) !== null)
          found.push({
            at,
            text: `“${value}”里有看不见或已损坏的字符。`,
            hint: '请删去“\\u”这样的写法；要写的字，请直接写出来。',
          });
      }
    },
  });
  return found;
}

/**
 * How a part that should be text is read, where that is not what stands there: `1.10` is 1.1. Null where it is what it says,
 * or no such part.
 */
export function misreadText(document: Document, path: readonly PropertyKey[]): Omit<Misreading, 'at'> | null {
  const node: unknown = document.getIn(path, true);
  if (!isScalar(node) || node.type !== Scalar.PLAIN || node.value === null) return null;
  const { source = '', value } = node;
  if ((typeof value !== 'number' && typeof value !== 'boolean') || String(value) === source) return null;
  return {
    text: `“${source}”没有加引号，会被读成 ${String(value)}`,
    hint: `请加上引号：${quoted(source)}。`,
  };
}
