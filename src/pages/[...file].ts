/** Every file that the site hands out beside its pages: see `publishing/files.ts`. */
import type { APIRoute } from 'astro';
import { publishedFiles } from '../publishing/file-list.ts';
import { load } from '../site/load.ts';
import { absolute } from '../site/urls.ts';

const all = async (site: URL | undefined) => publishedFiles(await load(), (path) => absolute(path, site));

export async function getStaticPaths() {
  return (await all(undefined)).map(({ path }) => ({ params: { file: path.slice(1) } }));
}

export const GET: APIRoute = async ({ params, site }) => {
  const file = (await all(site)).find(({ path }) => path === `/${params['file'] ?? ''}`);
  return file
    ? new Response(await file.make(), { headers: { 'content-type': file.type } })
    : new Response(null, { status: 404 });
};
