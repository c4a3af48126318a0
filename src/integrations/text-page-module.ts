import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { plainCharacters } from '../domain/characters.ts';

const MODULE = 'virtual:text-pages';
const RESOLVED = `\0${MODULE}`;
const ENDING = '.mdx';

/** Pages that come with the project, and are the same for every city. */
const STANDARD = 'src/texts';

/** Pages of a folder: name → path. */
const pagesIn = (folder: string): [string, string][] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(ENDING))
        .toSorted()
        .map((name) => [name.slice(0, -ENDING.length), join(folder, name)])
    : [];

/** What Vite gives a plugin to find a module with. */
interface Resolver {
  resolve: (source: string, importer: string, options: { skipSelf: true }) => Promise<{ id: string } | null>;
}

/**
 * Vite plugin: the module `virtual:text-pages` holds every page that is written in MDX, by name: those that come with the
 * project, and those of `content/pages/`, which take the place of one with the same name, read with ordinary characters
 * for radicals as everything in `content/` is.
 * @param content path of `content/`
 */
export function textPageModule(content: string) {
  const own = resolve(content, 'pages');
  return {
    name: 'text-pages',
    async resolveId(this: Resolver, source: string, importer?: string) {
      if (source === MODULE) return RESOLVED;
      // What such a page imports lies with the project, wherever the content lies.
      const isForeign = importer?.startsWith(own) === true && /^[a-z@]/iu.test(source);
      return isForeign ? this.resolve(source, resolve(STANDARD, 'page.mdx'), { skipSelf: true }) : null;
    },
    load: (id: string) => {
      const [path = ''] = id.split('?');
      if (path.startsWith(own) && path.endsWith(ENDING)) return plainCharacters(readFileSync(path, 'utf8'));
      if (id !== RESOLVED) return undefined;
      const pages = [...new Map([...pagesIn(resolve(STANDARD)), ...pagesIn(own)])];
      return [
        ...pages.map(([, path], index) => `import * as page${index} from ${JSON.stringify(path)};`),
        `export default { ${pages.map(([name], index) => `${JSON.stringify(name)}: page${index}`).join(', ')} };`,
      ].join('\n');
    },
  };
}
