import { inReadingOrder, type Problem } from '../domain/problem.ts';
import type { Quantity } from '../domain/quantity/quantity.ts';
import { targetIndex, type Update } from '../domain/update.ts';
import type { PlacedUpdate } from './update-file.ts';

/** What the rules need to know of a task. */
export interface KnownTask {
  id: string;
  edition: string;
  year: number;
  number: number;
  title: string;
  /** Names, the lead department first. */
  departments: readonly string[];
  /** As the table writes it. */
  deadline: string;
  /** ISO date. */
  asOf: string;
  /** Of a made-up city. */
  fictional: boolean;
  /** The day on which a corrected table added it (ISO); null where the first table has it. */
  since: string | null;
  /** As it reads today. */
  content: string;
  /** As it read at the end of a day (ISO): a corrected table may have changed it since. */
  contentAt: (date: string) => string;
  /** Of the content as it reads today. */
  quantities: readonly Quantity[];
  /** Of the content as it read at the end of a day (ISO). */
  quantitiesAt: (date: string) => readonly Quantity[];
}

type Fault = Pick<Problem, 'rule' | 'text' | 'hint'> & { field: keyof Update };

const NEED_SOURCE: ReadonlyMap<Update['status'], string> = new Map([
  ['completed', '已完成'],
  ['not-completed', '未完成'],
  ['adjusted', '已调整'],
]);

const targetWords = (quantities: readonly Quantity[]): string =>
  quantities
    .filter(({ role }) => role === 'target')
    .map(({ text }) => `“${text}”`)
    .join('、');

/** Faults of one update by itself, and against its task. */
function ownFaults({ update, edition, wording }: PlacedUpdate, task: KnownTask): Fault[] {
  const { date, status, percent, percentWords, source, values = [] } = update;
  const faults: Fault[] = [];
  if (task.edition !== edition)
    faults.push({
      field: 'task',
      rule: 'update-folder',
      text: `文件放在 ${edition} 里，任务“${task.id}”却属于 ${task.edition}。`,
      hint: `请把文件移到 updates/${task.edition}/，或改正 task。`,
    });
  if (date < `${task.year}-01-01`)
    faults.push({
      field: 'date',
      rule: 'update-early',
      text: `日期 ${date} 早于 ${task.year} 年，那时还没有这一年的承诺。`,
      hint: '请核对日期。',
    });
  if (task.since !== null && date < task.since)
    faults.push({
      field: 'date',
      rule: 'update-early',
      text: `日期 ${date} 早于 ${task.since}，那时还没有这一项：它是那天的更正表新增的。`,
      hint: '请核对日期和任务。',
    });
  if (date > task.asOf)
    faults.push({
      field: 'date',
      rule: 'update-late',
      text: `日期 ${date} 晚于数据截止日期 ${task.asOf}。`,
      hint: `请核对日期；若已核对到这一天，请把 seeds/${task.edition}/edition.yaml 里的 asOf 改晚，再运行 npm run convert。`,
    });
  if (percent !== undefined && percent > 100 && percentWords === undefined)
    faults.push({
      field: 'percent',
      rule: 'update-over',
      text: `完成率 ${percent}% 超过 100%，却没有写来源的原话。`,
      hint: `请在${wording.percentWords}写上来源的原话，例如“超额完成，为年度目标的120%”。`,
    });
  const claimed = NEED_SOURCE.get(status);
  if (claimed !== undefined && source === undefined)
    faults.push({
      field: 'status',
      rule: 'update-source',
      text: `状态是“${claimed}”，却没有来源。`,
      hint: `请在${wording.source}；没有公开的来源，就不能这样写。`,
    });
  const quantities = task.quantitiesAt(date);
  const reported = new Set<number>();
  for (const value of values) {
    const index = targetIndex(quantities, value);
    if (index !== null && reported.has(index))
      faults.push({
        field: 'values',
        rule: 'update-target-twice',
        text: `目标“${value.target}”写了两次完成数。`,
        hint: '一条进展里，每个目标只写一个完成数。',
      });
    if (index !== null) {
      reported.add(index);
      continue;
    }
    const known = targetWords(quantities);
    const times = quantities.filter(({ role, text }) => role === 'target' && text === value.target).length;
    faults.push({
      field: 'values',
      rule: 'update-target',
      text:
        times > 1
          ? `目标“${value.target}”在这一项里有 ${times} 处，看不出是哪一处。`
          : `这一项里没有目标“${value.target}”。`,
      hint:
        times > 1
          ? wording.whichTarget(times)
          : known === ''
            ? `这一项没有数量目标，${wording.noTargets}。`
            : `请照原文写，可写的有${known}。`,
    });
  }
  return faults;
}

const sameReport = (a: Update, b: Update): boolean =>
  a.status === b.status &&
  a.percent === b.percent &&
  JSON.stringify(a.values ?? []) === JSON.stringify(b.values ?? []);

/** Faults of an update against those before it, of the same task; the last is the newest. */
function followingFaults(earlier: readonly PlacedUpdate[], { update, wording }: PlacedUpdate): Fault[] {
  const before = earlier.at(-1);
  if (!before) return [];
  const faults: Fault[] = [];
  if (before.update.date === update.date) {
    if (!sameReport(before.update, update))
      faults.push({
        field: 'date',
        rule: 'update-twice',
        text: `同一项在 ${update.date} 已有另一条进展（${before.file}），两条说法不同。`,
        hint: '同一天只能有一种说法：请合并成一条，或改正日期。',
      });
    return faults;
  }
  if (update.reason !== undefined) return faults;
  if (before.update.status === 'completed' && update.status !== 'completed')
    faults.push({
      field: 'status',
      rule: 'update-back',
      text: `${before.update.date} 已经是“已完成”，现在又不是，却没有写原因。`,
      hint: `请核对状态；若确实如此，请在${wording.reason}写明原因。`,
    });
  const known = earlier.findLast((each) => each.update.percent !== undefined)?.update;
  if (known?.percent !== undefined && update.percent !== undefined && update.percent < known.percent)
    faults.push({
      field: 'percent',
      rule: 'update-fall',
      text: `完成率由 ${known.date} 的 ${known.percent}% 降到 ${update.percent}%，却没有写原因。`,
      hint: `请核对完成率；若确实如此，请在${wording.reason}写明原因。`,
    });
  return faults;
}

const placed = ({ file, placeOf }: PlacedUpdate, { field, ...fault }: Fault): Problem => ({
  file,
  ...placeOf(field),
  ...fault,
});

/** Updates of each task, oldest first; of one day in the order given. */
export function byTask(files: readonly PlacedUpdate[]): Map<string, PlacedUpdate[]> {
  const inOrder = files.toSorted((a, b) =>
    a.update.date < b.update.date ? -1 : a.update.date > b.update.date ? 1 : 0,
  );
  return Map.groupBy(inOrder, ({ update }) => update.task);
}

/**
 * Every fault of the updates of all tasks, in the order of the files: against the rules of the record, their task, and the
 * update of the same task before them. The rules stand on `/methodology/`.
 */
export function checkUpdates(
  files: readonly PlacedUpdate[],
  tasks: ReadonlyMap<string, KnownTask>,
): Problem[] {
  const problems = [...byTask(files)].flatMap(([id, updates]) => {
    const task = tasks.get(id);
    return updates.flatMap((each, index): Problem[] => {
      if (!task)
        return [
          placed(each, {
            field: 'task',
            rule: 'update-task',
            text: `没有编号为“${id}”的任务。`,
            hint: '编号是年度加两位序号，例如 jiangmen-2022-07。',
          }),
        ];
      const faults = [...ownFaults(each, task), ...followingFaults(updates.slice(0, index), each)];
      return faults.map((fault) => placed(each, fault));
    });
  });
  const order = new Map(files.map(({ file }, index) => [file, index] as const).toReversed());
  return inReadingOrder(problems.toSorted((a, b) => (order.get(a.file) ?? 0) - (order.get(b.file) ?? 0)));
}
