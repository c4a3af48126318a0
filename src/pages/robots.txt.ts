import type { APIRoute } from 'astro';
import { absolute, paths } from '../site/urls.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute(paths.sitemap(), site)}\n`);
