import type { Status } from '../domain/status.ts';

/** When a task has which status, in plain words. */
export const statusRules: Readonly<Record<Status, string>> = {
  'no-update': '到数据截止日期为止，本站没有收到任何公开发布的进展。这不等于没有做，也不等于零进度。',
  'in-progress': '最近一次公开进展这样说。',
  completed: '最近一次公开进展说已经完成，并且注明了来源。',
  'not-completed': '最近一次公开进展说没有完成，并且注明了来源。',
  adjusted:
    '承诺本身被修改，并且注明了来源：最近一次公开进展这样说，或市里的更正表改了内容、期限，或取消了这一项，而此后没有新的进展。',
};

/** When a task is called overdue. */
export const overdueRule =
  '数据截止日期在完成时限之后，而状态不是已完成。其中未见公开进展的，不等于没有做：只说明本站没有看到公开的结果。';
