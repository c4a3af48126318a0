import { spawnSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { makeDemoContent } from '../../scripts/demo-content.ts';
import { fillSheet } from './fill-sheet.ts';

/** A made-up city with the whole table of a year: 44 tasks, and all that a table copied from a PDF has of quirks. */
export const YUNTING = 'tests/fixtures/yunting';

/** Runs a script or a tool of the project. Throws with what it said where it ends with a fault. */
export function run(args: readonly string[], env: Record<string, string> = {}): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${String(status)}\n${stdout}\n${stderr}`);
}

/** The content of the made-up city with a whole table: what is kept by hand, and what the converter makes of its seeds. */
export function makeYuntingContent(content: string): void {
  rmSync(content, { recursive: true, force: true });
  cpSync(`${YUNTING}/content`, content, { recursive: true });
  run(['scripts/convert.ts', '--seeds', `${YUNTING}/seeds`, '--content', content]);
}

/** The awkward edition, with updates of both kinds: written by hand, and by the clerk's workbook. */
export async function makeAwkwardContent(content: string): Promise<void> {
  const sheet = `${content}.xlsx`;
  for (const path of [content, sheet]) rmSync(path, { recursive: true, force: true });
  run(['scripts/convert.ts', '--seeds', 'tests/fixtures/seeds', '--content', content]);
  cpSync('tests/fixtures/awkward', content, { recursive: true });
  cpSync('tests/fixtures/updates', `${content}/updates`, { recursive: true });
  run(['scripts/update.ts', '--template', sheet, '--content', content]);
  await fillSheet(sheet, {
    3: {
      日期: new Date('2023-09-15T00:00:00Z'),
      状态: '已完成',
      完成率: '100%',
      目标完成数: '20',
      发布者: '市杜撰局（演示数据）',
      说明: '=SUM(A1) 不是公式，*星号*也不是标记（演示数据）。',
      来源标题: '课后服务的通报（演示数据）',
      来源网址: 'https://www.example.com/after-school',
    },
  });
  run(['scripts/update.ts', sheet, '--yes', '--content', content]);
}

/** What a site is built from, besides the code: made anew before each build, or the city's own, which is only read. */
export interface SiteContent {
  /** The folder that the build reads. */
  folder: string;
  /** The files that it is made from. */
  sources: readonly string[];
  make: (folder: string) => void | Promise<void>;
}

const made = (name: string, make: SiteContent['make'], sources: readonly string[]): SiteContent => ({
  folder: `.cache/sites/${name}.content`,
  sources,
  make,
});

export const contents = {
  own: { folder: 'content', sources: [], make: () => undefined },
  yunting: made('yunting', makeYuntingContent, [YUNTING]),
  awkward: made('awkward', makeAwkwardContent, [
    ...['tests/fixtures/seeds', 'tests/fixtures/updates', 'tests/fixtures/awkward'],
  ]),
  demo: made('demo', makeDemoContent, ['tests/fixtures/demo']),
} as const satisfies Record<string, SiteContent>;
