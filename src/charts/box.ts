/** A rectangle of a drawing, in px. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}
