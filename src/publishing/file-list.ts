import type { Site, SiteEdition } from '../site/site.ts';
import { paths } from '../site/urls.ts';
import { shortSiteName } from '../words/site-name.ts';
import { strings } from '../words/strings.ts';
import { changesCsv } from './changes-csv.ts';
import { iconSvg } from './icon.ts';
import { openSearchDescription } from './opensearch.ts';
import { CSV_TYPE, JSON_TYPE, type AddressOf, type PublishedFile } from './published-file.ts';
import { robotsText } from './robots.ts';
import { searchTasks, searchWords } from './search-files.ts';
import { tasksCsv } from './tasks-csv.ts';
import { editionRecord } from './tasks-json.ts';

/** Of one edition. */
function filesOfEdition(edition: SiteEdition, addressOf: AddressOf): PublishedFile[] {
  const { year, title } = edition;
  const hasChanges = edition.tasks.some(({ history }) => history.length > 0);
  return [
    {
      path: paths.tasksCsv(year),
      type: CSV_TYPE,
      words: `${title}（CSV，可用 Excel 或 WPS 打开）`,
      year,
      make: () => tasksCsv(edition, addressOf),
    },
    {
      path: paths.tasksJson(year),
      type: JSON_TYPE,
      words: `${title}（JSON，供程序使用）`,
      year,
      make: () => `${JSON.stringify(editionRecord(edition), null, 2)}\n`,
    },
    ...(hasChanges
      ? [
          {
            path: paths.changesCsv(year),
            type: CSV_TYPE,
            words: `${year}年的${strings.page.updates}，逐条逐栏（CSV）`,
            year,
            make: () => changesCsv(edition, addressOf),
          },
        ]
      : []),
  ];
}

/** Of the whole site. */
function filesOfSite(site: Site, addressOf: AddressOf): PublishedFile[] {
  const file = (path: string, type: string, make: PublishedFile['make']): PublishedFile => ({
    path,
    type,
    words: null,
    year: null,
    make,
  });
  return [
    file(paths.icon(), 'image/svg+xml', () => iconSvg(site.facts)),
    file(paths.robots(), 'text/plain; charset=utf-8', () => robotsText(addressOf)),
    file(paths.opensearch(), 'application/opensearchdescription+xml', () =>
      openSearchDescription({
        name: shortSiteName(site),
        description: strings.everywhere.searchDescription,
        searchPage: addressOf(paths.search()),
      }),
    ),
    file(paths.searchWords(), JSON_TYPE, async () => JSON.stringify(await searchWords(site))),
    file(paths.searchTasks(), JSON_TYPE, async () => JSON.stringify(await searchTasks(site))),
  ];
}

/**
 * Every file that the site hands out beside its pages, in the order in which the page of downloads names them. To add one
 * is to add an entry here, and a module that makes it.
 */
export const publishedFiles = (site: Site, addressOf: AddressOf): PublishedFile[] => [
  ...site.editions.flatMap((edition) => filesOfEdition(edition, addressOf)),
  ...filesOfSite(site, addressOf),
];
