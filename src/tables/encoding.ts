/** How UTF-16 and UTF-8 begin where they say so. */
const MARKS: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
/** The first line of a table ends within so many bytes. */
const FIRST_LINE = 65_536;
const LINE_ENDS: readonly number[] = [0x0a, 0x0d];

/** Whether a line ends, where each character has two bytes of which this one is its upper half. */
function hasLineEnd(bytes: Uint8Array, upper: 0 | 1): boolean {
  const last = Math.min(bytes.length, FIRST_LINE) - 1;
  for (let at = 0; at < last; at += 2)
    if (bytes[at + upper] === 0 && LINE_ENDS.includes(bytes[at + 1 - upper] ?? 0)) return true;
  return false;
}

/** The encodings that bytes may be in, the likeliest first. */
function candidates(bytes: Uint8Array): readonly string[] {
  const marked = MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (marked) return [marked[0]];
  if (hasLineEnd(bytes, 1)) return ['utf-16le'];
  if (hasLineEnd(bytes, 0)) return ['utf-16be'];
  return ['utf-8', 'gb18030'];
}

/**
 * The text of a table, without the mark at its beginning. Excel in Chinese saves CSV as GBK and “Unicode text” as UTF-16,
 * other programs as UTF-8. Null where the bytes are none of these.
 */
export function decodeText(bytes: Uint8Array): string | null {
  for (const encoding of candidates(bytes)) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The next one.
    }
  }
  return null;
}
