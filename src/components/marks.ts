import type { Status } from '../domain/status.ts';

/*
 * The marks of what became of a promise, drawn with one pen (2.2 on a grid of 24): the round place for a stamp on a form,
 * empty, half filled, ticked, crossed, bent away. Shape tells them apart; colour helps.
 */

const RING = '<circle cx="12" cy="12" r="9"/>';

const DRAWINGS: Readonly<Record<Status, string>> = {
  'no-update': '<circle cx="12" cy="12" r="9" stroke-dasharray="4.07 3" stroke-dashoffset="2.035"/>',
  'in-progress': `${RING}<path d="M12 6.4a5.6 5.6 0 0 0 0 11.2z" fill="currentColor" stroke="none"/>`,
  completed: `${RING}<path d="M7.7 12.4l3.1 3.1 5.6-6.7" stroke-linecap="round"/>`,
  'not-completed': `${RING}<path d="M8.8 8.8l6.4 6.4M15.2 8.8l-6.4 6.4" stroke-linecap="round"/>`,
  adjusted: `${RING}<path d="M8 16.2v-2.6a2.8 2.8 0 0 1 2.8-2.8h5M13 7.6l3.2 3.2-3.2 3.2" stroke-linecap="round"/>`,
};

/** Beside the ring and never touching it: the deadline has passed. It reaches four units out of the grid. */
const FLAG =
  '<path d="M20.4 2.8v-7" stroke-width="1.8"/><path d="M19.5-4.2h7.3l-2 2.5 2 2.5h-7.3z" fill="currentColor" stroke="none"/>';
const FLAG_ALONE =
  '<path d="M6 2.5V22"/><path d="M4.9 2.5H20l-3.8 4.4 3.8 4.4H4.9z" fill="currentColor" stroke="none"/>';

/** Id of a mark among the symbols of a page. */
export const markId = (status: Status, overdue: boolean): string =>
  `mark-${status}${overdue ? '-overdue' : ''}`;

/** Id of the flag alone, for words that say it of all. */
export const FLAG_ID = 'mark-overdue';

const symbol = (id: string, drawing: string): string =>
  `<symbol id="${id}" viewBox="0 0 24 24" overflow="visible" fill="none" stroke="currentColor" stroke-width="2.2" stroke-linejoin="round">${drawing}</symbol>`;

/** All of them, as the symbols that every page holds once. */
export const MARK_SYMBOLS = [
  ...Object.entries(DRAWINGS).flatMap(([status, drawing]) => [
    symbol(markId(status as Status, false), drawing),
    ...(status === 'completed' ? [] : [symbol(markId(status as Status, true), drawing + FLAG)]),
  ]),
  symbol(FLAG_ID, FLAG_ALONE),
].join('');
