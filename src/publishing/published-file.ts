/** A file that the site hands out beside its pages. */
export interface PublishedFile {
  /** Site-relative, as in `paths`. */
  path: string;
  /** Media type, with its character set. */
  type: string;
  /** What it is, for those who may take it; null for what only programs ask for. */
  words: string | null;
  /** Year of the edition that it is of; null where it is of all. */
  year: number | null;
  /** Its text. */
  make: () => string | Promise<string>;
}

/** What a maker needs beside the site: the full address of a site-relative path. */
export type AddressOf = (path: string) => string;

export const JSON_TYPE = 'application/json; charset=utf-8';
export const CSV_TYPE = 'text/csv; charset=utf-8';
