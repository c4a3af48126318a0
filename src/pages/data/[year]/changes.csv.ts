import type { APIRoute } from 'astro';
import { changesCsv } from '../../../publishing/tasks-csv.ts';
import type { SiteEdition } from '../../../site/site.ts';
import { editionRoutes } from '../../../site/routes.ts';
import { absolute } from '../../../site/urls.ts';

/** Only of editions of whose tasks something became. */
export async function getStaticPaths() {
  const routes = await editionRoutes();
  return routes.filter(({ props }) => props.site.tasks.some(({ history }) => history.length > 0));
}

export const GET: APIRoute<{ site: SiteEdition }> = ({ props, site }) =>
  new Response(
    changesCsv(props.site, (path) => absolute(path, site)),
    { headers: { 'content-type': 'text/csv; charset=utf-8' } },
  );
