import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readEdition, type ReadEdition, type SeedFiles } from './read-edition.ts';
import { accepted, meaningOf } from './small-table.fixture.ts';

/** A whole table, damaged in every small way: it is refused at the right line, or says exactly the same. */
const SEED = 'tests/fixtures/yunting/seeds/yunting-2022';
const folder = new URL(`../../${SEED}/`, import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
const bytes = readFileSync(new URL('source.txt', folder));
const lines = bytes.toString('utf8').split('\n');
const files: SeedFiles = {
  folder: SEED,
  source: bytes,
  edition: read('edition.yaml'),
  corrections: read('corrections.yaml'),
  titles: read('titles.yaml'),
  revisions: [],
};
/** All that an edition says, and its rows as they stand; only the numbers of the lines may change. */
const said = (edition: ReadEdition): string =>
  JSON.stringify([meaningOf(edition), edition.tasks.map(({ source }) => source.text)]);
const original = said(accepted(files));

const isRow = (text: string): boolean => /\t\d+\t/u.test(text);
const isHeader = (text: string): boolean => text.startsWith('项目分类');
const isTitle = (text: string): boolean => text.includes('任务分解表');
const indices = lines.map((_line, index) => index);
const rowIndices = indices.filter((index) => isRow(lines[index] ?? ''));

/** Lines of the problems; null where the damage changes nothing. Anything else is a failure. */
function outcome(source: Uint8Array | readonly string[]): number[] | null {
  const damaged = source instanceof Uint8Array ? source : Buffer.from(source.join('\n'));
  const { read: edition, problems } = readEdition({ ...files, source: damaged });
  if (edition) {
    expect(problems).toEqual([]);
    expect(said(edition) === original, 'an edition that says something else').toBe(true);
    return null;
  }
  expect(problems).not.toEqual([]);
  return problems.map(({ file, line }) => {
    expect(file).toBe(`${SEED}/source.txt`);
    return line ?? 0;
  });
}

/** First line of a refusal; fails where the damage was not noticed. */
function refusedAt(source: Uint8Array | readonly string[]): number | undefined {
  const refused = outcome(source);
  expect(refused, 'not refused').not.toBeNull();
  return refused?.[0];
}

/**
 * The first problem is told where one of the damaged lines stands, or after it up to the next row, which shows it;
 * a title that has come to stand below the header is missed at line 1.
 */
function expectNear(
  line: number | undefined,
  damagedAt: readonly number[],
  damaged: readonly string[],
  label: string,
): void {
  if (damaged.findIndex(isTitle) > damaged.findIndex(isHeader)) {
    expect(line, label).toBe(1);
    return;
  }
  const near = damagedAt.flatMap((index) => {
    const next = damaged.findIndex((text, at) => at >= index && isRow(text));
    const last = next >= 0 ? next : damaged.length - 1;
    return Array.from({ length: last - index + 1 }, (_line, offset) => index + offset + 1);
  });
  expect(near, label).toContain(line);
}

describe('a line that is dropped', () => {
  test('is missed at the row that follows it, or at the end of the table when it was the last', () => {
    for (const index of rowIndices) {
      const rest = lines.toSpliced(index, 1);
      const next = rest.findIndex((text, at) => at >= index && isRow(text));
      expect(refusedAt(rest), `line ${index + 1}`).toBe((next >= 0 ? next : rest.length - 1) + 1);
    }
  });

  test('changes nothing where it is blank, the caption, or a header that stands again', () => {
    const first = lines.findIndex(isHeader);
    for (const index of indices.filter((at) => !rowIndices.includes(at) && at !== first)) {
      const refused = outcome(lines.toSpliced(index, 1));
      expect(refused, `line ${index + 1}`).toEqual(isTitle(lines[index] ?? '') ? [1] : null);
    }
  });

  test('is missed where the first row stands, when it was the first header', () => {
    const first = lines.findIndex(isHeader);
    expect(outcome(lines.toSpliced(first, 1))).toEqual([first + 1]);
  });
});

describe('two lines that change places', () => {
  const swapped = (a: number, b: number): string[] => lines.with(a, lines[b] ?? '').with(b, lines[a] ?? '');

  test('are refused or change nothing, side by side', () => {
    for (const index of indices.slice(1)) {
      const refused = outcome(swapped(index - 1, index));
      const isTwoRows = isRow(lines[index - 1] ?? '') && isRow(lines[index] ?? '');
      if (isTwoRows) expect(refused?.[0], `line ${index + 1}`).toBe(index);
      else if (refused)
        expect(Math.abs((refused[0] ?? 0) - index), `line ${index + 1}`).toBeLessThanOrEqual(2);
    }
  });

  test('are refused where the first of them now stands, when both are rows', () => {
    for (const a of rowIndices) {
      for (const b of rowIndices.filter((at) => at > a && (at * 7 + a) % 5 === 0)) {
        expect(refusedAt(swapped(a, b)), `lines ${a + 1} and ${b + 1}`).toBe(a + 1);
      }
    }
  });

  test('are refused or change nothing, anywhere', () => {
    for (const a of indices) {
      for (const b of indices.filter((at) => at > a && (at * 31 + a * 17) % 13 === 0)) {
        const refused = outcome(swapped(a, b));
        if (refused) expectNear(refused[0], [a, b], swapped(a, b), `lines ${a + 1} and ${b + 1}`);
      }
    }
  });
});

describe('a line that stands twice', () => {
  test('is refused where it stands again, when it is a row', () => {
    for (const index of rowIndices) {
      expect(refusedAt(lines.toSpliced(index, 0, lines[index] ?? '')), `line ${index + 1}`).toBe(index + 2);
    }
  });

  test('changes nothing in place, when it is none', () => {
    for (const index of indices.filter((at) => !rowIndices.includes(at))) {
      expect(outcome(lines.toSpliced(index, 0, lines[index] ?? '')), `line ${index + 1}`).toBeNull();
    }
  });

  test('is refused or changes nothing elsewhere', () => {
    for (const index of indices) {
      for (const at of indices.filter((other) => (other * 13 + index * 5) % 12 === 0)) {
        const damaged = lines.toSpliced(at, 0, lines[index] ?? '');
        const refused = outcome(damaged);
        const where = `line ${index + 1} again at ${at + 1}`;
        // Of two equal lines side by side the second is the one too many.
        if (isRow(lines[index] ?? '')) expect(refused?.[0], where).toBe(at === index ? at + 2 : at + 1);
        else if (refused) expectNear(refused[0], [at], damaged, where);
      }
    }
  });
});

describe('a cell that is lost', () => {
  const cellsOf = (index: number): string[] => (lines[index] ?? '').split('\t');

  test('is refused at its own line, when its tab went with it', () => {
    for (const index of rowIndices) {
      for (const cell of cellsOf(index).keys()) {
        const line = cellsOf(index).toSpliced(cell, 1).join('\t');
        expect(outcome(lines.with(index, line)), `line ${index + 1}, cell ${cell + 1}`).toEqual([index + 1]);
      }
    }
  });

  test('is refused at its own line, when it is empty', () => {
    for (const index of rowIndices) {
      for (const [cell, text] of cellsOf(index).entries()) {
        const refused = outcome(lines.with(index, cellsOf(index).with(cell, '').join('\t')));
        const where = `line ${index + 1}, cell ${cell + 1}`;
        if (text === '') expect(refused, where).toBeNull();
        else if (cell > 0) expect(refused, where).toEqual([index + 1]);
        else expect(refused, where).not.toBeNull();
      }
    }
  });

  test('is refused or changes nothing, when it is a category: named at the top of a page, or counted at the end', () => {
    for (const index of rowIndices.filter((at) => (cellsOf(at)[0] ?? '') !== '')) {
      const refused = outcome(lines.with(index, cellsOf(index).with(0, '').join('\t')));
      const opensPage = isHeader(lines[index - 1] ?? '');
      if (opensPage) expect(refused?.[0], `line ${index + 1}`).toBe(index + 1);
      else expect(refused, `line ${index + 1}`).not.toBeNull();
    }
  });

  test('is refused at its own line, when a header loses it', () => {
    for (const index of indices.filter((at) => isHeader(lines[at] ?? ''))) {
      for (const cell of cellsOf(index).keys()) {
        const line = cellsOf(index).toSpliced(cell, 1).join('\t');
        expect(refusedAt(lines.with(index, line)), `line ${index + 1}, cell ${cell + 1}`).toBe(index + 1);
      }
    }
  });
});

describe('a date that is broken', () => {
  const DATES = [
    '2月30日',
    '13月1日',
    '0月1日',
    '12月10',
    '1031日',
    '月日',
    '12月32日',
    '2022年2月29日',
    '二〇二二年',
    '长期',
  ];

  test('is refused at its own line and nowhere else', () => {
    for (const index of rowIndices) {
      for (const date of DATES) {
        const line = (lines[index] ?? '').replace(/[^\t]*$/u, date);
        expect(outcome(lines.with(index, line)), `line ${index + 1}, ${date}`).toEqual([index + 1]);
      }
    }
  });
});

describe('a file that ends too early', () => {
  /** In stretches, so that none takes long. */
  const STRETCH = 1_000;
  /** No multiple of the three bytes of a character: each place within one is met. */
  const STEP = 5;
  const starts = Array.from(
    { length: Math.ceil(bytes.length / STRETCH) },
    (_start, index) => index * STRETCH,
  );

  test.each(starts)(
    'is refused at its last line, within a character and between two, from byte %i on',
    (start) => {
      for (let end = Math.max(1, start); end < Math.min(start + STRETCH, bytes.length); end += STEP) {
        const part = bytes.subarray(0, end);
        const whole = part.toString('utf8').trimEnd().split('\n').length;
        const refused = outcome(part);
        expect(refused, `byte ${end}`).not.toBeNull();
        expect(refused, `byte ${end}`).toContain(whole);
      }
    },
  );
});
