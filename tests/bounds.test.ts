import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listFiles } from '../src/files/tree.ts';
import { bookXml, cell, sheetXml, withDirectorySaying, workbookOf } from '../src/tables/workbooks.fixture.ts';

/** The commands as people run them, on a copy of the made-up city: input that nobody could read ends in a sentence. */
let root = '';
let content = '';
let seeds = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'bounds-'));
  content = join(root, 'content');
  seeds = join(root, 'seeds');
  cpSync('tests/fixtures/demo/content', content, { recursive: true });
  cpSync('tests/fixtures/demo/seeds', seeds, { recursive: true });
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

/** What a command says. It must be refused, in Chinese and without a stack, and change nothing. */
function refused(script: string, ...options: string[]): string {
  const files = (): string[] => [
    ...listFiles(root),
    ...listFiles(content).map((path) => readFileSync(join(content, path), 'latin1')),
  ];
  const before = files();
  const args = [`scripts/${script}.ts`, '--content', content, ...options];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).not.toMatch(/^\s+at /mu);
  expect(files()).toEqual(before);
  return stderr.replaceAll(`${root}/`, '');
}

const convert = (): string => refused('convert', '--seeds', seeds);

/** Makes a file of this size that takes no room on the disk. */
function sparse(path: string, size: number): void {
  writeFileSync(path, '');
  truncateSync(path, size);
}

describe('npm run convert', () => {
  test('names every file that is too large at once, and reads none of them', () => {
    sparse(join(seeds, 'yanshi-2024/source.txt'), 2 ** 40);
    sparse(join(seeds, 'yanshi-2024/titles.yaml'), 2 ** 40);
    sparse(join(seeds, 'yanshi-2025/edition.yaml'), 2 ** 21 + 1);
    const told = convert();
    expect(told).toContain('seeds/yanshi-2025/edition.yaml: 这个文件有 2097153 字节，最多 2097152 字节。');
    expect(told).toContain(
      'seeds/yanshi-2024/source.txt: 这个文件有 1099511627776 字节，最多 33554432 字节。',
    );
    expect(told).toContain('发现 3 个问题，没有改动任何文件。');
  });

  test('ends sixty thousand lines that are no table in a sentence', () => {
    writeFileSync(join(seeds, 'yanshi-2024/source.txt'), '甲\tx\t。\t1\t?\t?\n'.repeat(60_000));
    expect(convert()).toContain('source.txt: 原文有 60001 行，最多 20000 行。');
  });

  test('tells a hundred problems of many thousands, and how many more there are', () => {
    const path = join(seeds, 'yanshi-2024/source.txt');
    writeFileSync(path, readFileSync(path, 'utf8') + '甲\tx\t。\t1\t?\t?\n'.repeat(15_000));
    const told = convert();
    expect(told).toMatch(
      /\n……还有 \d{5} 个问题没有列出。\n {4}→ 请先改正上面的，再运行一次。\n\n发现 \d{5} 个问题/u,
    );
    expect(told.split('\n').filter((line) => line.startsWith('    → '))).toHaveLength(101);
  });

  test('ends Markdown and YAML that stand within themselves without end in a sentence, all at once', () => {
    mkdirSync(join(content, 'leaders'), { recursive: true });
    const signs = ['>', '[', '- ', '*'];
    for (const [index, sign] of signs.entries())
      writeFileSync(
        join(content, `leaders/x${index}.md`),
        `---\nname: 某某\n---\n\n${sign.repeat(10_000)}\n`,
      );
    writeFileSync(join(seeds, 'yanshi-2024/titles.yaml'), '? '.repeat(10_000));
    const told = convert();
    for (const index of [0, 1, 2]) expect(told).toContain(`content/leaders/x${index}.md:5: 这一`);
    expect(told).toContain('content/leaders/x3.md:5: 这一段里有 10000 个 [ ] * _ ~ 这样的符号，最多 1000 个');
    expect(told).toContain('titles.yaml:1: 这里一层套一层，有 16 层以上，最多 16 层。');
  });
});

describe('npm run update', () => {
  beforeEach(() => {
    const args = ['scripts/convert.ts', '--seeds', seeds, '--content', content];
    expect(spawnSync(process.execPath, args).status).toBe(0);
  });

  const row = (number: number): string => `<row r="${number}">${cell(`B${number}`, '1')}</row>`;
  const SHEET = 'xl/worksheets/sheet1.xml';

  test.each<[string, () => Promise<Uint8Array>, string]>([
    [
      'a row that no sheet has',
      () => workbookOf(sheetXml(row(999_999_999))),
      '行号是 999999999，最多 1048576。',
    ],
    [
      'four hundred million bytes in four hundred thousand',
      async () =>
        withDirectorySaying(await workbookOf(sheetXml(row(1))), SHEET, { uncompressedSize: 400_000_000 }),
      '这个 .xlsx 里的一个文件解开后有 400000000 字节，最多 33554432 字节。',
    ],
    [
      'cells merged over the whole sheet',
      () => workbookOf(sheetXml(row(1), '', '<mergeCells><mergeCell ref="A2:XFD1048576"/></mergeCells>')),
      '合并在一起的有 17179852800 格，最多 100000 格。',
    ],
    [
      'a sheet that is the thousand-millionth',
      () => workbookOf(sheetXml(row(1)), { 'xl/workbook.xml': bookXml('', 999_999_999) }),
      '工作表的编号是 999999999，最多 9999。',
    ],
    [
      'no workbook at all',
      () => Promise.resolve(new Uint8Array(1000)),
      '打不开，不是 .xlsx 表格，或加了密码。',
    ],
  ])('ends a workbook with %s in a sentence', async (_what, make, told) => {
    const path = join(root, 'a.xlsx');
    writeFileSync(path, await make());
    expect(refused('update', path)).toContain(told);
  });

  test('looks at the size of a file before it reads it', () => {
    for (const name of ['a.xlsx', 'a.csv']) {
      sparse(join(root, name), 2 ** 40);
      expect(refused('update', join(root, name))).toContain(
        `${name}: 这个文件有 1099511627776 字节，最多 16777216 字节。`,
      );
      rmSync(join(root, name));
    }
  });

  test('as do the template and a new update, of content that nobody could read', () => {
    writeFileSync(join(content, 'departments/x.md'), `---\nname: 某局\n---\n\n${'>'.repeat(10_000)}\n`);
    const told = 'content/departments/x.md:5: 这一行的引用和列表一层套一层，有 21 层，最多 20 层。';
    expect(refused('update', '--template', join(root, 'new.xlsx'))).toContain(told);
    expect(refused('new-update', '1')).toContain(told);
  });
});

describe('a fault of the program itself', () => {
  const run = (env: Record<string, string>) => {
    const fault =
      "import { orFail } from './scripts/failing.ts'; await orFail(() => { throw new TypeError('x\\ny'); });";
    return spawnSync(process.execPath, ['--input-type=module', '-e', fault], {
      encoding: 'utf8',
      env: { ...process.env, DEBUG: '', ...env },
    });
  };

  test('is told in a sentence, with its message in a line', () => {
    const { status, stderr } = run({});
    expect(status).toBe(1);
    expect(stderr).toBe(
      '程序自己出了错，没有完成：TypeError: x y\n    → 这是程序的错，不是您的文件的错。请把这几行和运行的命令报告给开发者；设 DEBUG=1 再运行一次，会写出是在哪里出的错。\n',
    );
  });

  test('and where it is, where that is asked for', () => {
    expect(run({ DEBUG: '1' }).stderr).toMatch(/^程序自己出了错[\s\S]*\n\s+at /u);
  });
});
