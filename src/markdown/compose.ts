import { createHash } from 'node:crypto';
import type { PhrasingContent, Root, RootContent, Table, TableRow } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { Scalar, stringify } from 'yaml';

/** One `~` is a range in Chinese (`10~20公里`), never a strikethrough. The site renders with the same setting. */
const GFM = { singleTilde: false, tablePipeAlign: false };

const processor = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(remarkGfm, GFM)
  .use(remarkStringify)
  .freeze();

/** Astro reads front matter as YAML 1.1, where a bare 2022-12-10 is no string: what 1.1 would misread is quoted. */
const YAML_STYLE = { lineWidth: 0, version: '1.1', doubleQuotedMinMultiLineLength: 1e6 } as const;

const NOTICE =
  ' 由 npm run convert 生成，请勿手工修改；要更正，请写进 seeds/ 里的 corrections.yaml。\n Generated: do not edit.';
const UNSEALED = '0'.repeat(64);
const HASH_LINE = /^ {2}hash: "(?<hash>[0-9a-f]{64})"$/mu;

const text = (value: string): PhrasingContent => ({ type: 'text', value });

/** A string that front matter writes in double quotes, so that its tabs and line feeds are seen. */
export function quoted(value: string): Scalar<string> {
  const scalar = new Scalar(value);
  scalar.type = Scalar.QUOTE_DOUBLE;
  return scalar;
}

/** A paragraph that says just this text, whatever Markdown or HTML it looks like. */
export function paragraph(value: string): RootContent {
  return { type: 'paragraph', children: [text(value)] };
}

/** Markdown that says just this text: a paragraph for each line that is not empty. */
export function paragraphs(value: string): string {
  const lines = value.split(/\r\n|[\n\r]/u).map((line) => line.trim());
  return processor
    .stringify({ type: 'root', children: lines.filter((line) => line !== '').map(paragraph) })
    .trim();
}

/** A text kept as it is, line by line. */
export function verbatim(value: string): RootContent {
  return { type: 'code', value };
}

/** A GFM table of plain texts; the first row is its header. */
export function table(rows: readonly (readonly string[])[]): Table {
  const children = rows.map((cells): TableRow => ({
    type: 'tableRow',
    children: cells.map((cell) => ({ type: 'tableCell', children: [text(cell)] })),
  }));
  return { type: 'table', children };
}

function serialise(frontMatter: string, body: readonly RootContent[]): string {
  const root: Root = { type: 'root', children: [{ type: 'yaml', value: frontMatter.trimEnd() }, ...body] };
  return processor.stringify(root);
}

const seal = (file: string): string =>
  createHash('sha256')
    .update(file.replaceAll('\r\n', '\n').replace(HASH_LINE, `  hash: "${UNSEALED}"`))
    .digest('hex');

/** A Markdown file that the converter owns: notice, origin, hash of the whole, front matter, body. */
export function generatedFile(
  from: string,
  data: Record<string, unknown>,
  body: readonly RootContent[],
): string {
  const notice = NOTICE.split('\n')
    .map((line) => `#${line}\n`)
    .join('');
  const yaml = notice + stringify({ generated: { from, hash: UNSEALED }, ...data }, YAML_STYLE);
  const file = serialise(yaml, body);
  return file.replace(HASH_LINE, () => `  hash: "${seal(file)}"`);
}

/** Whether a file is as the converter wrote it. */
export function isUntouched(file: string): boolean {
  return HASH_LINE.exec(file.replaceAll('\r\n', '\n'))?.groups?.['hash'] === seal(file);
}

/** A Markdown file that people keep: front matter alone. */
export const keptFile = (comment: string, data: Record<string, unknown>): string =>
  serialise(`# ${comment}\n${stringify(data, YAML_STYLE)}`, []);
