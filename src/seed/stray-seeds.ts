import type { Problem } from '../domain/problem.ts';

/** What lies below `seeds/`: its path inside it, with forward slashes. */
interface SeedEntry {
  path: string;
  isFolder: boolean;
}

const FOLDER = /^[^/]+(?:\/revisions(?:\/[^/]+)?)?$/u;
const FILE =
  /^[^/]+\/(?:edition\.yaml|(?:revisions\/[^/]+\/)?(?:source\.txt|corrections\.yaml|titles\.yaml)|revisions\/[^/]+\/revision\.yaml)$/u;
/** Of editors, systems and version control. */
const DOT_FILE = /(?:^|\/)\./u;

const HINT =
  '每年一个文件夹，里面可以有 source.txt、edition.yaml、corrections.yaml、titles.yaml；更正后的表放在里面的 revisions/发布日期/。请改正名字，或移到别处。';

/**
 * Everything in `seeds/` that no table is read from, and that would be ignored without a word; of a folder itself alone.
 * @param label path of `seeds/`, for messages
 */
export function straySeeds(entries: readonly SeedEntry[], label: string): Problem[] {
  const strays = entries.filter(
    ({ path, isFolder }) => !DOT_FILE.test(path) && !(isFolder ? FOLDER : FILE).test(path),
  );
  const paths = new Set(strays.map(({ path }) => path));
  return strays
    .filter(({ path }) => !paths.has(path.slice(0, path.lastIndexOf('/'))))
    .map(({ path, isFolder }) => ({
      file: `${label}/${path}`,
      rule: 'seed-stray',
      text: `这里不该有叫这个名字的${isFolder ? '文件夹' : '文件'}，它会被忽略。`,
      hint: HINT,
    }));
}
