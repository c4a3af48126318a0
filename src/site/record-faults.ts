import type { Problem } from '../domain/problem.ts';
import type { RecordFile, Records } from '../markdown/records.ts';

/** Records that have something in common, where each should have its own. */
function shared<T>(
  records: readonly RecordFile<T>[],
  keyOf: (data: T) => string | number,
): { key: string | number; first: RecordFile<T>; other: RecordFile<T> }[] {
  return [...Map.groupBy(records, ({ data }) => keyOf(data))].flatMap(([key, [first, ...others]]) =>
    first ? others.map((other) => ({ key, first, other })) : [],
  );
}

const at = ({ file, lineOf }: RecordFile<unknown>, field: string): Pick<Problem, 'file' | 'line'> => {
  const line = lineOf([field]);
  return line === undefined ? { file } : { file, line };
};

const SEVERAL_CITIES =
  '几座城市请分成几个内容文件夹、几个网站：用 npm run convert -- --seeds 和 --content 指明各自的文件夹。';

/** One site has one city, and one edition a year. */
function editionFaults({ editions, districts }: Records): Problem[] {
  const [first] = editions;
  if (!first) return [];
  const { city } = first.data;
  return [
    ...editions
      .filter(({ data }) => data.city !== city)
      .map((each) => ({
        ...at(each, 'city'),
        rule: 'one-city',
        text: `城市是“${each.data.city}”，${first.data.id} 的却是“${city}”：一个网站只能有一座城市。`,
        hint: SEVERAL_CITIES,
      })),
    ...shared(editions, ({ year }) => year).map(({ key, first: one, other }) => ({
      ...at(other, 'year'),
      rule: 'one-edition-a-year',
      text: `${key} 年已有 ${one.data.id}：一个网站一年只能有一张表。`,
      hint: '更正后的表请放在那一年的 revisions/发布日期/ 里；另一座城市的表请放进另一个内容文件夹。',
    })),
    ...districts
      .filter(({ data }) => data.city !== city)
      .map((each) => ({
        ...at(each, 'city'),
        rule: 'other-city',
        text: `这个县（市、区）属于“${each.data.city}”，网站的城市却是“${city}”。`,
        hint: '请核对 city；别的城市的县（市、区），请删去它的文件。',
      })),
  ];
}

/** A name or code that two districts share: one of their pages would speak of the other. */
const districtFaults = ({ districts }: Records): Problem[] =>
  (['name', 'code'] as const).flatMap((field) =>
    shared(districts, (data) => data[field]).map(({ key, first, other }) => ({
      ...at(other, field),
      rule: 'district-twice',
      text: `“${key}”已有 ${first.file}。`,
      hint: '每个县（市、区）只留一个文件，名称和代码各不相同。',
    })),
  );

/** Names of files that a record points to and that are not there. */
function referenceFaults(records: Records): Problem[] {
  const known = (folder: 'editions' | 'categories' | 'departments' | 'leaders'): Set<string> =>
    new Set(records[folder].map(({ id }) => id));
  const [editions, categories, departments, leaders] = [
    known('editions'),
    known('categories'),
    known('departments'),
    known('leaders'),
  ];
  const missing = (
    from: RecordFile<unknown>,
    field: string,
    to: string,
    is: ReadonlySet<string>,
  ): Problem[] =>
    is.has(to)
      ? []
      : [
          {
            ...at(from, field),
            rule: 'reference',
            text: `这里提到“${to}”，却没有它的文件。`,
            hint: '请运行 npm run convert，它会补上缺少的文件。',
          },
        ];
  return [
    ...[...records.categories, ...records.revisions].flatMap((each) =>
      missing(each, 'edition', each.data.edition, editions),
    ),
    ...records.tasks.flatMap((each) => {
      const { edition, category, leader, departments: named } = each.data;
      return [
        ...missing(each, 'edition', edition, editions),
        ...missing(each, 'category', category, categories),
        ...missing(each, 'leader', leader, leaders),
        ...named.flatMap(({ slug }) => missing(each, 'departments', slug, departments)),
      ];
    }),
  ];
}

/** An edition of which files are missing, or one too many. */
const countFaults = ({ editions, categories, tasks }: Records): Problem[] =>
  editions.flatMap((each) => {
    const { id, categoryCount, taskCount } = each.data;
    const of = (records: readonly { data: { edition: string } }[]): number =>
      records.filter(({ data }) => data.edition === id).length;
    const found = { categories: of(categories), tasks: of(tasks) };
    if (found.categories === categoryCount && found.tasks === taskCount) return [];
    return [
      {
        ...at(each, 'taskCount'),
        rule: 'count',
        text: `${id} 有 ${categoryCount} 件、${taskCount} 项，文件却有 ${found.categories} 件、${found.tasks} 项。`,
        hint: '请运行 npm run convert，它会补上缺少的文件、删去多余的。',
      },
    ];
  });

/**
 * What is wrong with records that are each as they should be, and do not fit together: two cities, two editions of a year,
 * a reference to nothing, a file that is missing.
 */
export const recordFaults = (records: Records): Problem[] => [
  ...editionFaults(records),
  ...districtFaults(records),
  ...referenceFaults(records),
  ...countFaults(records),
];
