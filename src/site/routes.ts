import { load } from './load.ts';
import type { SiteEdition } from './site.ts';

/** Paths of a page that every edition has, for `getStaticPaths`. */
export async function editionRoutes(): Promise<{ params: { year: string }; props: { site: SiteEdition } }[]> {
  const { editions } = await load();
  return editions.map((site) => ({ params: { year: String(site.edition.year) }, props: { site } }));
}
