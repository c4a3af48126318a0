/** `npm run new-update -- 18`: an empty update on a task, for those who write by hand. */
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isoDateSchema } from '../src/domain/date.ts';
import { readMarkdown, recoverFolder } from '../src/files/tree.ts';
import { contentBounds } from '../src/seed/content-bounds.ts';
import { knownTasks, newestYear } from '../src/updates/known-tasks.ts';
import { scaffold } from '../src/updates/scaffold.ts';
import { readCount } from '../src/updates/sheet-values.ts';
import { updatePath } from '../src/updates/write.ts';
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

await orFail(() => {
  recoverFolder(resolve(content));
  if (!existsSync(content)) fail(`没有文件夹 ${content}。\n    → 请先运行 npm run convert。`);
  if (!statSync(content).isDirectory()) fail(`${content} 不是文件夹。\n${USAGE}`);
  const files = readMarkdown(resolve(content));
  const tooMuch = contentBounds(files, content);
  if (tooMuch.length > 0) failWith(tooMuch);
  const tasks = [...knownTasks(files).values()];
  if (tasks.length === 0) fail(`${content} 里还没有任务。\n    → 请先运行 npm run convert。`);
  const wanted = year === undefined ? newestYear(tasks) : readCount(year);
  if (wanted === null) fail(`“${year ?? ''}”不是年份。\n${USAGE}`);
  const task = tasks.find((each) => each.year === wanted && each.number === count);
  if (!task) fail(`没有 ${wanted} 年第 ${number} 项。`);

  const path = updatePath({ ...task, date: date ?? 'draft' }, (each) => existsSync(join(content, each)));
  mkdirSync(dirname(join(content, path)), { recursive: true });
  writeFileSync(join(content, path), scaffold(task, date), { flag: 'wx' });
  console.log(
    `已写出 ${content}/${path}（第 ${task.number} 项 ${task.title}）。填好之前，网站生成不了；不要了就删去它。`,
  );
});
