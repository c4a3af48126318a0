import { load, type Office, type SiteDistrict, type SiteEdition } from './load.ts';
import { districtEditions, officeYears, olderYear } from './years.ts';

/** Paths of a page that every edition has, for `getStaticPaths`. */
export async function editionRoutes(): Promise<{ params: { year: string }; props: { site: SiteEdition } }[]> {
  const { editions } = await load();
  return editions.map((site) => ({ params: { year: String(site.edition.year) }, props: { site } }));
}

/** The years of one page, newest first, as parts of its address: none for the newest. */
const yearParams = (years: readonly number[]): (string | undefined)[] =>
  years.map((year) => olderYear(years, year)?.toString());

interface YearRoute<Props, Params = object> {
  params: Params & { year: string | undefined };
  props: Props;
}

/** Paths of a list with a part for each edition. */
export async function listRoutes(): Promise<YearRoute<{ site: SiteEdition }>[]> {
  const { editions } = await load();
  const params = yearParams(editions.map(({ edition }) => edition.year));
  return editions.map((site, index) => ({ params: { year: params[index] }, props: { site } }));
}

/** Paths of the pages of departments or leaders: a part for each year in which they have or had a task. */
export async function officeRoutes(
  kind: 'departments' | 'leaders',
): Promise<YearRoute<{ office: Office; year: number }, { slug: string }>[]> {
  const { [kind]: offices } = await load();
  return offices.flatMap((office) => {
    const years = officeYears(office).map(({ edition }) => edition.year);
    const params = yearParams(years);
    return years.map((year, index) => ({
      params: { slug: office.slug, year: params[index] },
      props: { office, year },
    }));
  });
}

/** Paths of the pages of districts: a part for each edition of their city. */
export async function districtRoutes(): Promise<
  YearRoute<{ district: SiteDistrict; site: SiteEdition }, { slug: string }>[]
> {
  const { districts, editions } = await load();
  return districts.flatMap((district) => {
    const sites = districtEditions(district, editions);
    const params = yearParams(sites.map(({ edition }) => edition.year));
    return sites.map((site, index) => ({
      params: { slug: district.slug, year: params[index] },
      props: { district, site },
    }));
  });
}
