import { characters, fold, words } from '../domain/chinese-text.ts';

/** The longest short title, in characters. Lists on a phone show it in at most two lines. */
const TITLE_LENGTH = 26;

const OPENING = '“‘（《「(';
const CLOSING = '”’）》」)';

/** Words with which a clause opens before it comes to the work itself: for whom, by what rule, where. */
const PREAMBLES = ['为', '对', '按', '在', '以', '除', '各', '市直', '全市', '其中'];

/** Words with which the name of a work begins, longer ones first where one contains another. */
const WORK_VERBS = [
  ...[
    '试点开展',
    '免费',
    '开展',
    '实施',
    '推进',
    '推动',
    '推行',
    '推广',
    '落实',
    '完善',
    '建设',
    '新建',
    '改建',
    '扩建',
  ],
  ...[
    '改造',
    '提升',
    '提高',
    '加强',
    '加快',
    '加大',
    '强化',
    '优化',
    '深化',
    '扩大',
    '增加',
    '新增',
    '完成',
    '实现',
  ],
  ...[
    '建立',
    '建成',
    '打造',
    '培训',
    '培养',
    '支持',
    '资助',
    '补助',
    '发放',
    '组织',
    '举办',
    '整治',
    '修复',
    '保障',
  ],
];

/** Splits at any of the marks, but not inside quotation marks or brackets. The marks are dropped. */
function splitOutside(text: string, marks: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const char of text) {
    if (OPENING.includes(char)) depth += 1;
    if (CLOSING.includes(char)) depth -= 1;
    if (depth <= 0 && marks.includes(char)) parts.push('');
    else parts.push((parts.pop() ?? '') + char);
  }
  return parts.filter((part) => part !== '');
}

const fits = (text: string): boolean => characters(text).length <= TITLE_LENGTH;
const namesWork = (text: string): boolean => PREAMBLES.every((word) => !text.startsWith(word));

/** The longest tail of a clause that fits and begins with a verb of work, never within a word; undefined where there is none. */
function fromVerb(clause: string): string | undefined {
  let tail = '';
  let longest: string | undefined;
  for (const part of words(clause).toReversed()) {
    tail = part + tail;
    if (!fits(tail)) break;
    const own = tail;
    if (WORK_VERBS.some((verb) => own.startsWith(verb))) longest = own;
  }
  return longest;
}

/**
 * A short name for a task, cut from its content: the leading sentence where it is short enough, else the leading
 * clause, else the part of an early clause that begins with a verb of work. Undefined where none of these fits:
 * then `titles.yaml` must name it.
 */
export function shortTitle(content: string): string | undefined {
  const [sentence = ''] = splitOutside(content, '。！？');
  const clauses = splitOutside(sentence, '，；：。');
  const whole = [sentence, clauses[0] ?? ''].find((text) => text !== '' && fits(text) && namesWork(text));
  return whole ?? clauses.map(fromVerb).find((tail) => tail !== undefined);
}

/** Letters and digits alone: what a title must share with its content. */
const essence = (text: string): string => fold(text).replace(/[^\p{L}\p{N}%]/gu, '');

/** Whether the text is made of pieces of the content, in order, each at least two characters long. */
export function isMadeOfWordsOf(title: string, content: string): boolean {
  const canBuild = (rest: string, within: string): boolean => {
    if (rest === '') return true;
    for (let length = rest.length; length >= 2; length -= 1) {
      const at = within.indexOf(rest.slice(0, length));
      if (at >= 0 && canBuild(rest.slice(length), within.slice(at + length))) return true;
    }
    return false;
  };
  return essence(title) !== '' && canBuild(essence(title), essence(content));
}

/** What is wrong with a title, in Chinese; null where nothing is. */
export function titleFault(title: string, content: string): string | null {
  if (!fits(title)) return `超过 ${TITLE_LENGTH} 个字`;
  if (/[，。；：、！？,.;:!?…—\s]$/u.test(title)) return '末尾有标点或空格';
  if (/^[，。；：、！？,.;:!?…—）”’》」\s]/u.test(title)) return '开头有标点或空格';
  if (!isMadeOfWordsOf(title, content)) return '用了具体内容里没有的字词，或次序不同';
  return null;
}
