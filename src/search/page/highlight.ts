/** What of one piece of a text is to be marked: from `start` up to `end`, in UTF-16 units. */
interface Part {
  piece: number;
  start: number;
  end: number;
}

/** Text that is no reading matter, that is not shown, or that a `<mark>` would take off the page. */
const PASSED_OVER = 'script, style, textarea, select, noscript, svg, [hidden]';

/** What opens only when the reader wants to see it. */
const FOLDED = 'details:not([open]) > :not(summary)';

/** Whether an element stands where a reader can see it, or would after scrolling. */
const isShown = (element: Element): boolean =>
  !element.closest(FOLDED) && element.getClientRects().length > 0;

/** Opens all that an element is folded in. */
function unfold(element: Element): void {
  for (let at = element.closest('details'); at; at = at.parentElement?.closest('details') ?? null)
    at.open = true;
}

/** The same letter whatever its case and width; never longer than one unit, so that places stay what they are. */
function foldUnit(unit: string): string {
  const folded = unit.normalize('NFKC').toLowerCase();
  return folded.length === 1 ? folded : unit;
}

interface Unit {
  piece: number;
  at: number;
  folded: string;
}

/** The units of a text in pieces, without white space, each with its place. */
function unitsOf(pieces: readonly string[]): Unit[] {
  return pieces.flatMap((text, piece) =>
    Array.from(text.matchAll(/\S/g), ({ 0: unit, index: at }) => ({ piece, at, folded: foldUnit(unit) })),
  );
}

const joined = (units: readonly Unit[]): string => units.map(({ folded }) => folded).join('');

/** Where each needle stands in a text, from and up to; those that overlap are one. */
function spansOf(text: string, needles: readonly string[]): [number, number][] {
  const spans: [number, number][] = [];
  for (const needle of needles.filter((each) => each !== ''))
    for (let from = text.indexOf(needle); from >= 0; from = text.indexOf(needle, from + needle.length))
      spans.push([from, from + needle.length]);
  const merged: [number, number][] = [];
  for (const [from, to] of spans.sort(([a], [b]) => a - b)) {
    const last = merged[merged.length - 1];
    if (last && from < last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

/**
 * Finds each occurrence of each needle in a text that is in pieces, also where one begins in a piece and ends in
 * another. White space in either does not matter, nor do case and width of a letter. In the order of the text.
 */
export function findParts(pieces: readonly string[], needles: readonly string[]): Part[] {
  const units = unitsOf(pieces);
  const sought = needles.map((needle) => joined(unitsOf([needle])));
  return spansOf(joined(units), sought).flatMap(([from, to]) => {
    const parts: Part[] = [];
    for (const { piece, at } of units.slice(from, to)) {
      const last = parts[parts.length - 1];
      if (last?.piece === piece) last.end = at + 1;
      else parts.push({ piece, start: at, end: at + 1 });
    }
    return parts;
  });
}

/** The strings that an address names behind `#find=`; one that was damaged on its way is left out. */
export function needlesOf(hash: string): string[] {
  if (!hash.startsWith('#find=')) return [];
  return hash
    .slice('#find='.length)
    .split(',')
    .flatMap((encoded) => {
      try {
        return [decodeURIComponent(encoded)];
      } catch {
        return [];
      }
    });
}

/** The element on whose lines a text runs. */
function blockOf(text: Text): Element | null {
  let element = text.parentElement;
  while (element && getComputedStyle(element).display.startsWith('inline')) element = element.parentElement;
  return element;
}

/** The texts below an element, those of one block together: no word goes on in the next paragraph. */
function textsByBlock(root: Element): Text[][] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const groups: Text[][] = [];
  let block: Element | null | undefined;
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (text.parentElement?.closest(PASSED_OVER)) continue;
    const own = blockOf(text);
    if (own === block) groups[groups.length - 1]?.push(text);
    else groups.push([text]);
    block = own;
  }
  return groups;
}

interface Stretch {
  from: Text;
  start: number;
  to: Text;
  end: number;
}

/** The parts as what one mark each can hold: where a text goes on behind a `<wbr>`, both sides of it. */
function stretches(texts: readonly Text[], parts: readonly Part[]): Stretch[] {
  const found: Stretch[] = [];
  for (const { piece, start, end } of parts) {
    const text = texts[piece];
    if (!text) continue;
    const last = found[found.length - 1];
    const isNext = last?.to === texts[piece - 1] && last?.to.parentNode === text.parentNode;
    if (last && isNext && last.end === last.to.length && start === 0) {
      last.to = text;
      last.end = end;
    } else found.push({ from: text, start, to: text, end });
  }
  return found;
}

function mark(texts: readonly Text[], needles: readonly string[]): void {
  const parts = findParts(
    texts.map(({ data }) => data),
    needles,
  );
  // From the last to the first: what stands before a mark keeps its place.
  for (const { from, start, to, end } of stretches(texts, parts).reverse()) {
    const range = document.createRange();
    range.setStart(from, start);
    range.setEnd(to, end);
    const element = document.createElement('mark');
    element.dataset['find'] = '';
    range.surroundContents(element);
  }
}

function unmark(): void {
  for (const element of document.querySelectorAll('mark[data-find]')) {
    const parent = element.parentNode;
    element.replaceWith(...element.childNodes);
    parent?.normalize();
  }
}

/**
 * Marks in the page's articles, or in all of its main part where it has none, what the address names behind `#find=`,
 * and scrolls to the first mark if it is out of sight. Where all of them are folded away, what the first is in is opened.
 * Neither text nor focus changes.
 */
export function highlight(hash: string): void {
  unmark();
  const articles = [...document.querySelectorAll('main article')];
  const roots = articles.length > 0 ? articles : [...document.querySelectorAll('main')];
  const needles = needlesOf(hash);
  for (const texts of roots.flatMap(textsByBlock)) mark(texts, needles);
  const marks = [...document.querySelectorAll('mark[data-find]')];
  if (!marks.some(isShown) && marks[0]) unfold(marks[0]);
  const first = marks.find(isShown);
  if (!first) return;
  const { top, bottom } = first.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) first.scrollIntoView({ block: 'center', behavior: 'auto' });
}
