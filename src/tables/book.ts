import { readRelations, relationsPath, type Relation } from './relations.ts';
import { readXml, says } from './xml.ts';

/** A sheet of a workbook. */
export interface BookSheet {
  name: string;
  /** Not shown among the others. */
  hidden: boolean;
  /** Path of its part, as the workbook's relations say. */
  path: string;
  /** Path of the part that has its comments; null where it has none. */
  comments: string | null;
  /** Path of the part that has the pictures and shapes upon it; null where it has none. */
  drawing: string | null;
  /** Addresses to which its cells lead, by the ids of the relations. */
  links: ReadonlyMap<string, string>;
}

/** What a workbook's cells are read from, by the paths of the parts. */
export interface Book {
  /** In the order of their tabs. */
  sheets: BookSheet[];
  /** Texts that cells refer to. */
  strings: string | null;
  styles: string | null;
  /** Whether its days are counted from 1904, as spreadsheets on a Mac did. */
  from1904: boolean;
}

/** More than any workbook has. */
const MOST_SHEETS = 1000;
const USUAL_PATH = 'xl/workbook.xml';

const typed = (relations: readonly Relation[], wanted: string): string | null =>
  relations.find(({ type, link }) => type === wanted && link === null)?.path ?? null;

/**
 * Looks up which parts of an archive are the workbook's sheets, texts and styles: a spreadsheet may name them as it
 * likes. Throws where they cannot be found.
 * @param part unpacks a part; null where there is none of that path
 */
export async function findBook(part: (path: string) => Promise<Uint8Array | null>): Promise<Book> {
  const relationsOf = async (path: string): Promise<Relation[]> => {
    const list = await part(relationsPath(path));
    return list ? readRelations(list, path) : [];
  };
  const path = typed(await relationsOf(''), 'officeDocument') ?? USUAL_PATH;
  const book = await part(path);
  if (!book) throw new Error('no workbook');
  const relations = await relationsOf(path);
  const listed: { name: string; hidden: boolean; path: string }[] = [];
  let from1904 = false;
  readXml(book, {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = says(attributes['date1904']);
      if (name !== 'sheet') return;
      if (listed.length >= MOST_SHEETS) throw new Error('more sheets than a workbook has');
      const [, id] = Object.entries(attributes).find(([key]) => key.endsWith(':id')) ?? [];
      // A tab may also be a chart.
      const own = relations.find((relation) => relation.id === id && relation.type === 'worksheet');
      const { name: tab = '', state = 'visible' } = attributes;
      if (own) listed.push({ name: tab, hidden: state !== 'visible', path: own.path });
    },
  });
  const sheets: BookSheet[] = [];
  for (const sheet of listed) {
    const own = await relationsOf(sheet.path);
    const links = new Map(own.flatMap(({ id, link }) => (link === null ? [] : [[id, link] as const])));
    sheets.push({ ...sheet, comments: typed(own, 'comments'), drawing: typed(own, 'drawing'), links });
  }
  return { sheets, strings: typed(relations, 'sharedStrings'), styles: typed(relations, 'styles'), from1904 };
}
