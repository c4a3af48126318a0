import * as z from 'zod';

/** The head of a page that people write (MDX): about, methodology, data. */
export const textPageSchema = z.strictObject({ title: z.string().min(1), description: z.string().min(1) });

export type TextPageHead = z.infer<typeof textPageSchema>;
