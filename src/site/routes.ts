import { load } from './load.ts';
import type { Office, Site, SiteDistrict, SiteEdition, SiteTopic } from './site.ts';
import { officeYears, olderYear, topicYears } from './years.ts';

/** What every page of a year gets. */
interface OfYear {
  site: Site;
  edition: SiteEdition;
}

/** Paths of a page that every edition has, for `getStaticPaths`. */
export async function editionRoutes(): Promise<{ params: { year: string }; props: OfYear }[]> {
  const site = await load();
  return site.editions.map((edition) => ({
    params: { year: String(edition.year) },
    props: { site, edition },
  }));
}

/** The years of one page, newest first, as parts of its address: none for the newest. */
const yearParams = (years: readonly number[]): (string | undefined)[] =>
  years.map((year) => olderYear(years, year)?.toString());

interface YearRoute<Props, Params = object> {
  params: Params & { year: string | undefined };
  props: Props;
}

/** Paths of a list with a part for each edition. */
export async function listRoutes(): Promise<YearRoute<OfYear>[]> {
  const site = await load();
  const params = yearParams(site.editions.map(({ year }) => year));
  return site.editions.map((edition, index) => ({
    params: { year: params[index] },
    props: { site, edition },
  }));
}

/** Paths of the pages of departments or leaders: a part for each year in which they have or had a task. */
export async function officeRoutes(
  kind: 'departments' | 'leaders',
): Promise<YearRoute<{ site: Site; office: Office; year: number }, { slug: string }>[]> {
  const site = await load();
  return site[kind].flatMap((office) => {
    const years = officeYears(office).map(({ edition }) => edition.year);
    const params = yearParams(years);
    return years.map((year, index) => ({
      params: { slug: office.slug, year: params[index] },
      props: { site, office, year },
    }));
  });
}

/** Paths of the pages of districts: a part for each edition. */
export async function districtRoutes(): Promise<
  YearRoute<OfYear & { district: SiteDistrict }, { slug: string }>[]
> {
  const lists = await listRoutes();
  const { districts } = await load();
  return districts.flatMap((district) =>
    lists.map(({ params, props }) => ({
      params: { ...params, slug: district.slug },
      props: { ...props, district },
    })),
  );
}

/** Paths of the pages of topics: a part for each year in which they have a task. */
export async function topicRoutes(): Promise<
  YearRoute<{ site: Site; topic: SiteTopic; year: number }, { slug: string }>[]
> {
  const site = await load();
  return site.topics.flatMap((topic) => {
    const years = topicYears(topic).map(({ edition }) => edition.year);
    const params = yearParams(years);
    return years.map((year, index) => ({
      params: { slug: topic.slug, year: params[index] },
      props: { site, topic, year },
    }));
  });
}
