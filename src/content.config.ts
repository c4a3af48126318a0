import { createRequire } from 'node:module';
import type * as contentConfig from 'astro/content/config';
import * as z from 'zod';
import { updateRecordSchema } from './domain/update.ts';
import { siteFactsSchema } from './domain/site-facts.ts';
import { contentLoaders } from './integrations/content-loader.ts';
import { RECORD_SCHEMAS } from './markdown/records.ts';

// An import of this would send all of Astro's runtime through Vite, module by module, to read a few schemas: a quarter
// of the whole build (npm run measure:build). Node has it loaded already.
const native = createRequire(import.meta.url);
const { defineCollection } = native('astro/content/config') as typeof contentConfig;

/** Where the converter wrote: another folder makes another city's site. */
const { site, records, updates } = contentLoaders(process.env['CONTENT_DIR'] ?? 'content');

export const collections = {
  site: defineCollection({
    loader: site(),
    // `filled`: collections that have an entry; Astro warns where one is asked for that has none.
    schema: z.object({ facts: siteFactsSchema, filled: z.array(z.string()) }),
  }),
  editions: defineCollection({ loader: records('editions'), schema: RECORD_SCHEMAS.editions }),
  revisions: defineCollection({ loader: records('revisions'), schema: RECORD_SCHEMAS.revisions }),
  categories: defineCollection({ loader: records('categories'), schema: RECORD_SCHEMAS.categories }),
  tasks: defineCollection({ loader: records('tasks'), schema: RECORD_SCHEMAS.tasks }),
  departments: defineCollection({ loader: records('departments'), schema: RECORD_SCHEMAS.departments }),
  leaders: defineCollection({ loader: records('leaders'), schema: RECORD_SCHEMAS.leaders }),
  districts: defineCollection({ loader: records('districts'), schema: RECORD_SCHEMAS.districts }),
  updates: defineCollection({
    loader: updates(),
    schema: z.object({ updates: z.array(z.object({ record: updateRecordSchema, html: z.string() })) }),
  }),
};
