import * as z from 'zod';
import type { Column } from '../domain/edition.ts';
import type { Problem } from '../domain/problem.ts';
import { appliedCorrectionSchema, type AppliedCorrection } from '../domain/task.ts';
import { normaliseOffices } from './office-cell.ts';
import { normaliseTypography } from './typography.ts';
import type { YamlFile } from '../markdown/yaml.ts';

/** `corrections.yaml`: what the source has wrong, and why we think so. */
export const correctionsSchema = z
  .array(
    appliedCorrectionSchema
      .extend({ task: z.int().min(1) })
      .refine(({ from, to }) => from !== to, { path: ['to'], error: '与 from 相同，等于没有更正' }),
  )
  .nullable();

export type Corrections = z.infer<typeof correctionsSchema>;

/** Text of each cell of a row, in Chinese typography. */
export type Fields = Record<Column, string>;

/** The text of a field after a correction, as the rest of its column is written. */
const typeset = (field: AppliedCorrection['field'], text: string): string =>
  field === 'departments' ? normaliseOffices(text) : normaliseTypography(text);

export interface Corrected {
  fields: Fields;
  applied: AppliedCorrection[];
}

/**
 * Applies the corrections for one task to its fields. Each must find its `from` exactly once;
 * one that does not no longer applies, and is a problem.
 */
export function correct(
  number: number,
  fields: Fields,
  { value, lineOf }: YamlFile<Corrections>,
  file: string,
): Corrected & { problems: Problem[] } {
  const result: Corrected & { problems: Problem[] } = { fields: { ...fields }, applied: [], problems: [] };
  for (const [index, { task, ...correction }] of (value ?? []).entries()) {
    if (task !== number) continue;
    const found = result.fields[correction.field].split(correction.from).length - 1;
    if (found === 1) {
      const corrected = result.fields[correction.field].replace(correction.from, () => correction.to);
      result.fields[correction.field] = typeset(correction.field, corrected);
      result.applied.push(correction);
    } else {
      result.problems.push(staleCorrection(file, lineOf([index]), task, correction, found));
    }
  }
  return result;
}

/**
 * Applies to a row of a corrected table what had to be corrected in the same task before, where the new table repeats it.
 * What it no longer says has been mended by the city: then there is nothing to correct.
 */
export function inheritCorrections<T extends { fields: Fields; corrections: AppliedCorrection[] }>(
  row: T,
  earlier: readonly AppliedCorrection[],
): T {
  return earlier.reduce((inherited, correction) => {
    const { fields, corrections } = inherited;
    const [before, after, ...more] = fields[correction.field].split(correction.from);
    if (before === undefined || after === undefined || more.length > 0) return inherited;
    const text = typeset(correction.field, before + correction.to + after);
    return {
      ...inherited,
      fields: { ...fields, [correction.field]: text },
      corrections: [...corrections, correction],
    };
  }, row);
}

function staleCorrection(
  file: string,
  line: number | undefined,
  task: number,
  correction: AppliedCorrection,
  found: number,
): Problem {
  return {
    file,
    ...(line === undefined ? {} : { line }),
    rule: 'correction-stale',
    text: `第 ${task} 项的更正不再适用：“${correction.from}”在原文这一格里出现 ${found} 次，应恰好 1 次。`,
    hint:
      found === 0
        ? 'from 要照网页上的写法（全角标点、没有多余的空格）。原文若已改正，核对后删去这一条。'
        : '请把 from 写长一些，使它只对上一处。',
  };
}

/** Corrections that name a task which the table does not have. */
export function strayCorrections(
  { value, lineOf }: YamlFile<Corrections>,
  numbers: ReadonlySet<number>,
  file: string,
): Problem[] {
  return (value ?? []).flatMap(({ task }, index) => {
    const line = lineOf([index, 'task']);
    return numbers.has(task)
      ? []
      : [
          {
            file,
            ...(line === undefined ? {} : { line }),
            rule: 'correction-stale',
            text: `更正不再适用：表里没有第 ${task} 项。`,
            hint: '请改正 task 后的序号，或删去这一条。',
          },
        ];
  });
}
