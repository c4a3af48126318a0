import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
  mkdirSync,
  existsSync,
  appendFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { listFiles } from '../src/files/tree.ts';
import { makeYuntingContent, YUNTING } from './support/contents.ts';

/** The command as people run it, on copies of the seeds and the content of a made-up city. */
let made = '';
let root = '';
let content = '';
let seeds = '';

beforeAll(() => {
  made = mkdtempSync(join(tmpdir(), 'convert-made-'));
  makeYuntingContent(made);
  mkdirSync(join(made, 'pages'));
  writeFileSync(join(made, 'pages/about.mdx'), '---\ntitle: 关于\ndescription: 关于本站\n---\n');
});

afterAll(() => {
  rmSync(made, { recursive: true });
});

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'convert-'));
  content = join(root, 'content');
  seeds = join(root, 'seeds');
  cpSync(made, content, { recursive: true });
  cpSync(`${YUNTING}/seeds`, seeds, { recursive: true });
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

interface Outcome {
  code: number | null;
  out: string;
  err: string;
}

function convert(...options: string[]): Outcome {
  const args = ['scripts/convert.ts', '--seeds', seeds, '--content', content, ...options];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

/** Every file below a folder with its bytes, as text that a comparison can show. */
const snapshot = (folder: string): Record<string, string> =>
  Object.fromEntries(listFiles(folder).map((path) => [path, readFileSync(join(folder, path), 'latin1')]));

/** All that lies beside the seeds: the content alone, unless a command left something behind. */
const everything = (): Record<string, string> => snapshot(root);

function edit(path: string, from: string, to: string): void {
  const text = readFileSync(path, 'utf8');
  expect(text, path).toContain(from);
  writeFileSync(
    path,
    text.replace(from, () => to),
  );
}

const SOURCE = 'yunting-2022/source.txt';
const TASK = 'tasks/yunting-2022-07.md';

describe('npm run convert', () => {
  test('finds what it wrote to be what it would write, and says how much it is', () => {
    const before = everything();
    const { code, out, err } = convert();
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('与原文一致（1 年，10 件，44 项）');
    expect(everything()).toEqual(before);
  });

  test('writes the same files from nothing, and leaves nothing beside them', () => {
    const committed = snapshot(content);
    rmSync(content, { recursive: true });
    const { code, out } = convert();
    expect(code).toBe(0);
    expect(out).toContain('新增 tasks/yunting-2022-44.md');
    expect(out).toContain('（1 年，10 件，44 项）');
    // What is written by hand is not made anew: of a department or a leader its name alone.
    const nameOf = (text: string) => /^name: .+$/mu.exec(text)?.[0];
    const made = (files: Record<string, string>) =>
      Object.fromEntries(
        Object.entries(files)
          .filter(([path]) => !/^(?:pages|districts)\//u.test(path))
          .map(([path, text]) => [path, /^(?:departments|leaders)\//u.test(path) ? nameOf(text) : text]),
      );
    expect(made(snapshot(content))).toEqual(made(committed));
    expect(listFiles(root).filter((path) => !/^(?:content|seeds)\//u.test(path))).toEqual([]);
  });

  test('lists all offices and people with their tasks, and marks those that are new', () => {
    const named = (out: string): string[] =>
      out.split('\n').filter((line) => /^(?:责任单位|领导|统称)/u.test(line));
    const [departments = '', leaders = '', ...none] = named(convert().out);
    expect(none).toEqual([]);
    expect(departments).toMatch(/^责任单位 \d+ 个：.*市教育局 6/u);
    expect(leaders).toMatch(/^领导 \d+ 位：.*钟拟文 \d+/u);
    expect(departments + leaders).not.toContain('新');
    edit(join(seeds, SOURCE), '市水利局', '市防汛局、各有关单位');
    const { code, err } = convert('--check');
    expect(code).toBe(1);
    expect(named(err)[0]).toMatch(/^责任单位 \d+ 个：【新】市防汛局 1、/u);
    expect(named(err)[2]).toBe('统称（没有网页） 1 种：各有关单位 1');
  });

  test('stops where a name may be another, misread, and goes on when edition.yaml says that there are two', () => {
    edit(join(seeds, SOURCE), '市水利局', '市水刹局');
    const before = everything();
    const { code, err } = convert();
    expect(code).toBe(1);
    expect(err).toContain('责任单位“市水刹局”（1 行）与“市水利局”');
    expect(everything()).toEqual(before);
    const answer = /different: \[\[.+\]\]/u.exec(err)?.[0] ?? '';
    appendFileSync(join(seeds, 'yunting-2022/edition.yaml'), `\nnames:\n  ${answer}\n`);
    expect(convert().code).toBe(0);
  });

  test('a second run touches no file', () => {
    rmSync(content, { recursive: true });
    convert();
    const times = (): unknown =>
      listFiles(content).map((path) => [
        path,
        statSync(join(content, path)).mtimeMs,
        statSync(join(content, path)).ino,
      ]);
    const before = times();
    expect(convert().out).toContain('与原文一致');
    expect(times()).toEqual(before);
  });

  test('writes again what was deleted, and nothing else', () => {
    const before = snapshot(content);
    unlinkSync(join(content, TASK));
    const { code, out } = convert();
    expect(code).toBe(0);
    expect(out.split('\n').filter((line) => line.startsWith('  '))).toEqual([`  新增 ${TASK}`]);
    expect(snapshot(content)).toEqual(before);
  });

  test('follows a change of the source, in the task, its category and the edition alone', () => {
    edit(join(seeds, SOURCE), '约 1.2 万个', '约 1.6 万个');
    const { code, out } = convert();
    expect(code).toBe(0);
    expect(out.split('\n').filter((line) => line.startsWith('  '))).toEqual([
      '  改动 categories/yunting-2022-02.md',
      '  改动 editions/yunting-2022.md',
      `  改动 ${TASK}`,
    ]);
    expect(readFileSync(join(content, TASK), 'utf8')).toContain('全年增加学位约1.6万个。\n');
  });

  test('removes a task that is no longer in the table, and keeps updates, pages and other files', () => {
    mkdirSync(join(content, 'updates/yunting-2022'), { recursive: true });
    const note = 'task: yunting-2022-43\ndate: 2022-09-30\nstatus: in-progress\nby: 市局';
    writeFileSync(join(content, 'updates/yunting-2022/note.md'), `---\n${note}\n---\n`);
    writeFileSync(join(content, 'tasks/.keep'), '');
    const pages = snapshot(join(content, 'pages'));
    const source = readFileSync(join(seeds, SOURCE), 'utf8');
    const rest = source.slice(0, source.lastIndexOf('\n')).replace('44 项', '43 项');
    writeFileSync(join(seeds, SOURCE), rest);
    edit(join(seeds, 'yunting-2022/edition.yaml'), 'tasks: 44', 'tasks: 43');
    edit(join(seeds, 'yunting-2022/edition.yaml'), '3, 4]', '3, 3]');
    edit(join(seeds, 'yunting-2022/titles.yaml'), '- task: 44\n  title: 华侨回国定居业务“一窗受理”\n', '');
    const { code, out } = convert();
    expect(code).toBe(0);
    expect(out).toContain('删去 tasks/yunting-2022-44.md');
    expect(out).toContain('43 项');
    expect(existsSync(join(content, 'tasks/yunting-2022-44.md'))).toBe(false);
    expect(existsSync(join(content, 'updates/yunting-2022/note.md'))).toBe(true);
    expect(existsSync(join(content, 'tasks/.keep'))).toBe(true);
    expect(snapshot(join(content, 'pages'))).toEqual(pages);
    // Kept by hand: the office that answered for it stays.
    expect(existsSync(join(content, 'departments/shi-qiaowu-ju.md'))).toBe(true);
  });
});

describe('a task that has no title', () => {
  const untitled = (): void => {
    edit(join(seeds, SOURCE), '扩大公办学位供给。', '在全市各县（市、区）城区、镇区和产业园区周边，');
  };
  const told =
    /^\S*source\.txt:\d+: 第 7 项没有合适的短标题.*titles\.yaml 里写一条：- \{ task: 7, title: .* \}$/mu;

  test('stops nothing: it is called by its first words, and told at the end, also by --check', () => {
    untitled();
    const { code, out, err } = convert();
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(readFileSync(join(content, TASK), 'utf8')).toMatch(/^title: 在全市各县（市、区）城区.*…$/mu);
    expect(out).toMatch(told);
    expect(convert('--check').out).toMatch(told);
  });

  test('is told no more when titles.yaml has one', () => {
    untitled();
    appendFileSync(join(seeds, 'yunting-2022/titles.yaml'), '- { task: 7, title: 增加学位 }\n');
    const { code, out } = convert();
    expect(code).toBe(0);
    expect(out).not.toContain('没有合适的短标题');
    expect(readFileSync(join(content, TASK), 'utf8')).toContain('title: 增加学位\n');
  });
});

describe('--check', () => {
  test('ends with 0 where nothing differs, and changes nothing', () => {
    const before = everything();
    expect(convert('--check').code).toBe(0);
    expect(everything()).toEqual(before);
  });

  test('ends with 1, names what differs, and changes nothing', () => {
    edit(join(seeds, SOURCE), '约 1.2 万个', '约 1.6 万个');
    const before = everything();
    const { code, out, err } = convert('--check');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(`改动 ${TASK}`);
    expect(err).toContain('与原文不一致');
    expect(everything()).toEqual(before);
  });

  test('ends with 1 where there is no content yet, and makes none', () => {
    rmSync(content, { recursive: true });
    expect(convert('--check').code).toBe(1);
    expect(existsSync(content)).toBe(false);
  });

  test('clears nothing away that a killed command left', () => {
    mkdirSync(`${content}.next`);
    writeFileSync(`${content}.next/half.md`, '');
    const before = everything();
    expect(convert('--check').code).toBe(0);
    expect(everything()).toEqual(before);
  });
});

describe('work done by hand', () => {
  test.each([
    ['its words', '约1.2万个', '约1.2亿个'],
    ['its front matter', 'number: 7', 'number: 8'],
    ['its notice', '请勿手工修改', '可手工修改'],
    ['its hash', /hash: "./u, 'hash: "g'],
  ])('in %s, a generated file is reported and not overwritten', (_what, from, to) => {
    const path = join(content, TASK);
    writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
    const before = everything();
    const { code, out, err } = convert();
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(`${content}/${TASK}: 这个文件是生成的，却被手工改过`);
    expect(err).toContain('corrections.yaml');
    expect(err).toContain('发现 1 个问题，没有改动任何文件。');
    expect(everything()).toEqual(before);
    expect(convert('--check').code).toBe(1);
  });

  test('as a file of its own in a generated folder is reported, not removed', () => {
    writeFileSync(join(content, 'tasks/mine.md'), '# 我的\n');
    const { code, err } = convert();
    expect(code).toBe(1);
    expect(err).toContain(`${content}/tasks/mine.md: `);
    expect(existsSync(join(content, 'tasks/mine.md'))).toBe(true);
  });

  test('in the files of a department and a leader is kept', () => {
    appendFileSync(join(content, 'departments/shi-jiaoyu-ju.md'), '\n电话：0750-0000000\n');
    edit(join(content, 'leaders/lu-ni.md'), 'name: 卢拟', '# 副市长\nname: "卢拟"');
    edit(join(seeds, SOURCE), '约 1.2 万个', '约 1.6 万个');
    const before = [snapshot(join(content, 'departments')), snapshot(join(content, 'leaders'))];
    expect(convert().code).toBe(0);
    expect([snapshot(join(content, 'departments')), snapshot(join(content, 'leaders'))]).toEqual(before);
  });

  test('a department whose file was renamed keeps its new slug, and its tasks point to it', () => {
    renameSync(join(content, 'departments/shi-jiaoyu-ju.md'), join(content, 'departments/jiaoyu.md'));
    const { code } = convert();
    expect(code).toBe(0);
    expect(existsSync(join(content, 'departments/shi-jiaoyu-ju.md'))).toBe(false);
    expect(readFileSync(join(content, TASK), 'utf8')).toContain('- slug: jiaoyu\n');
    expect(convert().out).toContain('与原文一致');
  });
});

describe('a seed that is refused', () => {
  test('is told with all its problems, and leaves every file as it was', () => {
    edit(join(seeds, SOURCE), '12 月 10 日', '2 月 30 日');
    edit(join(seeds, SOURCE), '\t44\t', '\t45\t');
    writeFileSync(
      join(seeds, 'yunting-2022/corrections.yaml'),
      '- { task: 7, field: content, from: 没有的字, to: 别的字, reason: 试验 }\n',
    );
    edit(join(content, TASK), '约1.2万个', '约1.2亿个');
    const before = everything();
    const { code, out, err } = convert();
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toBe(
      `${seeds}/${SOURCE}:10: 第 1 项的“完成时限”不是日期：“2月30日”。
    → 请写成“12月10日”这样，且是日历上有的一天。
${seeds}/${SOURCE}:79: 序号应为 44，这里是 45。
    → 请检查前面是否漏了一行，或两行次序颠倒。
${seeds}/yunting-2022/corrections.yaml:1: 第 7 项的更正不再适用：“没有的字”在原文这一格里出现 0 次，应恰好 1 次。
    → from 要照网页上的写法（全角标点、没有多余的空格）。原文若已改正，核对后删去这一条。
${content}/${TASK}: 这个文件是生成的，却被手工改过（或不是转换程序写的）。
    → 要更正原文，请写进 seeds/ 里那一年的 corrections.yaml；然后删去这个文件，再转换一次。

发现 4 个问题，没有改动任何文件。
`,
    );
    expect(everything()).toEqual(before);
  });

  test('of one year keeps the other years from being written', () => {
    cpSync('tests/fixtures/seeds/xugou-2023', join(seeds, 'xugou-2023'), { recursive: true });
    edit(join(seeds, SOURCE), '12 月 10 日', '2 月 30 日');
    const before = everything();
    expect(convert().code).toBe(1);
    expect(everything()).toEqual(before);
  });

  test('with anything that would be ignored is told, dot files but for, and leaves every file as it was', () => {
    const revisions = join(seeds, 'yunting-2022/revisions');
    mkdirSync(revisions);
    for (const path of ['.gitkeep', '.DS_Store']) writeFileSync(join(revisions, path), '');
    expect(convert()).toMatchObject({ code: 0, err: '' });
    for (const name of ['source.txt', '2022-06-01.txt']) writeFileSync(join(revisions, name), '');
    mkdirSync(join(seeds, 'yunting-2022/revision/2022-06-01'), { recursive: true });
    const before = everything();
    const { code, out, err } = convert();
    expect({ code, out }).toEqual({ code: 1, out: '' });
    const told = err.split('\n').filter((line) => line.startsWith(seeds));
    expect(told).toEqual([
      `${seeds}/yunting-2022/revision: 这里不该有叫这个名字的文件夹，它会被忽略。`,
      `${revisions}/2022-06-01.txt: 这里不该有叫这个名字的文件，它会被忽略。`,
      `${revisions}/source.txt: 这里不该有叫这个名字的文件，它会被忽略。`,
    ]);
    expect(everything()).toEqual(before);
    expect(convert('--check').code).toBe(1);
  });

  test('with a reference in its YAML is told in Chinese, with all its other problems', () => {
    edit(join(seeds, 'yunting-2022/edition.yaml'), 'city: ', 'city: *');
    edit(join(content, TASK), '约1.2万个', '约1.2亿个');
    const { code, err } = convert();
    expect(code).toBe(1);
    expect(err).toMatch(/edition\.yaml:\d+: 不是合格的 YAML：“\*云汀市”没有加引号/u);
    expect(err).toContain(`${content}/${TASK}: 这个文件是生成的，却被手工改过`);
    expect(err).not.toContain('Error');
  });

  test('with no table, or no declaration, is named', () => {
    unlinkSync(join(seeds, SOURCE));
    mkdirSync(join(seeds, 'nowhere-2023'));
    const { code, err } = convert();
    expect(code).toBe(1);
    expect(err).toContain(`${seeds}/${SOURCE}: 没有这个文件`);
    expect(err).toContain(`${seeds}/nowhere-2023/edition.yaml: 没有这个文件`);
  });
});

/** The same city's table of the year after. */
function addNextYear(): void {
  const next = join(seeds, 'yunting-2023');
  cpSync(join(seeds, 'yunting-2022'), next, { recursive: true });
  for (const name of listFiles(next)) {
    const text = readFileSync(join(next, name), 'utf8');
    writeFileSync(join(next, name), text.replaceAll('2022', '2023'));
  }
}

test('several years stand beside each other', () => {
  addNextYear();
  const before = snapshot(content);
  const { code, out, err } = convert();
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain('（2 年，20 件，88 项）');
  expect(snapshot(content)).toMatchObject(before);
});

describe('what would overwrite half of the site’s pages is refused, and nothing written:', () => {
  test('the table of another city', () => {
    cpSync('tests/fixtures/seeds/xugou-2023', join(seeds, 'xugou-2023'), { recursive: true });
    const before = everything();
    const { code, err } = convert();
    expect(code).toBe(1);
    expect(err).toMatch(/editions\/yunting-2022\.md:\d+: 城市是“云汀市”，xugou-2023 的却是“/u);
    expect(err).toContain('几座城市请分成几个内容文件夹、几个网站');
    expect(everything()).toEqual(before);
  });

  test('a second table of the same year', () => {
    const twin = join(seeds, 'yuntingxin-2022');
    cpSync(join(seeds, 'yunting-2022'), twin, { recursive: true });
    edit(join(twin, 'edition.yaml'), 'id: yunting-2022', 'id: yuntingxin-2022');
    const before = everything();
    const { code, err } = convert();
    expect(code).toBe(1);
    expect(err).toMatch(/editions\/yuntingxin-2022\.md:\d+: 2022 年已有 yunting-2022/u);
    expect(everything()).toEqual(before);
  });
});

describe('what people keep by hand is read as the build reads it:', () => {
  test.each([
    ['site.yaml', 'nmae: 甲\n', 'site.yaml:1: “nmae”不对'],
    ['topics.yaml', '- slug: lu\n  mark: 路\n', 'topics.yaml:1: 第 1 条的“name”不对：缺少这一项'],
    ['districts/jia.md', '---\nname: 甲\n---\n', 'districts/jia.md:2: '],
    ['updates/a.md', '没有开头', 'updates/a.md:1: 文件开头没有两行 ---'],
    ['pages/help.mdx', '---\ntitle: 帮助\n---\n', 'pages/help.mdx:2: “description”不对'],
    ['site.yml', '', 'site.yml: 这里不该有叫这个名字的文件'],
  ])('%s', (path, text, message) => {
    mkdirSync(join(content, path, '..'), { recursive: true });
    writeFileSync(join(content, path), text);
    const before = everything();
    for (const options of [[], ['--check']]) {
      const { code, err } = convert(...options);
      expect(code).toBe(1);
      expect(err).toContain(message);
    }
    expect(everything()).toEqual(before);
  });
});

describe('a command that was killed', () => {
  const NEW = '约1.6万个';

  /** The state between writing and renaming: the new folder complete, beside the old one. */
  function stage(): Record<string, string> {
    cpSync(content, `${content}.old`, { recursive: true });
    edit(join(seeds, SOURCE), '约 1.2 万个', '约 1.6 万个');
    expect(convert().code).toBe(0);
    const made = snapshot(content);
    renameSync(content, `${content}.next`);
    renameSync(`${content}.old`, content);
    return made;
  }

  const isClean = (): void => {
    expect(existsSync(`${content}.next`)).toBe(false);
    expect(existsSync(`${content}.previous`)).toBe(false);
  };

  test('before its renames is done over', () => {
    const made = stage();
    unlinkSync(join(`${content}.next`, TASK));
    expect(convert().code).toBe(0);
    expect(snapshot(content)).toEqual(made);
    isClean();
  });

  test('between its two renames has its work taken up, without the loss of a file kept by hand', () => {
    const made = stage();
    renameSync(content, `${content}.previous`);
    const { code, out } = convert();
    expect(code).toBe(0);
    expect(out).toContain('与原文一致');
    expect(snapshot(content)).toEqual(made);
    expect(readFileSync(join(content, TASK), 'utf8')).toContain(NEW);
    isClean();
  });

  test('after its renames leaves only the old folder to clear away', () => {
    const made = stage();
    renameSync(content, `${content}.previous`);
    renameSync(`${content}.next`, content);
    expect(convert().code).toBe(0);
    expect(snapshot(content)).toEqual(made);
    isClean();
  });
});

describe('options', () => {
  test.each([['--nonsense'], ['--content'], ['stray']])('%s is refused with the usage', (option) => {
    const before = everything();
    const { code, err } = convert(option);
    expect(code).toBe(1);
    expect(err).toContain('用法：');
    expect(everything()).toEqual(before);
  });

  test('a content that is a file, and seeds that are one, are told in Chinese', () => {
    rmSync(content, { recursive: true });
    writeFileSync(content, '');
    expect(convert()).toMatchObject({ code: 1, err: expect.stringContaining('不是文件夹') as string });
    rmSync(seeds, { recursive: true });
    writeFileSync(seeds, '');
    expect(convert()).toMatchObject({ code: 1, err: expect.stringContaining('没有文件夹') as string });
  });

  test('seeds that are not there, or hold no year, are told in Chinese', () => {
    rmSync(seeds, { recursive: true });
    expect(convert()).toMatchObject({ code: 1, err: expect.stringContaining('没有文件夹') as string });
    mkdirSync(seeds);
    expect(convert()).toMatchObject({ code: 1, err: expect.stringContaining('没有任何一年的表') as string });
  });
});
