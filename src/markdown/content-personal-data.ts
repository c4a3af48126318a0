import { personalDataProblems, type FoundDatum } from '../domain/personal-data.ts';
import type { Problem } from '../domain/problem.ts';
import type { SiteFacts } from '../domain/site-facts.ts';
import { FACTS_FILE } from './facts-file.ts';
import { personalDataInMarkdown } from './markdown-personal-data.ts';
import { isGenerated, type ContentFiles } from './records.ts';
import type { YamlFile } from './yaml.ts';

/** How a number is confirmed in `site.yaml`. */
export const confirmation = ({ file, masked }: Pick<FoundDatum, 'file' | 'masked'>): string =>
  `- { file: ${file}, masked: "${masked}", because: "为什么可以公开" }`;

/**
 * What looks private in the files of `content/` that people keep, and is not confirmed in `site.yaml`. What the converter
 * wrote is of tables that were looked at.
 * @param label path of `content/`, for messages
 */
export function contentPersonalData(
  files: ContentFiles,
  { personalData = [] }: SiteFacts,
  lineOf: YamlFile<SiteFacts>['lineOf'],
  label: string,
): Problem[] {
  const found = [...files].flatMap(([path, text]) =>
    isGenerated(path) ? [] : personalDataInMarkdown(path, text),
  );
  return personalDataProblems(found, personalData, {
    path: (file) => `${label}/${file}`,
    in: `${label}/${FACTS_FILE}`,
    lineOf: (index) => lineOf(['personalData', index]),
    example: confirmation,
  });
}
