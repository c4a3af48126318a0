import { describe, expect, test } from 'vitest';
import { findQuantities } from '../domain/quantity/quantity.ts';
import { REPORTED } from '../domain/quantity/broken-numbers.fixture.ts';
import { readEdition } from './read-edition.ts';
import {
  accepted,
  brief,
  edited,
  EDITION,
  firstMessage,
  refusals,
  revision,
  seed,
  SMALL,
} from './small-table.fixture.ts';

/** The content of task 1 with something else in the place of its number. */
const withNumber = (written: string) => edited(6, '1.5 万个', written);
const correction = (from: string, to: string): string =>
  `- task: 1\n  field: content\n  from: ${from}\n  to: ${to}\n  reason: 对照原件\n`;
const confirmed = (...numbers: readonly string[]): string =>
  `${EDITION}confirmedNumbers: [${numbers.map((number) => `'${number}'`).join(', ')}]\n`;

describe('a number of a table', () => {
  test.each(['1. 5 万个', '1 .5万个', '１．５万个', '⒈5万个', '15, 000个', '15 000个', '1万5千个'])(
    'written %s is read, and its text stays as it is',
    (written) => {
      const [task] = accepted(seed(withNumber(written))).tasks;
      const quantities = findQuantities(task?.content ?? '');
      expect(quantities.map(({ value }) => value)).toEqual([3, 15_000]);
      for (const { start, end, text } of quantities) expect(task?.content.slice(start, end)).toBe(text);
    },
  );

  test('that cannot be read is a problem with its line, and what to do', () => {
    expect(firstMessage(seed(withNumber('l.5 万个')))).toBe(
      'seeds/xincheng-2023/source.txt:6: 第 1 项的“具体内容”里的“l.5万个”里有像数字的字母或符号，看不出是什么数。\n    → 请对照原件：抄错了的，在 corrections.yaml 里更正这一处（写成 1.5万、1500 这样）；原件确实这样写的，在 edition.yaml 的 confirmedNumbers 里写上“l.5万个”。',
    );
  });

  test('is a problem however it is broken', () => {
    for (const [text] of REPORTED.filter(([broken]) => !broken.includes('\uFFFD'))) {
      const problems = refusals(seed(edited(6, '新建 3 所公办幼儿园, 增加学位约 1.5 万个', text)));
      expect({ text, first: problems[0] }).toEqual({
        text,
        first: expect.stringMatching(/^6 number-/u) as string,
      });
    }
  });

  test('may be mended by a correction, and is a problem where a correction breaks it', () => {
    const { tasks } = accepted(
      seed(withNumber('l.5 万个'), { corrections: correction('l.5万个', '1.5万个') }),
    );
    expect(tasks[0]?.content).toContain('约1.5万个');
    expect(refusals(seed(SMALL, { corrections: correction('1.5万个', '1、5万个') }))).toEqual([
      '6 number-list',
    ]);
  });

  test('of a corrected table is a problem of that table', () => {
    const files = seed(SMALL, { revisions: [revision(withNumber('③000 个'))] });
    const { problems } = readEdition(files);
    expect(brief(problems)).toEqual(['6 number-odd']);
    expect(problems[0]?.file).toBe('seeds/xincheng-2023/revisions/2023-06-01/source.txt');
  });

  test('that is confirmed is accepted, and only that one', () => {
    const files = seed(withNumber('0 个'), { edition: confirmed('约0个') });
    expect(accepted(files).tasks[0]?.content).toContain('约0个');
    expect(refusals(seed(withNumber('0 个')))).toEqual(['6 number-zero']);
    expect(refusals(seed(withNumber('05 个'), { edition: confirmed('约0个') }))).toEqual(['6 number-zeros']);
  });

  test('may be confirmed for a corrected table, or for one that was corrected since', () => {
    const edition = confirmed('约0个');
    accepted(seed(SMALL, { edition, revisions: [revision(withNumber('0 个'))] }));
    accepted(seed(withNumber('0 个'), { edition, revisions: [revision(SMALL)] }));
  });

  test('is not confirmed for nothing', () => {
    const files = seed(SMALL, { edition: confirmed('0个') });
    expect(refusals(files)).toEqual(['edition.yaml:12 confirmation-stray']);
    expect(firstMessage(files)).toBe(
      'seeds/xincheng-2023/edition.yaml:12: confirmedNumbers 里的“0个”，没有一处要问到它。\n    → 请照具体内容里的写法改正，或删去这一条。',
    );
  });
});
