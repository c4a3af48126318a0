/** The five parts of the site, as a reader would name them. */
type Section = 'promises' | 'progress' | 'districts' | 'offices' | 'more';

/** To which part a page belongs, by its first names: what belongs to none stands under 更多. */
const SECTIONS: readonly [RegExp, Section][] = [
  [/^\/\d{4}\/(?:states|overdue)\//u, 'progress'],
  [/^\/updates\//u, 'progress'],
  [/^\/\d{4}\/(?:$|tasks|categories)/u, 'promises'],
  [/^\/topics\//u, 'promises'],
  [/^\/districts\//u, 'districts'],
  [/^\/(?:departments|leaders)\//u, 'offices'],
  [/^\/(?!search\/).+/u, 'more'],
];

/** The part of the site that a page (site-relative path) belongs to; undefined for home. */
export const sectionOf = (path: string): Section | undefined =>
  SECTIONS.find(([pattern]) => pattern.test(path))?.[1];
