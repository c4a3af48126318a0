/** Chance that comes out the same again: of one seed, one row of choices. */
export interface Random {
  /** A whole number from 0 up to, and without, `below`. */
  below: (below: number) => number;
  /** One of them. Throws where there is none. */
  pick: <T>(from: readonly T[]) => T;
  /** All of them, in another order. */
  shuffled: <T>(from: readonly T[]) => T[];
}

/** The seed of this run: another one by `DAMAGE_SEED=7 npx vitest run tests/damage.test.ts`. */
export const SEED = Number(process.env['DAMAGE_SEED'] ?? 14);

/** A number that a text always gives, so that each way of damaging has choices of its own. */
const hashOf = (text: string): number =>
  Array.from(text).reduce((hash, char) => Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193), SEED);

/** The choices of one way of damaging (mulberry32). */
export function randomOf(name: string): Random {
  let state = hashOf(name) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    pick: <T>(from: readonly T[]): T => {
      if (from.length === 0) throw new Error(`${name}: nothing to choose from`);
      return from[below(from.length)] as T;
    },
    shuffled: <T>(from: readonly T[]): T[] =>
      from
        .map((each) => ({ each, at: next() }))
        .toSorted((a, b) => a.at - b.at)
        .map(({ each }) => each),
  };
}

/** At how many places each way of damaging is tried: all of them everywhere, in many places, by `DAMAGE_PLACES=5`. */
export const PLACES = Number(process.env['DAMAGE_PLACES'] ?? 1);

/** One of so many of them, by each turn another; all of them where each is tried at several places. */
export const shareOf = <T>(all: readonly T[], share: number, turn: number): T[] =>
  all.filter((_each, index) => PLACES > 1 || index % share === turn % share);
