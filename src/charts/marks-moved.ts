import { round } from './text-width.ts';

/** A point of a drawing, in px; of text, its baseline. */
export interface Place {
  x: number;
  y: number;
}

/**
 * Moves a mark that is drawn at the corner to its place. Marks that are drawn so differ by one place and by what they
 * say; with all their coordinates written out, a chart packs to twice as many bytes.
 */
export const movedTo = ({ x, y }: Place): { transform: string } => ({ transform: `translate(${x} ${y})` });

/** A place of the drawing as seen from another: for what is drawn in a mark that was moved there. */
export const seenFrom = <T extends Place>(origin: Place, place: T): T => ({
  ...place,
  x: round(place.x - origin.x),
  y: round(place.y - origin.y),
});
