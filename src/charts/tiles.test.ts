import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { outside, overlapping } from './boxes.fixture.ts';
import { layoutTiles, type Tile } from './tiles.ts';

const tile = (label: string, column: number, row: number, value: number): Tile => ({
  label,
  column,
  row,
  value,
  href: `/${label}/`,
});
const city = [
  tile('蓬江区', 2, 0, 1),
  tile('开平市', 1, 1, 2),
  tile('台山市', 1, 2, 4),
  tile('恩平市', 0, 1, 0),
];

const tiles = fc.uniqueArray(
  fc
    .tuple(fc.nat({ max: 12 }), fc.nat({ max: 12 }), fc.nat({ max: 50 }))
    .map(([column, row, value]) => tile('甲县', column, row, value)),
  { minLength: 1, maxLength: 30, selector: ({ column, row }) => column * 100 + row },
);

describe.each([328, 720])('at %i px', (width) => {
  test('nothing lies outside the drawing, and no tile on another', () => {
    fc.assert(
      fc.property(tiles, (all) => {
        const layout = layoutTiles(all, width);
        const squares = layout.tiles.map(({ square }) => square);
        expect(overlapping(squares)).toEqual([]);
        expect(outside(squares, layout)).toEqual([]);
      }),
      { seed: 1 },
    );
  });

  test('a tile that is further south or east is drawn so, and all are of one size', () => {
    const [pengjiang, kaiping, taishan] = layoutTiles(city, width).tiles;
    expect(taishan?.square.y).toBeGreaterThan(kaiping?.square.y ?? Infinity);
    expect(pengjiang?.square.x).toBeGreaterThan(kaiping?.square.x ?? Infinity);
    expect(new Set(layoutTiles(city, width).tiles.map(({ square }) => square.width)).size).toBe(1);
  });

  test('a city of few tiles does not fill a wide screen with them', () => {
    expect(layoutTiles(city, width).tiles[0]?.square.width).toBeLessThanOrEqual(104);
  });
});

test('a tile is the darker the more its number is, and empty at none', () => {
  expect(layoutTiles(city, 328).tiles.map(({ level }) => level)).toEqual([1, 2, 4, 0]);
  expect(layoutTiles([tile('甲县', 0, 0, 0)], 328).tiles[0]?.level).toBe(0);
});

test('no tiles make an empty drawing', () => {
  expect(layoutTiles([], 328)).toEqual({ width: 328, height: 0, tiles: [] });
});
