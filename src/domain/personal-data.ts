import * as z from 'zod';
import { PRIVATE_KINDS, privateData } from './private-data.ts';
import type { Problem } from './problem.ts';

const because = z.string().trim().min(1, '不能空着：请写明为什么可以公开');
const masked = z.string().regex(/^\d{3}\*{4,11}\d{3}[\dX]$/u, '应照提示写成 138****1234 这样');

/** What of a table was looked at and may be published: `personalData` of `edition.yaml` and `revision.yaml`. */
export const seedPersonalDataSchema = z.array(
  z.strictObject({
    /** A file beside it. */
    file: z
      .enum(
        ['source.txt', 'edition.yaml', 'revision.yaml', 'corrections.yaml', 'titles.yaml'],
        '应是 source.txt、edition.yaml、revision.yaml、corrections.yaml 或 titles.yaml',
      )
      .default('source.txt'),
    line: z.int().min(1),
    masked,
    because,
  }),
);

/** What of the content was looked at and may be published: `personalData` of `content/site.yaml`. */
export const contentPersonalDataSchema = z.array(
  z.strictObject({
    /** Path inside `content/`. */
    file: z.string().min(1, '不能空着'),
    masked,
    because,
  }),
);

/** That a number may be published where it stands. */
export interface Confirmation {
  file: string;
  /** Without one, anywhere in the file. */
  line?: number;
  masked: string;
}

/** A number that looks private, and where it stands; its file's name has no line. */
export interface FoundDatum {
  file: string;
  line?: number;
  kind: string;
  masked: string;
}

/** All that looks private in a file, its name among it, in the order of its lines. Cells (parted by tabs) are looked at one by one. */
export const personalDataIn = (file: string, text: string): FoundDatum[] =>
  [file, ...text.split('\n')].flatMap((line, index) =>
    line
      .split('\t')
      .flatMap(privateData)
      .map(({ kind, masked: shown }) => ({
        file,
        ...(index === 0 ? {} : { line: index }),
        kind: PRIVATE_KINDS[kind],
        masked: shown,
      })),
  );

export const confirms = (confirmation: Confirmation, found: FoundDatum): boolean =>
  confirmation.file === found.file &&
  confirmation.masked === found.masked &&
  (confirmation.line === undefined || confirmation.line === found.line);

/** What is said of a number that nobody has confirmed. */
export const personalDatum = (
  { kind, masked: shown }: Pick<FoundDatum, 'kind' | 'masked'>,
  remedy: string,
): Pick<Problem, 'rule' | 'text' | 'hint'> => ({
  rule: 'personal-data',
  text: `这里有像是${kind}的数字：${shown}。这些文字会公开，不能有个人信息。`,
  hint: `不该公开的，请删去；确实可以公开的（例如单位对外公布的电话），${remedy}`,
});

/** Rule of a confirmation that confirms nothing. */
export const UNUSED_CONFIRMATION = 'personal-data-unused';

/**
 * Every number that looks private and that nobody has confirmed, and every confirmation of what is not there.
 * @param written where confirmations are written: the file's path, the line of each, and how one is written for a number
 */
export function personalDataProblems(
  found: readonly FoundDatum[],
  confirmations: readonly Confirmation[],
  written: {
    /** Path of a file, for messages. */
    path: (file: string) => string;
    in: string;
    lineOf: (index: number) => number | undefined;
    example: (found: FoundDatum) => string;
  },
): Problem[] {
  const open = found.filter((datum) => !confirmations.some((each) => confirms(each, datum)));
  const unused = confirmations.flatMap((each, index) =>
    found.some((datum) => confirms(each, datum)) ? [] : [{ each, line: written.lineOf(index) }],
  );
  return [
    ...open.map((datum) => ({
      file: written.path(datum.file),
      ...(datum.line === undefined ? {} : { line: datum.line }),
      ...personalDatum(datum, `请在 ${written.in} 的 personalData 里加一条：${written.example(datum)}`),
    })),
    ...unused.map(({ each, line }) => ({
      file: written.in,
      ...(line === undefined ? {} : { line }),
      rule: UNUSED_CONFIRMATION,
      text: `personalData 里的这一条没有用：${each.file} ${each.line === undefined ? '' : `第 ${each.line} 行`}里没有 ${each.masked}。`,
      hint: '请核对 file、line 和 masked；已经删去的，请把这一条也删去。',
    })),
  ];
}
