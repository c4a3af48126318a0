/** How UTF-16 and UTF-8 begin where they say so. */
const MARKS: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
/** So many bytes tell which half of a character a NUL is. */
const LOOKED_AT = 4096;

/** The encodings that bytes may be in, the likeliest first. */
function candidates(bytes: Uint8Array): readonly string[] {
  const marked = MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (marked) return [marked[0]];
  // Only UTF-16 has NULs: as the upper half of every letter, digit and separator.
  const nuls = [0, 0];
  for (const [index, byte] of bytes.subarray(0, LOOKED_AT).entries())
    if (byte === 0) nuls[index % 2] = (nuls[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = nuls;
  // A few NULs are no encoding: they are what is left of lost text.
  const few = Math.min(bytes.length, LOOKED_AT) / 16;
  const others = ['utf-8', 'gb18030'];
  if (even + odd <= few) return others;
  return [odd > even ? 'utf-16le' : 'utf-16be', ...others];
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
