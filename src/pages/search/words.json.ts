import type { APIRoute } from 'astro';
import { load } from '../../site/load.ts';
import { searchWords } from '../../site/search-site.ts';

export const GET: APIRoute = async () => Response.json(await searchWords(await load()));
