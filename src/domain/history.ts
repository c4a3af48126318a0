import * as z from 'zod';
import { isoDateSchema } from './date.ts';
import { changesPromise, REVISED_FIELDS, type RevisionRecord } from './revision.ts';
import { statusAt, type Status } from './status.ts';
import { sourceRecordSchema, type UpdateRecord } from './update.ts';

/** What an event can change of a task, in the order in which the site tells it. */
const HISTORY_FIELDS = ['listed', 'status', 'percent', 'value', ...REVISED_FIELDS] as const;

const known = z.union([z.string(), z.number(), z.boolean()]).nullable();

const changeSchema = z.strictObject({
  /** `listed`: whether the newest table has the task; `percent` in per cent; `value` in the unit of its target. */
  field: z.enum(HISTORY_FIELDS),
  /** The target of a `value`, as the content wrote it on that day; null elsewhere. */
  target: z.string().nullable(),
  /** Which of the targets that are written alike, counted from 1; null where there is one, and elsewhere. */
  place: z.int().min(1).nullable(),
  /** Null where nothing was known before. */
  was: known,
  now: known,
});

export type Change = z.infer<typeof changeSchema>;

/** One day on which something became of a task: a published update, or a corrected table. */
export const eventSchema = z.strictObject({
  date: isoDateSchema,
  kind: z.enum(['update', 'revision']),
  /** An update states the status even where it stays. */
  changes: z.array(changeSchema).min(1),
  source: sourceRecordSchema.nullable(),
});

export type HistoryEvent = z.infer<typeof eventSchema>;

/** What is reported of a task: its updates and what corrected tables did to it; each oldest first. */
interface Reported {
  updates: readonly UpdateRecord[];
  revisions: readonly RevisionRecord[];
}

/** What says the status of a task, oldest first; on one day an update speaks after a corrected table. */
const statements = ({ updates, revisions }: Reported) => [
  ...revisions.filter(changesPromise).map(({ date }) => ({ date, status: 'adjusted' as const })),
  ...updates,
];

/**
 * Status of a task at the as-of date (ISO): what the newest update says, or `adjusted` where a corrected table changed the
 * promise after it. The rule stands on `/methodology/`.
 */
export const taskStatus = (reported: Reported, asOf: string): Status => statusAt(statements(reported), asOf);

const stated = (field: Change['field'], was: Change['was'], now: Change['now']): Change => ({
  field,
  target: null,
  place: null,
  was,
  now,
});

/** What is known of a task between two events. */
interface State {
  status: Status;
  percent: number | null;
  /** By target. */
  values: Map<string, number>;
}

/** Two targets of a task may be written alike. */
const targetKey = ({ quantity, target, place }: UpdateRecord['values'][number]): string =>
  `${quantity ?? ''} ${place ?? ''} ${target}`;

function afterRevision(state: State, revision: RevisionRecord): HistoryEvent {
  const { date, kind, changes, source } = revision;
  const { status } = state;
  if (changesPromise(revision)) state.status = 'adjusted';
  return {
    date,
    kind: 'revision',
    changes: [
      ...(kind === 'changed' ? [] : [stated('listed', kind === 'dropped', kind === 'added')]),
      ...(state.status === status ? [] : [stated('status', status, state.status)]),
      ...changes.map(({ field, was, now }) => stated(field, was, now)),
    ],
    source: { ...source, archive: null },
  };
}

function afterUpdate(state: State, { date, status, percent, values, source }: UpdateRecord): HistoryEvent {
  const before = { ...state, values: new Map(state.values) };
  state.status = status;
  state.percent = percent ?? state.percent;
  for (const value of values) state.values.set(targetKey(value), value.value);
  return {
    date,
    kind: 'update',
    changes: [
      stated('status', before.status, status),
      ...(percent === null ? [] : [stated('percent', before.percent, percent)]),
      ...values.map((value): Change => ({
        field: 'value',
        target: value.target,
        place: value.place,
        was: before.values.get(targetKey(value)) ?? null,
        now: value.value,
      })),
    ],
    source,
  };
}

/** All that became of a task, oldest first, each event with the update that it is, if it is one. */
export function historyOf<U extends UpdateRecord>({
  updates,
  revisions,
}: {
  updates: readonly U[];
  revisions: readonly RevisionRecord[];
}): { event: HistoryEvent; update: U | null }[] {
  const state: State = { status: 'no-update', percent: null, values: new Map() };
  const reports = [
    ...revisions.map((revision) => ({ date: revision.date, revision, update: null })),
    ...updates.map((update) => ({ date: update.date, revision: null, update })),
  ].toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return reports.map(({ revision, update }) =>
    revision
      ? { event: afterRevision(state, revision), update: null }
      : { event: afterUpdate(state, update), update },
  );
}
