import type { APIRoute } from 'astro';
import { load } from '../../site/load.ts';
import { searchTasks } from '../../publishing/search-files.ts';

export const GET: APIRoute = async () => Response.json(searchTasks(await load()));
