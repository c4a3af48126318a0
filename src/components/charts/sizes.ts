/** The widths (px) for which each chart is drawn: a phone's column, and a wide screen's. */
export const SIZES = [
  { size: 'narrow', width: 328 },
  { size: 'wide', width: 720 },
] as const;
