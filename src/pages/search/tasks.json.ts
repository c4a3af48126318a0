import type { APIRoute } from 'astro';
import { load } from '../../site/load.ts';
import { searchTasks } from '../../site/search-site.ts';

export const GET: APIRoute = async () => Response.json(await searchTasks(await load()));
