// Not from 'astro:content': that loads all of Astro's runtime to read five schemas, a quarter of the whole build.
import { defineCollection } from 'astro/content/config';
import { glob } from 'astro/loaders';
import { categorySchema } from './domain/category.ts';
import { editionSchema } from './domain/edition.ts';
import { generatedSchema } from './domain/generated.ts';
import { departmentSchema, leaderSchema } from './domain/office.ts';
import { taskSchema } from './domain/task.ts';

/** Where the converter wrote: another folder makes another city's site. */
const content = process.env['CONTENT_DIR'] ?? 'content';

const records = (folder: string) => glob({ base: `${content}/${folder}`, pattern: '*.md' });
const generated = { generated: generatedSchema };

export const collections = {
  editions: defineCollection({ loader: records('editions'), schema: editionSchema.extend(generated) }),
  categories: defineCollection({ loader: records('categories'), schema: categorySchema.extend(generated) }),
  tasks: defineCollection({ loader: records('tasks'), schema: taskSchema.extend(generated) }),
  departments: defineCollection({ loader: records('departments'), schema: departmentSchema }),
  leaders: defineCollection({ loader: records('leaders'), schema: leaderSchema }),
};
