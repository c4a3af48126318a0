import { max } from 'd3';
import { round } from './text-width.ts';

/** A place with a number, and where it lies on the grid: columns from the west, rows from the north, both from 0. */
export interface Tile {
  label: string;
  value: number;
  column: number;
  row: number;
  href: string;
}

interface PlacedTile extends Tile {
  square: { x: number; y: number; width: number; height: number };
  /** The middle of the tile, and the baselines of its name and its number. */
  name: { x: number; y: number };
  number: { x: number; y: number };
  /** 1–4, by the number; 0 where it is 0. */
  level: number;
}

interface TileLayout {
  width: number;
  height: number;
  tiles: PlacedTile[];
}

const WIDEST = 104;
const GAP = 4;

/**
 * Lays out a schematic map: one square a place, all of one size, where it lies towards its neighbours. It has no borders,
 * areas or distances.
 * @param width of the drawing in px; the tiles take less where they would grow too large
 */
export function layoutTiles(tiles: readonly Tile[], width: number): TileLayout {
  const columns = (max(tiles, ({ column }) => column) ?? -1) + 1;
  const rows = (max(tiles, ({ row }) => row) ?? -1) + 1;
  const step = Math.min(WIDEST, width / Math.max(1, columns));
  const side = round(step - GAP);
  const most = max(tiles, ({ value }) => value) ?? 0;
  return {
    width,
    height: round(rows * step),
    tiles: tiles.map((tile) => {
      const x = round(tile.column * step + GAP / 2);
      const y = round(tile.row * step + GAP / 2);
      const middle = round(x + side / 2);
      return {
        ...tile,
        square: { x, y, width: side, height: side },
        name: { x: middle, y: round(y + side / 2 - 4) },
        number: { x: middle, y: round(y + side / 2 + 18) },
        level: most === 0 ? 0 : Math.ceil((tile.value / most) * 4),
      };
    }),
  };
}
