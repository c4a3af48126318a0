import { readXml } from './xml.ts';

/** What a part of a workbook refers to. */
export interface Relation {
  id: string;
  /** The last word of its type: `worksheet`, `styles`. */
  type: string;
  /** Path of the other part in the archive, whatever its name. */
  path: string;
  /** Address outside the workbook to which a cell leads, in the place of a part. */
  link: string | null;
}

/** More than any workbook has. */
const MOST = 10_000;
const ROOT = 'http://archive/';

/** `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`, where the relations of a part are listed. */
export const relationsPath = (part: string): string => part.replace(/(?<name>[^/]*)$/u, '_rels/$<name>.rels');

/** The path that a target names: from the root where it begins with `/`, else from the folder of its part. */
function pathOf(target: string, part: string): string {
  const { pathname } = new URL(target.replaceAll('\\', '/'), ROOT + part);
  return decodeURIComponent(pathname).slice(1);
}

/**
 * The relations that are listed in a part.
 * @param of path of the part whose relations they are
 * @throws where it is no XML, lists more than any workbook has, or a target that is no path
 */
export function readRelations(list: Uint8Array, of: string): Relation[] {
  const relations: Relation[] = [];
  readXml(list, {
    open: (name, { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode }) => {
      if (name !== 'Relationship') return;
      if (relations.length >= MOST) throw new Error('more relations than a workbook has');
      const own = { id, type: type.slice(type.lastIndexOf('/') + 1) };
      if (mode === 'External') relations.push({ ...own, path: '', link: target });
      else relations.push({ ...own, path: pathOf(target, of), link: null });
    },
  });
  return relations;
}
