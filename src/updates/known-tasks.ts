import { findQuantities } from '../domain/quantity/quantity.ts';
import { wordingAt } from '../domain/revision.ts';
import { plainText } from '../markdown/plain-text.ts';
import type { Records } from '../markdown/records.ts';
import type { KnownTask } from './check.ts';

/** The newest year of which there are tasks; 0 where there is none. */
export const newestYear = (tasks: readonly KnownTask[]): number =>
  tasks.reduce((newest, { year }) => Math.max(newest, year), 0);

/** What it makes when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** The tasks that updates may speak of, by id. Of most of them no update speaks: their texts are read when one does. */
export function knownTasks({ editions, departments, tasks }: Records): Map<string, KnownTask> {
  const names = new Map(departments.map(({ id, data }) => [id, data.name]));
  return new Map(
    tasks.flatMap(({ data, body }) => {
      const { id, edition, number, title, deadline, revisions = [] } = data;
      const of = editions.find((each) => each.data.id === edition)?.data;
      if (!of) return [];
      const content = once(() => plainText(body));
      const quantities = once(() => findQuantities(content()));
      const task: KnownTask = {
        id,
        edition,
        year: of.year,
        number,
        title,
        departments: data.departments.map(({ slug }) => names.get(slug) ?? slug),
        deadline: deadline.text,
        asOf: of.asOf,
        fictional: of.fictional === true,
        since: revisions[0]?.kind === 'added' ? revisions[0].date : null,
        get content() {
          return content();
        },
        contentAt: (date) => wordingAt('content', content(), revisions, date),
        get quantities() {
          return quantities();
        },
        quantitiesAt: (date) => findQuantities(wordingAt('content', content(), revisions, date)),
      };
      return [[id, task] as const];
    }),
  );
}
