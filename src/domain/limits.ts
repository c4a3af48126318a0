import type { Problem } from './problem.ts';

/** How much there may be of something in an input. Far more than any city needs: beyond it is a slip, or harm. */
export interface Limit {
  most: number;
  /** Short English name of the rule, as problems have it. */
  rule: string;
  /** What is counted, in Chinese, up to the number: `这个文件有`. */
  of: string;
  /** What it is counted in, in Chinese. */
  unit: string;
  /** What to do about more, in Chinese. */
  hint: string;
}

const MIB = 1024 * 1024;

const bytes = (most: number, hint: string): Limit => ({
  most,
  rule: 'file-size',
  of: '这个文件有',
  unit: '字节',
  hint,
});
const count = (most: number, rule: string, of: string, unit: string, hint: string): Limit => ({
  most,
  rule,
  of,
  unit,
  hint,
});

const PLAIN = '请核对这里是不是贴错了内容；确实要写的，请用普通文字写，少用这些符号。';
const OTHER_TABLE = '请核对是不是这份表；只留要读的那一张工作表，删去其余的，再另存。';
const REPACK = '请在电子表格里打开，只留要读的那一张工作表，另存为“Excel 工作簿（.xlsx）”。';

/** What every input keeps to, whatever way it comes in. Checked before it is parsed. */
export const LIMITS = {
  // Files: looked up before they are read into memory.
  sourceBytes: bytes(32 * MIB, '请核对是不是任务分解表的文字；原文只留表和表题，不要图片和附件。'),
  yamlBytes: bytes(2 * MIB, '请核对是不是贴错了内容；这里只写几行“名称: 值”。'),
  generatedBytes: bytes(64 * MIB, '这是 npm run convert 生成的文件，不会这么大：请删去它，再转换一次。'),
  keptBytes: bytes(256 * 1024, '请写短一些；长的材料请放在别处，这里写它的网址。'),
  sheetBytes: bytes(16 * MIB, OTHER_TABLE),

  // Lines.
  sourceLines: count(20_000, 'line-count', '原文有', '行', '每项任务一行，请核对是不是任务分解表的文字。'),
  yamlLines: count(50_000, 'line-count', '这个文件有', '行', '请核对是不是贴错了内容。'),
  keptLines: count(
    10_000,
    'line-count',
    '这个文件有',
    '行',
    '请写短一些；长的材料请放在别处，这里写它的网址。',
  ),
  csvLines: count(1_048_576, 'line-count', '这个文件有', '行', OTHER_TABLE),

  // Cells. What a spreadsheet can hold in one is what all other ways in can.
  cell: count(32_767, 'cell-length', '这里有', '个字', '请核对是不是几格连成了一格，或贴错了内容。'),
  cellMarks: count(1000, 'cell-marks', '这里有', '个 [ ] * _ ~ 这样的符号', PLAIN),
  rowCells: count(256, 'cell-count', '这一行有', '格', '请核对是不是贴错了内容；用不着的格请删去。'),
  sheetRows: count(20_000, 'row-count', '写了内容的有', '行', OTHER_TABLE),
  sheetCharacters: count(10_000_000, 'sheet-length', '各格一共有', '个字', OTHER_TABLE),

  // YAML: the reader goes down a level with each that is written.
  yamlDepth: count(
    16,
    'nesting',
    '这里一层套一层，有',
    '层',
    '请核对缩进、括号和行首的“-”“?”：文件里的各项没有套这么多层的。',
  ),
  yamlPieces: count(30_000, 'yaml-pieces', '这个文件里的名称、值和符号有', '个', '请核对是不是贴错了内容。'),
  yamlItems: count(5000, 'yaml-items', '这一列有', '条', '请核对是不是贴错了内容。'),
  yamlKeys: count(5000, 'yaml-keys', '这里的名称有', '个', '请核对是不是贴错了内容。'),
  yamlAnchors: count(100, 'yaml-anchors', '以 & 或 * 开头的值有', '个', '请把以这些符号开头的值加上引号。'),

  // Markdown: what stands within what, and marks for which its reader looks back over all before them.
  markdownDepth: count(
    20,
    'nesting',
    '这一行的引用和列表一层套一层，有',
    '层',
    '请去掉行首多余的“>”“-”“1.”和空格。',
  ),
  markdownSigns: count(10_000, 'nesting', '这个文件里的引用和列表一共有', '层', '请写短一些，少套几层。'),
  paragraphMarks: count(1000, 'marks', '这一段里有', '个 [ ] * _ ~ 这样的符号', `${PLAIN}或用空行分成几段。`),
  fileMarks: count(20_000, 'marks', '这个文件里有', '个 [ ] * _ ~ 这样的符号', PLAIN),
  tableColumns: count(64, 'table-columns', '这张表有', '栏', '请核对表头下面那一行；表请分成几张。'),

  // Workbooks: a file of a few kB may unpack to gigabytes, and name a row that no spreadsheet has.
  zipParts: count(1000, 'zip-parts', '这个 .xlsx 里面有', '个文件', REPACK),
  zipPart: count(32 * MIB, 'zip-size', '这个 .xlsx 里的一个文件解开后有', '字节', REPACK),
  zipBytes: count(128 * MIB, 'zip-size', '这个 .xlsx 解开后有', '字节', REPACK),
  sheetRow: count(
    1_048_576,
    'row-number',
    '行号是',
    '',
    '电子表格没有这样的行：文件坏了，请另存一次，或重新生成表格。',
  ),
  sheetColumn: count(
    16_384,
    'column-number',
    '列号是',
    '',
    '电子表格没有这样的列：文件坏了，请另存一次，或重新生成表格。',
  ),
  sheetCells: count(500_000, 'cell-count', '各张工作表一共有', '格', OTHER_TABLE),
  sheetNumber: count(9999, 'sheet-number', '工作表的编号是', '', REPACK),
  elements: count(4_000_000, 'xml-elements', '这个 .xlsx 里的标签有', '个', REPACK),
  otherElements: count(200_000, 'xml-elements', '这个 .xlsx 里各格以外的标签有', '个', REPACK),
  merges: count(5000, 'merges', '合并的单元格有', '处', '请取消合并：一格写一项。'),
  mergedCells: count(100_000, 'merges', '合并在一起的有', '格', '请取消合并：一格写一项。'),
  numberFormat: count(
    1000,
    'number-format',
    '一个单元格格式有',
    '个字',
    '请把各格的格式改成“常规”或“文本”。',
  ),
} as const satisfies Record<string, Limit>;

/** Where a limit was passed. */
export type Where = Pick<Problem, 'file' | 'line' | 'column'>;

/**
 * The problem that there is more than may be.
 * @param found how much there is; null where it is only known to be more
 */
export function overLimit(
  { most, rule, of, unit, hint }: Limit,
  found: number | null,
  where: Where,
): Problem {
  const counted = (number: number): string => (unit === '' ? `${number}` : `${number} ${unit}`);
  const text = `${of} ${found === null ? `${counted(most)}以上` : counted(found)}，最多 ${counted(most)}。`;
  return { ...where, rule, text, hint };
}

/** The problem, if there is more than may be. */
export const overLimits = (limit: Limit, found: number, where: Where): Problem[] =>
  found > limit.most ? [overLimit(limit, found, where)] : [];

const MARKS = /[[\]*_~]/gu;

/** How many marks a text has for which a reader of Markdown looks back over all marks before them. */
export const marksIn = (text: string): number => text.match(MARKS)?.length ?? 0;

/** What is too much in the text of one cell, whatever way it came in. */
export const cellProblems = (text: string, where: Where): Problem[] => [
  ...overLimits(LIMITS.cell, text.length, where),
  ...overLimits(LIMITS.cellMarks, marksIn(text), where),
];
