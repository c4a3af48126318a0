import * as z from 'zod';

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u, '只用小写字母、数字和连字符');

/** 责任单位: an office that answers for tasks. Kept by hand after its stub was made; its file name is its slug. */
export const departmentSchema = z.strictObject({ name: z.string().min(1) });

/** 分管市领导: a person who answers for tasks. Kept by hand after the stub was made; the file name is the slug. */
export const leaderSchema = z.strictObject({ name: z.string().min(1) });

/** How a department takes part in a task: the first that a cell names leads. */
export const departmentRoleSchema = z.enum(['lead', 'cooperating']);

/** Reference to a department or leader, as the file name without its ending. */
export const slugSchema = slug;
