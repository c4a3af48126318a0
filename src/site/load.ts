import { getCollection, getEntry } from 'astro:content';
import type { RecordFolder, Records } from '../markdown/records.ts';
import type { Entry } from './entries.ts';
import { join } from './join.ts';
import type { Site } from './site.ts';
import type { StoredSite, StoredUpdates } from './stored.ts';

type DataOf<F extends RecordFolder> = Records[F][number]['data'];

async function loadSite(): Promise<Site> {
  const own = await getEntry('site', 'site');
  if (!own) throw new Error('content/ was not read.');
  // What is in the store was read against its schema: see `integrations/content-loader.ts`.
  const { facts, topics, filled } = own.data as StoredSite;
  const all = async <F extends RecordFolder>(folder: F): Promise<Entry<DataOf<F>>[]> => {
    const entries = filled.includes(folder) ? await getCollection(folder) : [];
    return entries.map(({ id, data, body = '' }) => ({ id, data: data as DataOf<F>, body }));
  };
  const updates = filled.includes('updates') ? await getCollection('updates') : [];
  return join({
    facts,
    topics,
    editions: await all('editions'),
    revisions: await all('revisions'),
    categories: await all('categories'),
    tasks: await all('tasks'),
    departments: await all('departments'),
    leaders: await all('leaders'),
    districts: await all('districts'),
    updates: new Map(updates.map(({ id, data }) => [id, (data as StoredUpdates).updates])),
  });
}

let site: Promise<Site> | undefined;

/** All that the site shows, joined and in order. Read once a build. Throws where records do not fit together. */
export function load(): Promise<Site> {
  if (import.meta.env.DEV) return loadSite();
  site ??= loadSite();
  return site;
}
