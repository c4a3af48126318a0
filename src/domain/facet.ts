/** The facets of the search, in the order in which the page shows them. Pagefind's filters have the same names. */
export const FACETS = [
  'year',
  'category',
  'department',
  'leader',
  'district',
  'deadline',
  'status',
  'measurable',
] as const;

export type Facet = (typeof FACETS)[number];
