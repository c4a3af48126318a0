import type { Category } from '../domain/category.ts';
import type { District } from '../domain/district.ts';
import type { Edition } from '../domain/edition.ts';
import type { HistoryEvent } from '../domain/history.ts';
import type { Collective, Department } from '../domain/office.ts';
import type { Promised } from '../domain/promise.ts';
import type { Revision, RevisionRecord } from '../domain/revision.ts';
import type { SiteFacts } from '../domain/site-facts.ts';
import type { SourceKind } from '../domain/source-kind.ts';
import type { Status } from '../domain/status.ts';
import type { Task } from '../domain/task.ts';
import type { TopicName } from '../domain/topic.ts';
import type { UpdateRecord } from '../domain/update.ts';

/** A person or office, with all that it answers for. */
export interface Office {
  name: string;
  /** What is known of a department beyond the table; nothing of a leader. */
  known?: Omit<Department, 'name'>;
  slug: string;
  /** In the order of the editions (newest first) and of the table. */
  tasks: SiteTask[];
  /** Tasks that a corrected table gave to another, with its day (ISO) and who has them since. */
  former: { task: SiteTask; until: string; now: string }[];
}

export interface SiteCategory {
  edition: SiteEdition;
  number: number;
  name: string;
  path: string;
  source: Category['source'];
  tasks: SiteTask[];
}

/** An update, and its free text rendered. */
export interface SiteUpdate {
  record: UpdateRecord;
  html: string;
}

/** An event of a task's history; of an update, with what else it says. */
export interface SiteEvent {
  event: HistoryEvent;
  update: SiteUpdate | null;
}

/** A source, and what kind of site it stands on; null where that is not known, or there is none. */
type WithKind<T> = T & { kind: SourceKind | null };

/** A corrected table of an edition. */
export interface SiteRevision extends Revision {
  source: WithKind<Revision['source']>;
  path: string;
  /** The whole source, as it stands. */
  text: string;
}

/** A county-level division, with the tasks that name it. */
export interface SiteDistrict extends District {
  slug: string;
  path: string;
  /** In the order of the editions (newest first) and of the table. */
  tasks: SiteTask[];
}

/** An everyday subject, with the tasks that stand behind it. */
export interface SiteTopic extends TopicName {
  path: string;
  /** Words that lead to it; none to 其他. */
  words: readonly string[];
  /** In the order of the editions (newest first) and of the table. */
  tasks: SiteTask[];
}

export interface SiteTask extends Promised {
  id: string;
  number: number;
  title: string;
  /** The promise as plain text. */
  content: string;
  /** Those that the content names, in reading order. */
  districts: SiteDistrict[];
  /** Behind which it stands, in their order; at least one: what fits none has 其他. */
  topics: SiteTopic[];
  edition: SiteEdition;
  category: SiteCategory;
  /** Its category's name, as the newest table that has the task says. */
  categoryName: string;
  leader: Office;
  departments: (Office & { role: Task['departments'][number]['role'] })[];
  /** Bodies that the table means and does not name; they have no page. */
  collectives: Collective[];
  /** The department that leads. */
  lead: Office;
  deadline: Task['deadline'];
  corrections: NonNullable<Task['corrections']>;
  source: Task['source'];
  /** In the first table, where `source` is another. */
  firstSource: Task['firstSource'];
  /** Oldest first. */
  updates: SiteUpdate[];
  /** What corrected tables did to it, oldest first. */
  revisions: RevisionRecord[];
  /** The newest table has it no more. */
  dropped: boolean;
  /** Oldest first. */
  history: SiteEvent[];
  status: Status;
  /** At the as-of date, whatever the status. */
  deadlinePassed: boolean;
  /** Passed, still promised and not completed. */
  overdue: boolean;
  path: string;
}

/** One year's data: its table, and all that became of it. */
export interface SiteEdition extends Edition {
  source: WithKind<Edition['source']>;
  /** The whole source, as it stands. */
  text: string;
  /** Oldest first. */
  revisions: SiteRevision[];
  categories: SiteCategory[];
  tasks: SiteTask[];
}

export interface Site {
  /** What is of the site itself. */
  facts: SiteFacts;
  /** Newest first. */
  editions: SiteEdition[];
  /** The newest of them: what the home page shows. */
  latest: SiteEdition;
  /** Offices that answer for at least one task, the busiest first, then as the table has them. */
  departments: Office[];
  leaders: Office[];
  /** By code. */
  districts: SiteDistrict[];
  /** Those behind which a task stands, in the order in which they are shown; 其他 is the last. */
  topics: SiteTopic[];
  /** One of the editions is made up: then every page says so. */
  fictional: boolean;
}
