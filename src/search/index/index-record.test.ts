import { describe, expect, test } from 'vitest';
import { gramsOf, lookupOf } from './grams.ts';
import { recordOf, taskOf, TITLE_ROOM } from './index-record.ts';
import { language, marked, tasks } from '../understanding/city.fixture.ts';
import { unmarked } from '../understanding/search-task.ts';

const records = marked.map((task) => recordOf(task, language.simplified));

describe('what the index keeps of a task', () => {
  test('is the task: only of title and content are the words known', () => {
    const kept = records.map(({ url, meta, filters }) => taskOf({ raw_url: url, meta, filters }));
    expect(kept).toEqual(
      marked.map((task) => ({
        ...task,
        category: unmarked(task.category),
        departments: task.departments.map(unmarked),
      })),
    );
  });

  test('is not indexed again: it holds no letter and no digit', () => {
    for (const { meta } of records) expect(Object.values(meta).join('')).not.toMatch(/[\p{L}\p{N}]/u);
  });

  test('has the words of the title before those of the content', () => {
    for (const [at, { content }] of records.entries()) {
      const words = content.split(' ');
      const of = (field: string): string[] =>
        gramsOf(tasks[at]?.texts.find((text) => text.field === field)?.folded.text ?? '');
      expect(words.slice(0, of('title').length)).toEqual(of('title'));
      expect(words.slice(TITLE_ROOM)).toEqual(of('content'));
    }
  });

  test('lets nothing be found across the end of a title, however long', () => {
    const [task] = marked;
    if (!task) throw new Error('no task');
    const long = { ...task, title: '长'.repeat(TITLE_ROOM + 1) };
    const words = recordOf(long, language.simplified).content.split(' ');
    const start = words.indexOf(lookupOf('增加幼儿').words[0]?.word ?? '');
    expect(start).toBeGreaterThan(long.title.length + 3);
  });
});
