import * as z from 'zod';
import { wordsSchema } from './prose-links.ts';

/** The head of a page that people write (MDX): about, methodology, data. */
export const textPageSchema = z.strictObject({ title: wordsSchema, description: wordsSchema });

export type TextPageHead = z.infer<typeof textPageSchema>;
