import * as z from 'zod';
import { slugSchema } from '../domain/office.ts';
import type { Problem } from '../domain/problem.ts';
import { frontMatterOf, keptFile } from './markdown.ts';
import { assignSlugs } from './slug.ts';
import { normaliseName } from './typography.ts';

/** Folders of `content/` that hold people and offices: stubs are made once, then kept by hand. */
export type OfficeFolder = 'departments' | 'leaders';

const named = z.looseObject({ name: z.string().min(1) });

/** Files by their path inside `content/`, with forward slashes. */
export type ContentFiles = ReadonlyMap<string, string>;

/** Names that already have a file: name → slug. A file without a name, or a name with two files, is a problem. */
function keptSlugs(
  content: ContentFiles,
  folder: OfficeFolder,
  label: string,
): { slugs: Map<string, string>; problems: Problem[] } {
  const slugs = new Map<string, string>();
  const problems: Problem[] = [];
  for (const [path, text] of content) {
    const slug = new RegExp(`^${folder}/(?<slug>[^/]+)\\.md$`, 'u').exec(path)?.groups?.['slug'];
    if (slug === undefined) continue;
    const file = `${label}/${path}`;
    const name = readName(text);
    const known = name === null ? undefined : slugs.get(name);
    if (name === null) {
      problems.push({
        file,
        line: 1,
        rule: 'stub-name',
        text: '文件开头没有写名称。',
        hint: '请在开头两行 --- 之间写上“name: 名称”。',
      });
    } else if (name !== normaliseName(name)) {
      problems.push({
        file,
        line: 1,
        rule: 'stub-name',
        text: `名称“${name}”里有空格或全角字符，对不上表里的写法。`,
        hint: `请写成“${normaliseName(name)}”。`,
      });
    } else if (known !== undefined) {
      problems.push({
        file,
        line: 1,
        rule: 'stub-twice',
        text: `“${name}”已有 ${folder}/${known}.md。`,
        hint: '同一名称只留一个文件。',
      });
    } else {
      if (!slugSchema.safeParse(slug).success) {
        problems.push({
          file,
          rule: 'stub-slug',
          text: `文件名“${slug}”不能作网址。`,
          hint: '文件名就是网址：只用小写字母、数字和连字符，例如 shi-jiaoyu-ju.md；不能是年份。',
        });
      }
      slugs.set(name, slug);
    }
  }
  return { slugs, problems };
}

function readName(text: string): string | null {
  try {
    return named.safeParse(frontMatterOf(text)).data?.name ?? null;
  } catch {
    return null;
  }
}

/**
 * Slugs for the names that a table uses, and stub files for those that have none yet.
 * @param label path of `content/`, for messages
 */
export function officeFiles(
  names: readonly string[],
  folder: OfficeFolder,
  slugOf: (name: string) => string,
  content: ContentFiles,
  label: string,
): { slugs: Map<string, string>; stubs: Map<string, string>; problems: Problem[] } {
  const { slugs: kept, problems } = keptSlugs(content, folder, label);
  const slugs = assignSlugs(names, kept, slugOf);
  const comment =
    '由 npm run convert 建立，此后由人手维护；文件名就是网址。 Kept by hand: the file name is the address.';
  const stubs = [...slugs]
    .filter(([name]) => !kept.has(name))
    .map(([name, slug]) => [`${folder}/${slug}.md`, keptFile(comment, { name })] as const);
  return { slugs, stubs: new Map(stubs), problems };
}
