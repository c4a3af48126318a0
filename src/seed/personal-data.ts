import { personalDataIn, personalDataProblems, type Confirmation } from '../domain/personal-data.ts';
import type { Problem } from '../domain/problem.ts';
import type { YamlFile } from '../markdown/yaml.ts';

/** The texts of one table's folder, by the names of their files. */
type Texts = Readonly<Record<string, string | Uint8Array>>;

const textOf = (file: string | Uint8Array): string =>
  typeof file === 'string' ? file : new TextDecoder().decode(file);

/**
 * What looks private in a table and all that stands beside it, and is not confirmed in the file that declares the table;
 * nothing where that cannot be read.
 * @param writtenIn `edition.yaml` or `revision.yaml`
 */
export function seedPersonalData(
  texts: Texts,
  { value, lineOf }: YamlFile<{ personalData?: Confirmation[] | undefined }>,
  writtenIn: string,
  path: (name: string) => string,
): Problem[] {
  if (value === null) return [];
  const found = Object.entries(texts).flatMap(([file, text]) => personalDataIn(file, textOf(text)));
  return personalDataProblems(found, value.personalData ?? [], {
    path,
    in: path(writtenIn),
    lineOf: (index) => lineOf(['personalData', index]),
    example: ({ file, line, masked }) =>
      `- { file: ${file}, line: ${line ?? ''}, masked: "${masked}", because: "为什么可以公开" }`,
  });
}
