import { parse } from 'yaml';
import { plainCharacters } from '../domain/characters.ts';
import type { Problem } from '../domain/problem.ts';
import { textPageSchema } from '../domain/text-page.ts';
import { readMarkdownFile, splitFile } from './front-matter.ts';

/**
 * What is wrong with the head of a page that people write. The build reads it once more, by an older YAML, in which a bare
 * `2022-09-30` or `no` is no text.
 * @param file path, for messages
 */
export function pageHeadProblems(text: string, file: string): Problem[] {
  const { value, lineOf, problems } = readMarkdownFile(text, textPageSchema, file);
  if (value === null) return problems;
  const head = splitFile(plainCharacters(text))?.head ?? '';
  const built = parse(head, { version: '1.1' }) as Record<string, unknown>;
  return Object.entries(value)
    .filter(([name, said]) => built[name] !== said)
    .map(([name, said]) => {
      const line = lineOf([name]);
      return {
        file,
        ...(line === undefined ? {} : { line }),
        rule: 'yaml-misread',
        text: `“${said}”没有加引号，会被读成日期、数字或别的值。`,
        hint: `请加上引号：${name}: "${said}"。`,
      };
    });
}
