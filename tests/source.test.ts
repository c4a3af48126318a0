import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import remarkGfm from 'remark-gfm';
import { toString } from 'mdast-util-to-string';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

/*
 * The table read a second time, as simply as can be and without any of the converter's code: whatever mistake
 * the converter makes, this does not make it too.
 */
const SHA256 = '6d6c5b55072e2fe1ac915c006b23a2416a4e43c45a392fd10b0a9fd10c41e44d';

const bytes = readFileSync('seeds/jiangmen-2022/source.txt');
const lines = bytes.toString('utf8').split('\n');

/** A text without its typography. */
const squeezed = (text: string): string => text.normalize('NFKC').replace(/\s/gu, '');

interface SimpleRow {
  line: number;
  text: string;
  category: string;
  number: string;
  content: string;
  leader: string;
  department: string;
  deadline: string;
}

const rows: SimpleRow[] = [];
for (const [index, text] of lines.entries()) {
  const [category = '', number = '', content = '', leader = '', department = '', deadline = ''] =
    text.split('\t');
  if (!/^[0-9]+$/u.test(number)) continue;
  rows.push({
    line: index + 1,
    text,
    category: category === '' ? (rows.at(-1)?.category ?? '') : squeezed(category),
    number,
    content,
    leader,
    department,
    deadline,
  });
}

interface ContentFile {
  data: Record<string, unknown>;
  body: string;
}

function contentFile(path: string): ContentFile {
  const [, yaml = '', body = ''] = readFileSync(`content/${path}`, 'utf8').split(/^---\n/mu);
  return { data: parse(yaml) as Record<string, unknown>, body };
}

const markdown = unified().use(remarkParse).use(remarkGfm, { singleTilde: false });
const files = readdirSync('content/tasks').toSorted();
const tasks = files.map((name) => contentFile(`tasks/${name}`));
const pairs = rows.map((row, index) => [row.number, row, tasks[index]] as const);

const nameOf = (folder: string, slug: unknown): unknown =>
  contentFile(`${folder}/${String(slug)}.md`).data['name'];

test('the source is the city’s file, byte for byte', () => {
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(SHA256);
  expect(contentFile('editions/jiangmen-2022.md').data['source']).toMatchObject({ sha256: SHA256 });
});

test('the simple reading finds the 44 rows, numbered from 1, in 10 categories', () => {
  expect(rows.map(({ number }) => Number(number))).toEqual(Array.from({ length: 44 }, (_item, at) => at + 1));
  expect(new Set(rows.map(({ category }) => category)).size).toBe(10);
});

test('there is one file for each row and none more', () => {
  expect(files).toEqual(rows.map(({ number }) => `jiangmen-2022-${number.padStart(2, '0')}.md`));
});

describe.each(pairs)('task %s', (_number, row, task) => {
  const data = task?.data ?? {};

  test('says what its row says, character for character', () => {
    const text = toString(markdown.parse(task?.body ?? ''));
    expect(squeezed(text)).toBe(squeezed(row.content));
  });

  test('has the number, leader, department and deadline of its row', () => {
    const [month = '', day = ''] = squeezed(row.deadline).match(/\d+/gu) ?? [];
    expect(data['number']).toBe(Number(row.number));
    expect(data['deadline']).toEqual({
      text: squeezed(row.deadline),
      start: null,
      end: `2022-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
    });
    expect(nameOf('leaders', data['leader'])).toBe(squeezed(row.leader));
    const departments = data['departments'] as { slug: string; role: string }[];
    expect(departments.map(({ slug, role }) => [nameOf('departments', slug), role])).toEqual([
      [squeezed(row.department), 'lead'],
    ]);
  });

  test('stands in the category that the table puts it in', () => {
    const { number, name } = contentFile(`categories/${String(data['category'])}.md`).data;
    const ordinal = '零一二三四五六七八九十'.charAt(Number(number));
    expect(squeezed(`${ordinal}、${String(name)}`)).toBe(row.category);
  });

  test('shows its line of the source, verbatim', () => {
    expect(data['source']).toEqual({ line: row.line, text: row.text });
  });
});

describe('a category’s table', () => {
  const names = readdirSync('content/categories').toSorted();

  test.each(names)('%s holds its tasks, as their own files say them', (name) => {
    const { data, body } = contentFile(`categories/${name}`);
    const [table] = markdown.parse(body).children;
    const cells =
      table?.type === 'table' ? table.children.map((row) => row.children.map((cell) => toString(cell))) : [];
    const [header, ...found] = cells;
    expect(header).toEqual(['序号', '具体内容', '分管市领导', '责任单位', '完成时限']);
    const members = pairs.filter(([, , task]) => task?.data['category'] === data['id']);
    expect(found.map((row) => row.map(squeezed))).toEqual(
      members.map(([number, row]) => [
        number,
        squeezed(row.content),
        squeezed(row.leader),
        squeezed(row.department),
        squeezed(row.deadline),
      ]),
    );
    expect(found.map((row) => row[1])).toEqual(
      members.map(([, , task]) => toString(markdown.parse(task?.body ?? ''))),
    );
  });
});

test('the edition’s file holds the whole source, line by line', () => {
  const [code] = markdown.parse(contentFile('editions/jiangmen-2022.md').body).children;
  expect(code?.type === 'code' ? code.value : '').toBe(lines.join('\n'));
});

describe('short titles', () => {
  const segmenter = new Intl.Segmenter('zh-Hans', { granularity: 'word' });
  const titles = tasks.map(({ data }) => String(data['title']));
  const bare = (text: string): string => squeezed(text).replace(/[^\p{L}\p{N}%]/gu, '');

  /** Offsets, in letters and digits alone, at which a word of the text begins or ends. */
  function wordBounds(text: string): Set<number> {
    const bounds = new Set([0]);
    let offset = 0;
    for (const { segment } of segmenter.segment(squeezed(text))) bounds.add((offset += bare(segment).length));
    return bounds;
  }

  /** Whether the title is made of pieces of the content, in order, each of whole words and longer than one character. */
  function isMadeOfWords(title: string, content: string): boolean {
    const bounds = wordBounds(content);
    const text = bare(content);
    const build = (rest: string, from: number): boolean => {
      if (rest === '') return true;
      for (let start = from; start < text.length; start += 1) {
        if (!bounds.has(start)) continue;
        for (
          let length = 2;
          length <= rest.length && text.startsWith(rest.slice(0, length), start);
          length += 1
        ) {
          if (bounds.has(start + length) && build(rest.slice(length), start + length)) return true;
        }
      }
      return false;
    };
    return build(bare(title), 0);
  }

  test.each(pairs)('of task %s is short, whole and made of words of its content', (_number, row, task) => {
    const title = String(task?.data['title']);
    expect(Array.from(title).length).toBeLessThanOrEqual(26);
    expect(Array.from(title).length).toBeGreaterThanOrEqual(4);
    expect(title).not.toMatch(/[，。；：、！？…—,.;:!?\s]$|^[\s\p{P}]/u);
    for (const [open = '', close = ''] of ['“”', '（）', '《》', '‘’']) {
      expect(title.split(open).length, `${open}${close} in ${title}`).toBe(title.split(close).length);
    }
    expect(isMadeOfWords(title, row.content), title).toBe(true);
  });

  test('are all different', () => {
    expect(new Set(titles).size).toBe(44);
  });

  test('are judged by a rule that knows a word cut in two', () => {
    const content = '加强义务教育学校课后服务。';
    expect(isMadeOfWords('加强课后服务', content)).toBe(true);
    expect(isMadeOfWords('育学校课后服务', content)).toBe(false);
    expect(isMadeOfWords('加强义务教', content)).toBe(false);
    expect(isMadeOfWords('课后服务学校', content)).toBe(false);
  });
});
