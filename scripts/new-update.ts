/** `npm run new-update -- 18`: an empty update on a task, for those who write by hand. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isoDateSchema } from '../src/domain/date.ts';
import { replaceFiles } from '../src/files/replace.ts';
import { strangeEntries } from '../src/files/strange.ts';
import { whileTaken, type TakenFolder } from '../src/files/taken.ts';
import { compareFiles, readTexts } from '../src/files/tree.ts';
import { readRecords } from '../src/markdown/records.ts';
import { knownTasks, newestYear } from '../src/updates/known-tasks.ts';
import { scaffold } from '../src/updates/scaffold.ts';
import { readCount } from '../src/updates/sheet-values.ts';
import { updatePath } from '../src/updates/write-update.ts';
import { fail, failWith, orFail } from './failing.ts';

const USAGE = `用法：npm run new-update -- 序号 [日期] [--year 年份] [--content 文件夹]
  例如 npm run new-update -- 18 2022-09-30`;

function options() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { year: { type: 'string' }, content: { type: 'string', default: 'content' } },
    });
  } catch {
    return fail(`命令的写法不对。\n${USAGE}`);
  }
}

const {
  values: { year, content },
  positionals: [number = '', date, ...others],
} = options();
const count = readCount(number);
if (count === null || others.length > 0) fail(USAGE);
if (date !== undefined && !isoDateSchema.safeParse(date).success)
  fail(`“${date}”不是日期，应写成 2022-09-30 这样。\n${USAGE}`);

async function run(taken: TakenFolder): Promise<void> {
  const { folder } = taken;
  if (!existsSync(folder)) fail(`没有文件夹 ${content}。\n    → 请先运行 npm run convert。`);
  const strange = strangeEntries(folder, content);
  if (strange.length > 0) failWith(strange);
  const before = readTexts(folder);
  const { records, problems } = readRecords(before, content);
  if (problems.length > 0) failWith(problems);
  const tasks = [...knownTasks(records).values()];
  if (tasks.length === 0) fail(`${content} 里还没有任务。\n    → 请先运行 npm run convert。`);
  const wanted = year === undefined ? newestYear(tasks) : readCount(year);
  if (wanted === null) fail(`“${year ?? ''}”不是年份。\n${USAGE}`);
  const task = tasks.find((each) => each.year === wanted && each.number === count);
  if (!task) fail(`没有 ${wanted} 年第 ${number} 项。`);

  const path = updatePath({ ...task, date: date ?? 'draft' }, (each) => existsSync(join(folder, each)));
  const after = new Map([...before, [path, scaffold(task, date)]]);
  await replaceFiles(taken, after, compareFiles(before, after));
  console.log(
    `已写出 ${content}/${path}（第 ${task.number} 项 ${task.title}）。填好之前，网站生成不了；不要了就删去它。`,
  );
}

await orFail(() => whileTaken(content, { command: 'npm run new-update', since: new Date() }, run));
