import { round, widthInEm } from './text-width.ts';
import { yearScale, type Month } from './year.ts';

/** What is due on one day. */
export interface DueGroup {
  /** ISO date. */
  date: string;
  label: string;
  href: string;
  items: { number: number; label: string; href: string }[];
}

interface PlacedGroup {
  date: string;
  label: string;
  href: string;
  count: number;
  /** The line from the axis down to the group. */
  guide: { x: number; y1: number; y2: number };
  title: { x: number; y: number; anchor: 'start' | 'end' };
  /** Around the title, for the pointer. */
  hit: { x: number; y: number; width: number; height: number };
  /** A square for each task. */
  squares: { number: number; label: string; href: string; x: number; y: number }[];
}

export interface TimelineLayout {
  width: number;
  height: number;
  /** Side of a square in px. */
  side: number;
  axis: { y: number; months: Month[] };
  groups: PlacedGroup[];
}

const AXIS = 26;
const TITLE = 24;
const TITLE_FONT = 13;
/** What the title says after the day: a dot, the count and its unit. */
const COUNT_EM = 5;
const SIDE = 26;
const STEP = 29;
const GAP = 14;
const BESIDE_GUIDE = 6;
const EDGE = 1;

/**
 * Lays out a year's deadlines: an axis of months, and below it a row for each day on which something is due, with
 * one square a task. A row begins at its day and runs towards the side that has more room, in as many lines as it
 * needs; long lines hold whole tens, so that a reader can count them.
 * @param width of the drawing in px
 */
export function layoutTimeline(groups: readonly DueGroup[], year: number, width: number): TimelineLayout {
  const { at, months } = yearScale(year, EDGE, width - EDGE);
  let y = AXIS + GAP;
  const placed = groups.map((group): PlacedGroup => {
    const x = at(group.date);
    const leftward = x > width / 2;
    const room = leftward ? x : width - x;
    const fitting = Math.max(1, Math.floor((room - BESIDE_GUIDE + (STEP - SIDE)) / STEP));
    const perLine = fitting < 10 ? fitting : fitting - (fitting % 10);
    const titleWidth = Math.min(room - BESIDE_GUIDE, (widthInEm(group.label) + COUNT_EM) * TITLE_FONT);
    const titleX = round(leftward ? x - BESIDE_GUIDE : x + BESIDE_GUIDE);
    const top = y + TITLE;
    const squares = group.items.map((item, index) => {
      const offset = BESIDE_GUIDE + (index % perLine) * STEP;
      return {
        ...item,
        x: round(leftward ? x - offset - SIDE : x + offset),
        y: round(top + Math.floor(index / perLine) * STEP),
      };
    });
    const bottom = top + Math.ceil(group.items.length / perLine) * STEP - (STEP - SIDE);
    y = bottom + GAP;
    return {
      date: group.date,
      label: group.label,
      href: group.href,
      count: group.items.length,
      guide: { x, y1: AXIS, y2: round(bottom) },
      title: { x: titleX, y: round(top - 7), anchor: leftward ? 'end' : 'start' },
      hit: {
        x: round(leftward ? titleX - titleWidth : titleX),
        y: round(top - TITLE),
        width: round(titleWidth),
        height: TITLE,
      },
      // Leftward rows fill from the guide outwards; within a line the numbers still read from left to right.
      squares: leftward ? readingOrder(squares, perLine) : squares,
    };
  });
  return {
    width,
    height: round(Math.max(AXIS, y - GAP + 1)),
    side: SIDE,
    axis: { y: AXIS, months },
    groups: placed,
  };
}

/** Gives the places of each line to its squares from left to right. */
function readingOrder<T extends { x: number; y: number }>(squares: readonly T[], perLine: number): T[] {
  return squares.map((square, index) => {
    const start = Math.floor(index / perLine) * perLine;
    const line = squares.slice(start, start + perLine);
    return { ...square, x: line[line.length - 1 - (index - start)]?.x ?? square.x };
  });
}
