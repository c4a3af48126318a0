import { createRequire } from 'node:module';
import type * as contentConfig from 'astro/content/config';
import type * as loaders from 'astro/loaders';
import { categorySchema } from './domain/category.ts';
import { districtSchema } from './domain/district.ts';
import { editionSchema } from './domain/edition.ts';
import { generatedSchema } from './domain/generated.ts';
import { departmentSchema, leaderSchema } from './domain/office.ts';
import { taskSchema } from './domain/task.ts';
import { revisionsLoader, revisionsSchema } from './site/revisions-loader.ts';
import { updatesLoader, updatesSchema } from './site/updates-loader.ts';

// An import of these would send all of Astro's runtime through Vite, module by module, to read a few schemas: a quarter
// of the whole build (npm run measure:build). Node has them loaded already.
const native = createRequire(import.meta.url);
const { defineCollection } = native('astro/content/config') as typeof contentConfig;
const { glob } = native('astro/loaders') as typeof loaders;

/** Where the converter wrote: another folder makes another city's site. */
const content = process.env['CONTENT_DIR'] ?? 'content';

const records = (folder: string) => glob({ base: `${content}/${folder}`, pattern: '*.md' });
const generated = { generated: generatedSchema };

export const collections = {
  editions: defineCollection({ loader: records('editions'), schema: editionSchema.extend(generated) }),
  revisions: defineCollection({ loader: revisionsLoader(content), schema: revisionsSchema }),
  categories: defineCollection({ loader: records('categories'), schema: categorySchema.extend(generated) }),
  tasks: defineCollection({ loader: records('tasks'), schema: taskSchema.extend(generated) }),
  departments: defineCollection({ loader: records('departments'), schema: departmentSchema }),
  leaders: defineCollection({ loader: records('leaders'), schema: leaderSchema }),
  updates: defineCollection({ loader: updatesLoader(content), schema: updatesSchema }),
  districts: defineCollection({ loader: records('districts'), schema: districtSchema }),
};
