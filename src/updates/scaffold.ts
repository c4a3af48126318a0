import { STATUS_NAMES } from '../domain/status.ts';
import { reportedStatusSchema } from '../domain/update.ts';
import type { KnownTask } from './check.ts';

/**
 * Text of an update on a task that is still to be written. What must be filled in is empty, and refused until it is; what
 * may be is a comment.
 */
export function scaffold({ id, number, title, quantities }: KnownTask, date = ''): string {
  const statuses = reportedStatusSchema.options.map((status) => `${status}（${STATUS_NAMES[status]}）`);
  const targets = quantities.filter(({ role }) => role === 'target');
  const values = targets.flatMap(({ text }, index) => {
    const before = targets.slice(0, index).filter((each) => each.text === text).length;
    const isAlone = targets.filter((each) => each.text === text).length === 1;
    return [
      `#   - target: ${JSON.stringify(text)}`,
      ...(isAlone ? [] : [`#     place: ${before + 1}`]),
      '#     value:',
    ];
  });
  return [
    '---',
    `# 第 ${number} 项 ${title}`,
    `task: ${id}`,
    '# 公开发布的日期，例如 2022-09-30',
    `date: ${date}`,
    `# ${statuses.join('、')}；后三种必须有来源`,
    'status:',
    '# 谁发布的',
    'by:',
    '# 下面的没有就不写；要写，去掉行首的 #',
    '# percent: 60',
    '# percentWords: 完成率超过100%时，来源的原话',
    ...(values.length > 0 ? ['# values:', ...values] : []),
    '# source:',
    '#   title: 来源的标题',
    '#   url: https://',
    '#   archive: https://',
    '# reason: 由已完成退回或完成率下降时，为什么',
    '---',
    '',
  ].join('\n');
}
