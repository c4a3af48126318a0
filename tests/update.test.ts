import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { listFiles } from '../src/files/tree.ts';
import { makeYuntingContent } from './support/contents.ts';
import { fillSheet } from './support/fill-sheet.ts';

/** The commands as people run them, on a copy of the content of a made-up city. */
let made = '';
let root = '';
let content = '';

beforeAll(() => {
  made = mkdtempSync(join(tmpdir(), 'update-made-'));
  makeYuntingContent(made);
});

afterAll(() => {
  rmSync(made, { recursive: true });
});

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'update-'));
  content = join(root, 'content');
  cpSync(made, content, { recursive: true });
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

function run(script: string, args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [`scripts/${script}.ts`, ...args, '--content', content],
    { encoding: 'utf8', input },
  );
  return { code: status, out: stdout, err: stderr };
}

const snapshot = (folder: string): Record<string, string> =>
  Object.fromEntries(listFiles(folder).map((path) => [path, readFileSync(join(folder, path), 'utf8')]));

const sheet = (): string => join(root, '进展.xlsx');

/** Writes the template and fills it in. */
async function fill(rows: Record<number, Record<string, unknown>>): Promise<void> {
  expect(run('update', ['--template', sheet()])).toMatchObject({ code: 0, err: '' });
  await fillSheet(sheet(), rows);
}

const FILLED = {
  18: {
    日期: new Date('2022-09-30T00:00:00Z'),
    状态: '推进中',
    完成率: '60%',
    目标完成数: '36座：30',
    发布者: '虚构的单位',
    说明: '一句话。',
  },
};

test('what looks private is written once it was confirmed, and a confirmation of nothing is told', async () => {
  await fill({ 18: { ...FILLED[18], 说明: '联系人张某，电话138 0013 8000。' } });
  const refused = run('update', [sheet(), '--yes']);
  expect(refused).toMatchObject({ code: 1 });
  expect(refused.err).toContain('第 20 行“说明”：这里有像是手机号码的数字：138****8000。');
  expect(refused.err + refused.out).not.toMatch(/138 ?0013/u);
  const site = join(content, 'site.yaml');
  const confirm = (date: string): void => {
    const entry = `- { file: updates/yunting-2022/18-${date}.md, masked: "138****8000", because: 公布的电话 }`;
    writeFileSync(site, `personalData:\n  ${entry}\n`);
  };
  confirm('2022-10-30');
  expect(run('update', [sheet(), '--yes'])).toMatchObject({ code: 1 });
  confirm('2022-09-30');
  expect(run('update', [sheet(), '--yes'])).toMatchObject({ code: 0, err: '' });
  expect(run('update', [sheet(), '--yes']).out).toContain('1 条已经记录过，不再添加。');
  rmSync(join(content, 'updates/yunting-2022/18-2022-09-30.md'));
  rmSync(sheet());
  writeFileSync(site, '');
  await fill({ 18: FILLED[18] });
  confirm('2022-09-30');
  expect(run('update', [sheet(), '--yes']).err).toContain('site.yaml:2: personalData 里的这一条没有用：');
});

describe('the workbook', () => {
  test('goes out with a row for each task, and comes back as updates that the next reading knows', async () => {
    await fill(FILLED);
    const before = snapshot(content);
    const first = run('update', [sheet(), '--yes']);
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toContain('未见公开进展 → 推进中（2022-09-30，完成率 60%）');
    const after = snapshot(content);
    const path = 'updates/yunting-2022/18-2022-09-30.md';
    expect(Object.keys(after).filter((each) => !(each in before))).toEqual([path]);
    expect(after).toMatchObject(before);
    expect(after[path]).toContain('by: 虚构的单位');
    const second = run('update', [sheet(), '--yes']);
    expect(second).toMatchObject({ code: 0, err: '' });
    expect(second.out).toContain('1 条已经记录过，不再添加。\n没有要添加的进展');
    expect(snapshot(content)).toEqual(after);
    expect(listFiles(root).filter((each) => !each.startsWith('content/'))).toEqual(['进展.xlsx']);
  });

  test('writes nothing with --dry-run, without an answer, or after a no; and writes after 是', async () => {
    await fill(FILLED);
    const before = snapshot(content);
    expect(run('update', [sheet(), '--dry-run']).out).toContain('只核对，没有写入（1 项，1 条进展）');
    expect(run('update', [sheet()]).out).toContain('没有写入');
    expect(run('update', [sheet()], 'n\n').out).toContain('没有写入');
    expect(snapshot(content)).toEqual(before);
    expect(run('update', [sheet()], '是\n').out).toContain('已写入');
    expect(Object.keys(snapshot(content))).toHaveLength(Object.keys(before).length + 1);
  });

  test('with anything wrong is told whole, and nothing is written', async () => {
    await fill({ ...FILLED, 7: { 完成率: '过半', 日期: '2022-09-30', 发布者: '甲' } });
    const before = snapshot(content);
    const { code, out, err } = run('update', [sheet(), '--yes']);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('第 9 行“状态”：空着。');
    expect(err).toContain('第 9 行“完成率”：“过半”不是百分数。');
    expect(err).toContain('发现 2 个问题，没有改动任何文件。');
    expect(snapshot(content)).toEqual(before);
  });

  test('is never written over, and left empty adds nothing', () => {
    expect(run('update', ['--template', sheet()]).out).toContain('2022 年，44 项');
    expect(run('update', ['--template', sheet()])).toMatchObject({ code: 1 });
    expect(run('update', [sheet(), '--yes']).out).toContain('没有要添加的进展');
  });

  test('may be a CSV file', () => {
    const csv = join(root, '进展.csv');
    const title = /^title: (?<title>.+)$/mu.exec(
      readFileSync(join(made, 'tasks/yunting-2022-18.md'), 'utf8'),
    );
    writeFileSync(
      csv,
      `序号,标题,日期,状态,发布者\r\n18,${title?.groups?.['title'] ?? ''},2022/9/30,推进中,虚构的单位\r\n`,
    );
    expect(run('update', [csv, '--yes'])).toMatchObject({ code: 0, err: '' });
    expect(existsSync(join(content, 'updates/yunting-2022/18-2022-09-30.md'))).toBe(true);
  });

  test('read as CSV three times is written once, also where its note holds an address', async () => {
    await fill({});
    const csv = join(root, '进展.csv');
    const title = /^title: (?<title>.+)$/mu.exec(
      readFileSync(join(made, 'tasks/yunting-2022-18.md'), 'utf8'),
    );
    writeFileSync(
      csv,
      `序号,标题,日期,状态,发布者,说明\r\n18,${title?.groups?.['title'] ?? ''},20220930,推进中,虚构的单位,详见 https://www.example.com/a_b\r\n`,
    );
    const outs = [1, 2, 3].map(() => run('update', [csv, '--yes']));
    expect(outs.map(({ code, err }) => [code, err])).toEqual([1, 2, 3].map(() => [0, '']));
    expect(outs[2]?.out).toContain('1 条已经记录过');
    expect(listFiles(join(content, 'updates'))).toEqual(['yunting-2022/18-2022-09-30.md']);
  });

  test('is refused, and nothing written, where an update would be ignored; dot files are let be', async () => {
    await fill(FILLED);
    mkdirSync(join(content, 'updates'));
    writeFileSync(join(content, 'updates/.gitkeep'), '');
    expect(run('update', [sheet(), '--dry-run'])).toMatchObject({ code: 0, err: '' });
    for (const name of ['x.MD', 'y.markdown']) writeFileSync(join(content, 'updates', name), '');
    const before = snapshot(content);
    const { code, out, err } = run('update', [sheet(), '--yes']);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(`${content}/updates/x.MD: 这里只读文件名以 .md（小写）结尾的文件`);
    expect(err).toContain(`${content}/updates/y.markdown: `);
    expect(err).toContain('发现 2 个问题，没有改动任何文件。');
    expect(snapshot(content)).toEqual(before);
  });

  test('where it cannot be read or written is told in Chinese, without a stack', () => {
    const folder = join(root, 'd.csv');
    mkdirSync(folder);
    expect(run('update', [folder]).err).toContain(`${folder} 不是文件。`);
    expect(run('update', ['--template', join(root, 'nowhere/z.xlsx')]).err).toBe(
      `${join(root, 'nowhere/z.xlsx')} 没有这个文件或文件夹（ENOENT），没有完成。\n    → 请检查路径、权限，以及文件是不是正在别的程序里打开。\n`,
    );
    expect(run('update', ['--template', sheet(), '--year', '今年']).err).toContain('里没有“今年”年的任务。');
    expect(run('new-update', ['18', '--year', '今年']).err).toContain('“今年”不是年份。');
    rmSync(content, { recursive: true });
    writeFileSync(content, '');
    for (const { code, err } of [run('update', ['--template', sheet()]), run('new-update', ['18'])])
      expect([code, err.split('\n')[0]]).toEqual([1, `${content} 不是文件夹。`]);
  });

  test.each([[[]], [['a.xlsx', 'b.xlsx']], [['--template', 'a.csv']], [['a.doc']], [['--nonsense']]])(
    'asked for with %j is refused with the usage or a remedy',
    (args) => {
      const { code, err } = run('update', args);
      expect(code).toBe(1);
      expect(err).toMatch(/用法：|→/u);
      expect(err).not.toMatch(/\bat \w|option '/u);
    },
  );
});

describe('an update written by hand', () => {
  test('is scaffolded so that it is refused until it is filled in, and then taken', () => {
    expect(run('new-update', ['18', '2022-09-30'])).toMatchObject({ code: 0, err: '' });
    const path = join(content, 'updates/yunting-2022/18-2022-09-30.md');
    expect(readFileSync(path, 'utf8')).toContain('#   - target: "36座"');
    const refused = run('update', ['--template', sheet()]);
    expect(refused.code).toBe(0);
    expect(run('update', [sheet(), '--yes']).err).toContain('“status”不对');
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace('status:', 'status: in-progress').replace('by:', 'by: 虚构的单位'),
    );
    expect(run('update', [sheet(), '--yes'])).toMatchObject({ code: 0, err: '' });
  });

  test('never overwrites another, and needs a task that is there and a day that is one', () => {
    run('new-update', ['18', '2022-09-30']);
    expect(run('new-update', ['18', '2022-09-30']).out).toContain('18-2022-09-30-2.md');
    expect(run('new-update', ['18']).out).toContain('18-draft.md');
    expect(run('new-update', ['45']).err).toContain('没有 2022 年第 45 项');
    expect(run('new-update', ['18', '2022-02-30']).err).toContain('不是日期');
    expect(run('new-update', []).err).toContain('用法：');
  });
});
