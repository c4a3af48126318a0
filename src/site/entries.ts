import type { Category } from '../domain/category.ts';
import type { District } from '../domain/district.ts';
import type { Edition } from '../domain/edition.ts';
import type { Department } from '../domain/office.ts';
import type { Revision } from '../domain/revision.ts';
import type { SiteFacts } from '../domain/site-facts.ts';
import type { Task } from '../domain/task.ts';
import type { Topic } from '../domain/topic.ts';
import type { SiteUpdate } from './site.ts';

/** A record of `content/`: the name of its file, its front matter, and the Markdown below it. */
export interface Entry<T> {
  id: string;
  data: T;
  body: string;
}

/** What a site is made of. Each list in any order. */
export interface Entries {
  facts: SiteFacts;
  /** The everyday subjects, in the order in which they are shown. */
  topics: readonly Topic[];
  editions: readonly Entry<Edition>[];
  revisions: readonly Entry<Revision>[];
  categories: readonly Entry<Category>[];
  tasks: readonly Entry<Task>[];
  departments: readonly Entry<Department>[];
  leaders: readonly Entry<{ name: string }>[];
  districts: readonly Entry<District>[];
  /** By id of the task, oldest first. */
  updates: ReadonlyMap<string, readonly SiteUpdate[]>;
}
