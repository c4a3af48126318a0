/** `npm run convert`: the cities' tables in `seeds/` become the Markdown of `content/`. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { LIMITS } from '../src/domain/limits.ts';
import { BoundedReader } from '../src/files/bounded.ts';
import { compareFiles, readMarkdown, recoverFolder, replaceFiles } from '../src/files/tree.ts';
import { convert } from '../src/seed/convert.ts';
import type { SeedFiles } from '../src/seed/read.ts';
import { straySeeds } from '../src/seed/stray-seeds.ts';
import { fail, failWith, orFail } from './failing.ts';

const USAGE = `用法：npm run convert -- [--seeds 文件夹] [--content 文件夹] [--check]
  --seeds    原文所在，默认 seeds
  --content  生成到哪里，默认 content
  --check    只比较，不改动；有不同就以 1 退出`;

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
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
  folder: label(folder),
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

/** Everything below a folder, whatever it is. */
const entriesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .toSorted()
    .map((path) => ({ path: path.replaceAll('\\', '/'), isFolder: isFolder(join(folder, path)) }));

/** A path as the reader would type it from where they stand. */
function label(path: string): string {
  const short = relative(process.cwd(), resolve(path));
  return (short.startsWith('..') ? resolve(path) : short).replaceAll('\\', '/');
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

await orFail(() => {
  if (!isFolder(seeds)) fail(`没有文件夹 ${label(seeds)}。\n${USAGE}`);
  if (existsSync(content) && !isFolder(content)) fail(`${label(content)} 不是文件夹。\n${USAGE}`);
  const editions = readSeeds(resolve(seeds));
  reader.finish();
  if (editions.length === 0) {
    fail(`${label(seeds)} 里没有任何一年的表。\n    → 每年一个文件夹，里面要有 edition.yaml 和 source.txt。`);
  }

  if (!check) recoverFolder(resolve(content));
  const before = readMarkdown(resolve(content));
  const conversion = convert(editions, before, label(content));
  const problems = [...straySeeds(entriesIn(seeds), label(seeds)), ...conversion.problems];
  const { files } = conversion;
  if (files === null || problems.length > 0) failWith(problems);

  const difference = compareFiles(before, files);
  const lines = [
    ...difference.added.map((path) => `  新增 ${path}`),
    ...difference.changed.map((path) => `  改动 ${path}`),
    ...difference.removed.map((path) => `  删去 ${path}`),
  ];
  const tasks = [...files.keys()].filter((path) => path.startsWith('tasks/')).length;
  const categories = [...files.keys()].filter((path) => path.startsWith('categories/')).length;
  const summary = `${editions.length} 年，${categories} 件，${tasks} 项`;
  if (lines.length === 0) {
    console.log(`${label(content)} 与原文一致（${summary}）。`);
  } else if (check) {
    fail(
      `${lines.join('\n')}\n\n${label(content)} 与原文不一致。\n    → 请运行 npm run convert，并提交改动。`,
    );
  } else {
    replaceFiles(resolve(content), files, difference);
    console.log(`${lines.join('\n')}\n\n已写入 ${label(content)}（${summary}）。`);
  }
});
