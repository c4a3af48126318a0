/** The two bytes of each character that GBK has in two, as Excel in Chinese writes them. */
const BYTES = new Map<string, readonly [number, number]>();
const decoder = new TextDecoder('gbk');
for (let lead = 0x81; lead <= 0xfe; lead += 1)
  for (let trail = 0x40; trail <= 0xfe; trail += 1) {
    const character = decoder.decode(Uint8Array.of(lead, trail));
    if (Array.from(character).length === 1 && !BYTES.has(character)) BYTES.set(character, [lead, trail]);
  }

/** A text in GBK. Throws where it has a character that GBK has not in two bytes. */
export const gbk = (text: string): Uint8Array =>
  Uint8Array.from(
    Array.from(text).flatMap((character): readonly number[] => {
      if (character < '\u0080') return [character.charCodeAt(0)];
      const bytes = BYTES.get(character);
      if (!bytes) throw new Error(`no ${character} in GBK`);
      return bytes;
    }),
  );
