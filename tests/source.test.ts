import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import remarkGfm from 'remark-gfm';
import { toString } from 'mdast-util-to-string';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { YUNTING } from './support/contents.ts';
import { readSimply, squeezed } from './support/simple-reading.ts';
import { sites } from './support/sites.ts';

/** Every edition that is published, whichever city's, and the whole table of a made-up one. */
const editions = [
  ...readdirSync('seeds')
    .filter((name) => existsSync(`seeds/${name}/source.txt`))
    .map((name) => ({ name, seed: `seeds/${name}`, root: sites.real.content.folder })),
  { name: 'a whole table', seed: `${YUNTING}/seeds/yunting-2022`, root: sites.yunting.content.folder },
].map(({ name, seed, root }) => ({ name, root, read: readSimply(seed) }));

const markdown = unified().use(remarkParse).use(remarkGfm, { singleTilde: false });
const ORDINALS = Array.from({ length: 99 }, (_item, at) => {
  const [tens, ones] = [Math.floor((at + 1) / 10), (at + 1) % 10];
  const digit = (value: number): string => '一二三四五六七八九'.charAt(value - 1);
  return `${tens > 1 ? digit(tens) : ''}${tens > 0 ? '十' : ''}${ones > 0 ? digit(ones) : ''}`;
});

/** When a simple deadline is: 12月10日, or with its year. */
function dayOf(deadline: string, year: number): string | null {
  const [, own, month = '', day = ''] = /^(?:(\d+)年)?(\d+)月(\d+)日$/u.exec(deadline) ?? [];
  return month === '' ? null : `${own ?? year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

const segmenter = new Intl.Segmenter('zh-Hans', { granularity: 'word' });
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

test('the published editions can be read a second time, but for those that are too involved for a simple reading', () => {
  expect(editions.filter(({ read }) => read !== null).length).toBeGreaterThan(0);
});

describe.each(editions.flatMap(({ name, root, read }) => (read ? [{ name, root, read }] : [])))(
  'the content of $name',
  ({ root, read: { id, year, declared, bytes, lines, names, rows } }) => {
    interface ContentFile {
      data: Record<string, unknown>;
      body: string;
    }
    const contentFile = (path: string): ContentFile => {
      const [, yaml = '', body = ''] = readFileSync(`${root}/${path}`, 'utf8').split(/^---\n/mu);
      return { data: parse(yaml) as Record<string, unknown>, body };
    };
    const filesIn = (folder: string): string[] =>
      readdirSync(`${root}/${folder}`)
        .filter((name) => name.startsWith(`${id}-`))
        .toSorted();
    const nameOf = (folder: string, slug: unknown): unknown =>
      contentFile(`${folder}/${String(slug)}.md`).data['name'];

    const files = filesIn('tasks');
    const tasks = files.map((name) => contentFile(`tasks/${name}`));
    const pairs = rows.map((row, index) => [row.number, row, tasks[index]] as const);

    test('knows its source by its hash', () => {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      expect(contentFile(`editions/${id}.md`).data['source']).toMatchObject({ sha256 });
    });

    test('has the rows that the simple reading finds, numbered from 1, in as many categories as are declared', () => {
      expect(rows.map(({ number }) => Number(number))).toEqual(
        Array.from({ length: declared.tasks }, (_item, at) => at + 1),
      );
      expect(new Set(rows.map(({ category }) => category)).size).toBe(declared.categories);
    });

    test('has one file for each row and none more', () => {
      expect(files).toEqual(rows.map(({ number }) => `${id}-${number.padStart(2, '0')}.md`));
    });

    describe.each(pairs)('in task %s', (_number, row, task) => {
      const data = task?.data ?? {};

      test('says what its row says, character for character', () => {
        const text = toString(markdown.parse(task?.body ?? ''));
        expect(squeezed(text)).toBe(row.content);
      });

      test('has the number, leader, departments and deadline of its row', () => {
        expect(data['number']).toBe(Number(row.number));
        const end = dayOf(row.deadline, year);
        expect(data['deadline']).toMatchObject({ text: row.deadline, ...(end ? { start: null, end } : {}) });
        expect(nameOf('leaders', data['leader'])).toBe(row.leader);
        const departments = data['departments'] as { slug: string; role: string }[];
        expect(departments.map(({ slug, role }) => [nameOf('departments', slug), role])).toEqual(
          row.departments.map((name, index) => [name, index === 0 ? 'lead' : 'cooperating']),
        );
      });

      test('stands in the category that the table puts it in', () => {
        const { number, name } = contentFile(`categories/${String(data['category'])}.md`).data;
        expect(squeezed(`${ORDINALS[Number(number) - 1] ?? ''}、${String(name)}`)).toBe(row.category);
      });

      test('shows its line of the source, verbatim', () => {
        expect(data['source']).toEqual({ line: row.line, text: row.text });
      });

      test('has a title that is short, whole and made of words of its content', () => {
        const title = String(data['title']);
        expect(Array.from(title).length).toBeLessThanOrEqual(26);
        expect(Array.from(title).length).toBeGreaterThanOrEqual(4);
        expect(title).not.toMatch(/[，。；：、！？…—,.;:!?\s]$|^[\s\p{P}]/u);
        for (const [open = '', close = ''] of ['“”', '（）', '《》', '‘’'])
          expect(title.split(open).length, `${open}${close} in ${title}`).toBe(title.split(close).length);
        expect(isMadeOfWords(title, row.content), title).toBe(true);
      });
    });

    test('has titles that are all different', () => {
      expect(new Set(tasks.map(({ data }) => data['title'])).size).toBe(rows.length);
    });

    describe('in a category’s table', () => {
      test.each(filesIn('categories'))('%s holds its tasks, as their own files say them', (name) => {
        const { data, body } = contentFile(`categories/${name}`);
        const [table] = markdown.parse(body).children;
        const cells =
          table?.type === 'table'
            ? table.children.map((row) => row.children.map((cell) => toString(cell)))
            : [];
        const [heads = [], ...found] = cells;
        const { number, content, leader, departments, deadline } = names;
        expect(heads).toEqual([number, content, leader, departments, deadline].map(squeezed));
        const members = pairs.filter(([, , task]) => task?.data['category'] === data['id']);
        expect(found.map((row) => row.map(squeezed))).toEqual(
          members.map(([number, row]) => [
            number,
            row.content,
            row.leader,
            row.departments.join('、'),
            row.deadline,
          ]),
        );
        expect(found.map((row) => row[1])).toEqual(
          members.map(([, , task]) => toString(markdown.parse(task?.body ?? ''))),
        );
      });
    });

    test('holds the whole source in the edition’s file, line by line', () => {
      const [code] = markdown.parse(contentFile(`editions/${id}.md`).body).children;
      expect(code?.type === 'code' ? code.value : '').toBe(lines.join('\n'));
    });
  },
);

test('titles are judged by a rule that knows a word cut in two', () => {
  const content = '加强义务教育学校课后服务。';
  expect(isMadeOfWords('加强课后服务', content)).toBe(true);
  expect(isMadeOfWords('育学校课后服务', content)).toBe(false);
  expect(isMadeOfWords('加强义务教', content)).toBe(false);
  expect(isMadeOfWords('课后服务学校', content)).toBe(false);
});
