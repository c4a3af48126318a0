import { spawnSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { makeDemoContent } from '../../scripts/demo-content.ts';
import { fillSheet } from './fill-sheet.ts';
import { AWKWARD_CONTENT, DEMO_CONTENT, SHEET, sites } from './sites.ts';

function run(args: readonly string[], env: Record<string, string> = {}): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${String(status)}\n${stdout}\n${stderr}`);
}

/** The awkward edition, with updates of both kinds: written by hand, and by the clerk's workbook. */
async function makeAwkwardContent(): Promise<void> {
  run(['scripts/convert.ts', '--seeds', 'tests/fixtures/seeds', '--content', AWKWARD_CONTENT]);
  cpSync('tests/fixtures/updates', `${AWKWARD_CONTENT}/updates`, { recursive: true });
  run(['scripts/update.ts', '--template', SHEET, '--content', AWKWARD_CONTENT]);
  await fillSheet(SHEET, {
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
  run(['scripts/update.ts', SHEET, '--yes', '--content', AWKWARD_CONTENT]);
}

/** Builds every site that the tests look at, from nothing. */
export default async function setup(): Promise<void> {
  rmSync('.cache/sites', { recursive: true, force: true });
  await makeAwkwardContent();
  await makeDemoContent(DEMO_CONTENT);
  for (const { dist, env } of Object.values(sites)) {
    // vitest sets NODE_ENV to test, and Astro would build for that.
    run(['node_modules/astro/bin/astro.mjs', 'build', '--outDir', dist], { ...env, NODE_ENV: 'production' });
  }
}
