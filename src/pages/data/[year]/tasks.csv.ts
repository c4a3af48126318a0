import type { APIRoute } from 'astro';
import { editionCsv } from '../../../publishing/tasks-csv.ts';
import type { SiteEdition } from '../../../site/site.ts';
import { editionRoutes } from '../../../site/routes.ts';
import { absolute } from '../../../site/urls.ts';

export const getStaticPaths = editionRoutes;

export const GET: APIRoute<{ site: SiteEdition }> = ({ props, site }) =>
  new Response(
    editionCsv(props.site, (path) => absolute(path, site)),
    { headers: { 'content-type': 'text/csv; charset=utf-8' } },
  );
