/** `npm run convert`: the cities' tables in `seeds/` become the Markdown of `content/`. */
import { existsSync, lstatSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { LIMITS } from '../src/domain/limits.ts';
import { distinct } from '../src/domain/problem.ts';
import { BoundedReader } from '../src/files/bounded.ts';
import { look } from '../src/files/look.ts';
import { realFolder, shownPath } from '../src/files/places.ts';
import { replaceFiles } from '../src/files/replace.ts';
import { strangeEntries, withoutEchoes } from '../src/files/strange.ts';
import { whileTaken, type TakenFolder } from '../src/files/taken.ts';
import { compareFiles, listUnread, readTexts } from '../src/files/tree.ts';
import { walk } from '../src/files/walk.ts';
import { isGenerated } from '../src/markdown/records.ts';
import { convert } from '../src/seed/convert.ts';
import { namedLines } from '../src/seed/named.ts';
import type { SeedFiles } from '../src/seed/read-edition.ts';
import { straySeeds } from '../src/seed/stray-seeds.ts';
import { readContent } from '../src/site/content.ts';
import { fail, failWith, orFail } from './failing.ts';

const USAGE = `用法：npm run convert -- [--seeds 文件夹] [--content 文件夹] [--check]
  --seeds    原文所在，默认 seeds
  --content  生成到哪里，默认 content
  --check    只比较，不改动；有不同就以 1 退出`;

// A link is neither: what lies in `seeds/` and is one is refused by its name, and never followed.
const isFile = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
const isFolder = (path: string): boolean =>
  lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
const leadsToFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
const reader = new BoundedReader();
const readText = (path: string): string =>
  isFile(path) ? reader.read(path, LIMITS.yamlBytes).toString('utf8') : '';
const readSource = (path: string): Uint8Array =>
  isFile(path) ? reader.read(path, LIMITS.sourceBytes) : new Uint8Array();

const foldersIn = (folder: string): string[] =>
  !isFolder(folder)
    ? []
    : readdirSync(folder)
        .filter((name) => !name.startsWith('.') && isFolder(join(folder, name)))
        .toSorted();

/** The files that stand beside every table; one that is missing is the converter's to report. */
const readTableFiles = (folder: string) => ({
  folder: shownPath(folder),
  source: readSource(join(folder, 'source.txt')),
  corrections: readText(join(folder, 'corrections.yaml')),
  titles: readText(join(folder, 'titles.yaml')),
});

/** Every folder is an edition's, and every folder of its `revisions/` a corrected table's. */
function readSeeds(seeds: string): SeedFiles[] {
  return foldersIn(seeds).map((name) => {
    const folder = join(seeds, name);
    const revisions = join(folder, 'revisions');
    return {
      ...readTableFiles(folder),
      edition: readText(join(folder, 'edition.yaml')),
      revisions: foldersIn(revisions).map((date) => ({
        ...readTableFiles(join(revisions, date)),
        date,
        revision: readText(join(revisions, date, 'revision.yaml')),
      })),
    };
  });
}

function options(): { seeds: string; content: string; check: boolean } {
  try {
    const { values } = parseArgs({
      options: {
        seeds: { type: 'string', default: 'seeds' },
        content: { type: 'string', default: 'content' },
        check: { type: 'boolean', default: false },
      },
    });
    return values;
  } catch {
    return fail(`命令的写法不对。\n${USAGE}`);
  }
}

const { seeds, content, check } = options();

/** Converts, and writes where the folder is taken for that; otherwise compares only. */
async function run(taken: TakenFolder | null): Promise<void> {
  const from = realFolder(seeds);
  const readFolder = (folder: string) => ({
    before: readTexts(folder),
    unread: listUnread(folder),
    strange: [...strangeEntries(from, shownPath(seeds)), ...strangeEntries(folder, shownPath(content))],
  });
  const { before, unread, strange } = taken
    ? readFolder(taken.folder)
    : look(content, '运行一次 npm run convert', readFolder);
  const editions = readSeeds(from);
  reader.finish();
  if (editions.length === 0) {
    if (strange.length > 0) failWith(strange);
    fail(
      `${shownPath(seeds)} 里没有任何一年的表。\n    → 每年一个文件夹，里面要有 edition.yaml 和 source.txt。`,
    );
  }
  const entries = walk(from).map(({ path, entry }) => ({ path, isFolder: entry.isDirectory() }));
  const conversion = convert(editions, before, shownPath(content));
  // What people keep is read as the build will read it, also where the tables are refused.
  const after = conversion.files ?? new Map([...before].filter(([path]) => !isGenerated(path)));
  const problems = withoutEchoes(
    strange,
    distinct([
      ...straySeeds(entries, shownPath(seeds)),
      ...conversion.problems,
      ...readContent(after, unread, shownPath(content)).problems,
    ]),
  );
  const { files, named } = conversion;
  if (files === null || problems.length > 0) failWith(problems);

  const difference = compareFiles(before, files);
  const lines = [
    ...difference.added.map((path) => `  新增 ${path}`),
    ...difference.changed.map((path) => `  改动 ${path}`),
    ...difference.removed.map((path) => `  删去 ${path}`),
  ];
  const tasks = [...files.keys()].filter((path) => path.startsWith('tasks/')).length;
  const categories = [...files.keys()].filter((path) => path.startsWith('categories/')).length;
  const report = namedLines(named).join('\n');
  const summary = `${editions.length} 年，${categories} 件，${tasks} 项`;
  if (lines.length === 0) {
    console.log(`${report}\n\n${shownPath(content)} 与原文一致（${summary}）。`);
  } else if (taken) {
    await replaceFiles(taken, files, difference);
    console.log(`${lines.join('\n')}\n\n${report}\n\n已写入 ${shownPath(content)}（${summary}）。`);
  } else {
    fail(
      `${lines.join('\n')}\n\n${report}\n\n${shownPath(content)} 与原文不一致。\n    → 请运行 npm run convert，并提交改动。`,
    );
  }
  if (conversion.report.length > 0) console.log(`\n${conversion.report.join('\n')}`);
}

await orFail(() => {
  if (!leadsToFolder(seeds)) fail(`没有文件夹 ${shownPath(seeds)}。\n${USAGE}`);
  if (existsSync(content) && !leadsToFolder(content)) fail(`${shownPath(content)} 不是文件夹。\n${USAGE}`);
  return check ? run(null) : whileTaken(content, { command: 'npm run convert', since: new Date() }, run);
});
