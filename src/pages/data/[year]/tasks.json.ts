import type { APIRoute } from 'astro';
import type { SiteEdition } from '../../../site/site.ts';
import { editionRecord } from '../../../publishing/tasks-json.ts';
import { editionRoutes } from '../../../site/routes.ts';

export const getStaticPaths = editionRoutes;

export const GET: APIRoute<{ site: SiteEdition }> = ({ props }) =>
  new Response(`${JSON.stringify(editionRecord(props.site), null, 2)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
