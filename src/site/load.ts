import { getCollection, getEntry, type CollectionEntry, type CollectionKey } from 'astro:content';
import { join, type Entry } from './join.ts';
import type { Site } from './site.ts';

async function loadSite(): Promise<Site> {
  const own = await getEntry('site', 'site');
  if (!own) throw new Error('content/ was not read.');
  const { facts, filled } = own.data;
  type DataOf<C extends CollectionKey> = CollectionEntry<C>['data'];
  const all = async <C extends CollectionKey>(collection: C): Promise<Entry<DataOf<C>>[]> => {
    // Astro warns of a collection that is empty; nothing is wrong with a city without districts.
    const entries = filled.includes(collection) ? await getCollection(collection) : [];
    return entries.map(({ id, data, body = '' }) => ({
      id,
      data: data as DataOf<C>,
      body,
    }));
  };
  const updates = await all('updates');
  return join({
    facts,
    editions: await all('editions'),
    revisions: await all('revisions'),
    categories: await all('categories'),
    tasks: await all('tasks'),
    departments: await all('departments'),
    leaders: await all('leaders'),
    districts: await all('districts'),
    updates: new Map(updates.map(({ id, data }) => [id, data.updates])),
  });
}

let site: Promise<Site> | undefined;

/** All that the site shows, joined and in order. Read once a build. Throws where records do not fit together. */
export function load(): Promise<Site> {
  if (import.meta.env.DEV) return loadSite();
  site ??= loadSite();
  return site;
}
