/** `npm run update`: the clerk's workbook, out and in again as Markdown in `content/updates/`. */
import { existsSync, statSync, writeFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { LIMITS } from '../src/domain/limits.ts';
import { UNUSED_CONFIRMATION } from '../src/domain/personal-data.ts';
import { distinct } from '../src/domain/problem.ts';
import { readBounded } from '../src/files/bounded.ts';
import { look } from '../src/files/look.ts';
import { replaceFiles } from '../src/files/replace.ts';
import { strangeEntries, withoutEchoes } from '../src/files/strange.ts';
import { whileTaken, type TakenFolder } from '../src/files/taken.ts';
import { compareFiles, listUnread, readTexts } from '../src/files/tree.ts';
import { readRecords } from '../src/markdown/records.ts';
import { readContent } from '../src/site/content.ts';
import { UNUSED_HOST } from '../src/site/source-faults.ts';
import { csvGrid } from '../src/tables/csv-grid.ts';
import { knownTasks, newestYear } from '../src/updates/known-tasks.ts';
import { planUpdates, type TaskChange } from '../src/updates/plan-updates.ts';
import { isFilled } from '../src/updates/sheet.ts';
import { SHEET_NAMES } from '../src/updates/sheet-columns.ts';
import { hasHeads } from '../src/updates/sheet-head.ts';
import { readCount } from '../src/updates/sheet-values.ts';
import { workbookGrid } from '../src/tables/workbook-grid.ts';
import { templateWorkbook } from '../src/updates/workbook.ts';
import { fail, failWith, orFail } from './failing.ts';

const USAGE = `用法：
  npm run update -- --template 进展.xlsx   写出一张空表，每项一行
  npm run update -- 进展.xlsx              读填好的表（也可以是 .csv），核对、列出改动，确认后写入
    --dry-run   只核对和列出，不写入
    --yes       不再问，直接写入
    --year      哪一年的空表，默认最近一年
    --content   内容在哪里，默认 content`;

function options() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        template: { type: 'string' },
        year: { type: 'string' },
        content: { type: 'string', default: 'content' },
        yes: { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
      },
    });
    const [file, ...others] = positionals;
    if (others.length > 0 || (file === undefined) === (values.template === undefined)) return fail(USAGE);
    return { ...values, file };
  } catch {
    return fail(`命令的写法不对。\n${USAGE}`);
  }
}

const { template, year, content, yes, 'dry-run': dryRun, file = '' } = options();

/** The content as it stands: its texts by path, what should not be among its files, and all that is wrong with it. */
const readFolder = (folder: string) => {
  if (!existsSync(folder)) fail(`没有文件夹 ${content}。\n    → 请先运行 npm run convert。`);
  if (!statSync(folder).isDirectory()) fail(`${content} 不是文件夹。\n${USAGE}`);
  const strange = strangeEntries(folder, content);
  const before = readTexts(folder);
  const unread = listUnread(folder);
  // What the sheet will add may stand on a site that nothing stood on before.
  const problems = readContent(before, unread, content).problems.filter(({ rule }) => rule !== UNUSED_HOST);
  const wrong = withoutEchoes(strange, problems);
  return { before, unread, strange, wrong };
};
type Content = ReturnType<typeof readFolder>;

async function writeTemplate(path: string, { before, strange }: Content): Promise<void> {
  if (strange.length > 0) failWith(strange);
  if (extname(path).toLowerCase() !== '.xlsx') fail(`空表的文件名要以 .xlsx 结尾：${path}\n${USAGE}`);
  if (existsSync(path)) fail(`${path} 已经有了，没有覆盖。\n    → 请换一个文件名，或先移走它。`);
  const { records, problems } = readRecords(before, content);
  if (problems.length > 0) failWith(problems);
  const tasks = [...knownTasks(records).values()];
  if (tasks.length === 0) fail(`${content} 里还没有任务。\n    → 请先运行 npm run convert。`);
  const wanted = year === undefined ? newestYear(tasks) : readCount(year);
  const ofYear = tasks.filter((task) => task.year === wanted).toSorted((a, b) => a.number - b.number);
  if (wanted === null || ofYear.length === 0) fail(`${content} 里没有“${year ?? ''}”年的任务。\n${USAGE}`);
  writeFileSync(path, await templateWorkbook(ofYear), { flag: 'wx' });
  console.log(`已写出 ${path}：${wanted} 年，${ofYear.length} 项。填好后运行 npm run update -- ${path}`);
}

async function readGrid(path: string) {
  if (!existsSync(path)) fail(`没有文件 ${path}。\n${USAGE}`);
  if (!statSync(path).isFile()) fail(`${path} 不是文件。\n${USAGE}`);
  const type = extname(path).toLowerCase();
  if (type === '.csv') return csvGrid(readBounded(path, LIMITS.sheetBytes), basename(path), hasHeads);
  if (type === '.xlsx')
    return workbookGrid(readBounded(path, LIMITS.sheetBytes), basename(path), SHEET_NAMES.updates, isFilled);
  return fail(`${path} 不是 .xlsx 或 .csv。\n    → 请在电子表格里另存为“Excel 工作簿（.xlsx）”。`);
}

const describe = ({ number, title, added, was, now }: TaskChange): string =>
  [
    `第 ${number} 项 ${title}`,
    `  ${was} → ${now}${was === now ? '（现状不变）' : ''}`,
    ...added.map(({ path }) => `  新增 ${path}`),
  ].join('\n');

async function confirmed(): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const stopped = new Promise<string>((done) => {
    terminal.once('close', () => {
      done('');
    });
  });
  const answer = await Promise.race([terminal.question('写入吗？输入 y 或 是，其他都不写入：'), stopped]);
  terminal.close();
  return /^(?:y|yes|是)$/iu.test(answer.trim());
}

/** Reads the clerk's table, and adds what is in it where the content is taken for that. */
async function readBack(
  path: string,
  { before, unread, wrong: found }: Content,
  taken: TakenFolder | null,
): Promise<void> {
  // A number may be confirmed before the file is there in which it will stand.
  const wrong = found.filter(({ rule }) => rule !== UNUSED_CONFIRMATION);
  const { grid, problems } = await readGrid(path);
  if (problems.length > 0) failWith([...wrong, ...problems]);
  const plan = planUpdates(grid, basename(path), before, content);
  if (plan.files === null || wrong.length > 0) failWith(distinct([...wrong, ...plan.problems]));
  const { files, changes, known } = plan;
  const after = new Map([...before, ...files]);
  if (wrong.length < found.length) {
    const left = readContent(after, unread, content).problems;
    if (left.length > 0) failWith(left);
  }
  if (known > 0) console.log(`${known} 条已经记录过，不再添加。`);
  if (changes.length === 0) {
    console.log('没有要添加的进展，没有改动任何文件。');
    return;
  }
  console.log(`${changes.map(describe).join('\n')}\n`);
  const said = `${changes.length} 项，${files.size} 条进展`;
  if (!taken) {
    console.log(`只核对，没有写入（${said}）。`);
  } else if (yes || (await confirmed())) {
    await replaceFiles(taken, after, compareFiles(before, after));
    console.log(`已写入 ${content}/updates（${said}）。运行 npm start 看一遍。`);
  } else {
    console.log('没有写入。');
  }
}

const REMEDY = '运行一次 npm run convert';

await orFail(() => {
  if (template !== undefined) return writeTemplate(template, look(content, REMEDY, readFolder));
  if (dryRun) return readBack(file, look(content, REMEDY, readFolder), null);
  // Taken before it is read and until the answer is there: what the clerk agrees to is what is then written.
  return whileTaken(content, { command: 'npm run update', since: new Date() }, (taken) =>
    readBack(file, readFolder(taken.folder), taken),
  );
});
