import type * as z from 'zod';

const KINDS: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: ' true 或 false',
  array: '一列（每行以“- ”开头）',
  object: '几行“名称: 值”',
  record: '几行“名称: 值”',
};

/** What a size is counted in. */
const UNITS: Readonly<Record<string, string>> = { string: ' 个字', array: ' 条' };

const ANY = '写法不对';

/**
 * What is wrong with a value, in Chinese: zod's own Chinese leaves names of types in English. A schema that has words of
 * its own keeps them.
 */
export const chinese: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'unrecognized_keys':
      return '没有叫这个名字的项';
    case 'invalid_type': {
      if (issue.input === undefined) return '缺少这一项';
      const kind = KINDS[issue.expected];
      const wanted = kind === undefined ? ANY : `应是${kind}`;
      return issue.input === null ? `空着，${wanted}` : wanted;
    }
    case 'too_small':
      return `${issue.inclusive === false ? '应大于' : '不能少于'} ${issue.minimum}${UNITS[issue.origin] ?? ''}`;
    case 'too_big':
      return `${issue.inclusive === false ? '应小于' : '不能多于'} ${issue.maximum}${UNITS[issue.origin] ?? ''}`;
    case 'invalid_value':
      return `应是 ${issue.values.map(String).join('、')}${issue.values.length > 1 ? ' 之一' : ''}`;
    case 'invalid_format':
      return issue.format === 'url' ? '应是以 http:// 或 https:// 开头的完整网址' : ANY;
    case 'invalid_key':
      return issue.issues[0]?.message ?? ANY;
    default:
      return ANY;
  }
};
