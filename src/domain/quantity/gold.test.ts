import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { findQuantities, type Quantity } from './quantity.ts';

/** How the labels are written and what they mean: `tests/fixtures/quantities/README.md`. */
const FOLDER = 'tests/fixtures/quantities';

interface Labelled {
  text: string;
  wanted: Quantity[];
}

/** Reads `约1.5万个 => 15000 个 approx target`, and finds its place after the label before it. */
function readLabel(label: string, text: string, from: number): Quantity {
  const [words = '', meaning = ''] = label.split(' => ');
  const [value, unit, comparator, role, per = null] = meaning.trim().split(/\s+/u);
  const start = text.indexOf(words, from);
  if (start < 0) throw new Error(`“${words}” is not in “${text}”`);
  return {
    text: words,
    start,
    end: start + words.length,
    value: Number(value),
    unit,
    per,
    comparator,
    role,
  } as Quantity;
}

function readGold(name: string): Labelled[] {
  const entries = parse(readFileSync(`${FOLDER}/${name}.yaml`, 'utf8')) as {
    text: string;
    quantities: string[];
  }[];
  return entries.map(({ text, quantities }) => {
    let from = 0;
    const wanted = quantities.map((label) => {
      const quantity = readLabel(label, text, from);
      from = quantity.end;
      return quantity;
    });
    return { text, wanted };
  });
}

const said = ({ text, start, value, unit, comparator, role, per }: Quantity): string =>
  `${start} ${text} => ${value} ${unit} ${comparator} ${role}${per === null ? '' : ` ${per}`}`;

/** Counts what is found just as labelled: the same characters at the same place, and every field. */
function compare(name: string) {
  const results = readGold(name).map(({ text, wanted }) => {
    const found = findQuantities(text).map(said);
    const labels = wanted.map(said);
    return {
      text,
      right: found.filter((each) => labels.includes(each)).length,
      wrong: found.filter((each) => !labels.includes(each)),
      missed: labels.filter((each) => !found.includes(each)),
    };
  });
  const right = results.reduce((sum, each) => sum + each.right, 0);
  const wrong = results.flatMap((each) => each.wrong);
  const missed = results.flatMap((each) => each.missed);
  const precision = right / (right + wrong.length);
  const recall = right / (right + missed.length);
  const report = [
    `${name}: ${results.length} texts, ${right + missed.length} quantities, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`,
    ...results
      .filter((each) => each.wrong.length + each.missed.length > 0)
      .flatMap((each) => [
        `  ${each.text}`,
        ...each.wrong.map((line) => `    found ${line}`),
        ...each.missed.map((line) => `    missed ${line}`),
      ]),
  ].join('\n');
  process.stdout.write(`${report}\n`);
  return { texts: results.length, precision, recall, missed, wrong };
}

describe('the quantities labelled by hand', () => {
  test('in the 44 tasks of a whole table are all found, and nothing else is', () => {
    const { texts, missed, wrong } = compare('jiangmen-2022');
    expect(texts).toBe(44);
    expect({ missed, wrong }).toEqual({ missed: [], wrong: [] });
  });

  test('in sentences of other cities’ tables are nearly all found', () => {
    const { texts, precision, recall } = compare('other-cities');
    expect(texts).toBeGreaterThanOrEqual(30);
    expect(precision).toBeGreaterThan(0.95);
    expect(recall).toBeGreaterThan(0.95);
  });

  test('in sentences that the rules were not written for are mostly found', () => {
    const { texts, precision, recall } = compare('held-out');
    expect(texts).toBeGreaterThanOrEqual(30);
    expect(precision).toBeGreaterThan(0.9);
    expect(recall).toBeGreaterThan(0.9);
  });
});
