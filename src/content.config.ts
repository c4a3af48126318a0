import { createRequire } from 'node:module';
import type * as contentConfig from 'astro/content/config';
import type * as buildSettings from './domain/build-settings.ts';
import type * as contentLoader from './integrations/content-loader.ts';

// An import of this would send all of Astro's runtime through Vite, module by module, to read a few schemas: a quarter
// of the whole build (npm run measure:build). Node has it loaded already.
const native = createRequire(import.meta.url);
const { defineCollection } = native('astro/content/config') as typeof contentConfig;
const { contentLoaders } = native('./integrations/content-loader.ts') as typeof contentLoader;
const { buildFolders } = native('./domain/build-settings.ts') as typeof buildSettings;

/** Where the converter wrote: another folder makes another city's site. */
const { site, records, updates } = contentLoaders(buildFolders(process.env).content);

export const collections = {
  site: defineCollection({ loader: site() }),
  editions: defineCollection({ loader: records('editions') }),
  revisions: defineCollection({ loader: records('revisions') }),
  categories: defineCollection({ loader: records('categories') }),
  tasks: defineCollection({ loader: records('tasks') }),
  departments: defineCollection({ loader: records('departments') }),
  leaders: defineCollection({ loader: records('leaders') }),
  districts: defineCollection({ loader: records('districts') }),
  updates: defineCollection({ loader: updates() }),
};
