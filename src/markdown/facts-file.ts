import { DEFAULT_FACTS, siteFactsSchema, type SiteFacts } from '../domain/site-facts.ts';
import { readYaml, type YamlFile } from './yaml.ts';

/** The file of the site's own facts, in `content/`. */
export const FACTS_FILE = 'site.yaml';

/** A YAML file in which every line is empty or a comment. */
export const isEmpty = (text: string): boolean => /^(?:[ \t]*(?:#.*)?(?:\r?\n|$))*$/u.test(text);

/** Reads the site's own facts, with the line of each; without the file, those of a site of which nothing was written down. */
export function readFacts(
  text: string | undefined,
  label: string,
): Omit<YamlFile<SiteFacts>, 'value'> & { facts: SiteFacts } {
  if (text === undefined || isEmpty(text))
    return { facts: DEFAULT_FACTS, lineOf: () => undefined, problems: [] };
  const { value, ...read } = readYaml(text, siteFactsSchema, `${label}/${FACTS_FILE}`);
  return { facts: value ?? DEFAULT_FACTS, ...read };
}
