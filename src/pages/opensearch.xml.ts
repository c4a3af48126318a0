import type { APIRoute } from 'astro';
import { load } from '../site/load.ts';
import { openSearchDescription } from '../publishing/opensearch.ts';
import { siteName } from '../words/site-name.ts';
import { strings } from '../words/strings.ts';
import { absolute, paths } from '../site/urls.ts';

export const GET: APIRoute = async ({ site }) =>
  new Response(
    openSearchDescription({
      name: siteName(await load()),
      description: strings.everywhere.searchDescription,
      searchPage: absolute(paths.search(), site),
    }),
  );
