import type { APIRoute } from 'astro';
import { load } from '../../site/load.ts';
import { searchWords } from '../../publishing/search-files.ts';

export const GET: APIRoute = async () => Response.json(searchWords(await load()));
