import { last, sorted } from '../understanding/lists.ts';
import type { Span } from '../understanding/fold.ts';
import type { Found } from '../finding/find.ts';
import type { Field } from '../understanding/search-task.ts';

/** A stretch of a text, marked where it is what was looked for. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** Stretches in order, those that touch or overlap joined. */
function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const { start, end } of sorted(spans, (a, b) => a.start - b.start)) {
    const before = last(result);
    if (before && start <= before.end) before.end = Math.max(before.end, end);
    else result.push({ start, end });
  }
  return result;
}

/** A text in pieces, marked at these stretches; joined, the pieces are the text. */
export function pieces(text: string, spans: readonly Span[]): Piece[] {
  const result: Piece[] = [];
  let at = 0;
  for (const { start, end } of joined(spans)) {
    if (start > at) result.push({ text: text.slice(at, start), marked: false });
    result.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < text.length) result.push({ text: text.slice(at), marked: false });
  return result;
}

/** The stretches of a field of what was found that were looked for; a field of several texts has the first's. */
export function marksIn(
  { matches, indexed }: Pick<Found, 'matches' | 'indexed'>,
  field: Field,
  text: string,
): Span[] {
  const places = indexed.texts.flatMap((each, place) =>
    each.field === field && each.written === text ? [place] : [],
  );
  return matches.flatMap(({ marks }) => marks.filter((mark) => places.includes(mark.text)));
}

/** Where a content goes on behind a first sentence that is the title; 0 where it is not, or where there is no more. */
export function afterTitle(content: string, title: string): number {
  const end = title.length + 1;
  return content.startsWith(`${title}。`) && end < content.length ? end : 0;
}

/** Characters of an excerpt, and how many of them before what was looked for. */
const LENGTH = 72;
const BEFORE = 16;
/** Where an excerpt may begin or end without cutting a clause. */
const STOP = /[。；！？，、：]/u;

/** The part of a content that has the most of what was looked for, with an ellipsis where it goes on. */
export function excerpt(text: string, spans: readonly Span[]): Piece[] {
  const marks = joined(spans);
  if (text.length <= LENGTH + BEFORE) return pieces(text, marks);
  const within = (start: number): number =>
    marks.filter((mark) => mark.start >= start && mark.end <= start + LENGTH).length;
  const best = marks.reduce<Span | undefined>(
    (chosen, mark) => (chosen === undefined || within(mark.start) > within(chosen.start) ? mark : chosen),
    undefined,
  );
  const wanted = Math.max(0, (best?.start ?? 0) - BEFORE);
  const clause = text.slice(wanted, best?.start ?? 0).search(STOP);
  const start = wanted === 0 ? 0 : clause >= 0 ? wanted + clause + 1 : wanted;
  const rest = text.slice(start + LENGTH).search(STOP);
  const end = rest >= 0 && rest < BEFORE ? start + LENGTH + rest + 1 : Math.min(text.length, start + LENGTH);
  const shown = marks
    .filter((mark) => mark.end > start && mark.start < end)
    .map((mark) => ({ start: Math.max(0, mark.start - start), end: Math.min(end, mark.end) - start }));
  return [
    ...(start > 0 ? [{ text: '……', marked: false }] : []),
    ...pieces(text.slice(start, end), shown),
    ...(end < text.length ? [{ text: '……', marked: false }] : []),
  ];
}
