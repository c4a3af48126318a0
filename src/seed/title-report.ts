import type { ReadEdition } from './read-edition.ts';
import { isOpening } from './opening.ts';
import { TITLE_LENGTH } from './title.ts';

/**
 * What a clerk can do about tasks that are called by the first words of their content: a line for each, in Chinese,
 * with the file, the task as its newest table numbers it, and what to write.
 * @param folder of the edition's first table: `seeds/jiangmen-2022`
 */
export function titleReport({ tasks }: Pick<ReadEdition, 'tasks'>, folder: string): string[] {
  return tasks
    .filter(({ title }) => isOpening(title))
    .map(({ title, number, source }) => {
      const table = source.revision === undefined ? folder : `${folder}/revisions/${source.revision}`;
      const own = source.number ?? number;
      return (
        `${table}/source.txt:${source.line}: 第 ${own} 项没有合适的短标题，网页上暂用“${title}”。` +
        ` → 请在 ${table}/titles.yaml 里写一条：- { task: ${own}, title: 从具体内容里选的字词，不超过 ${TITLE_LENGTH} 个字 }`
      );
    });
}
