import { LINKS, OTHER_HOSTS, SOME_LINKS } from './links.ts';
import { somePrivateData } from './private-data.ts';

/** The site’s own facts as they should be. */
export const SITE_LINES: readonly string[] = [
  /*  1 */ 'name: 云汀民生账本',
  /*  2 */ 'mark: 账',
  /*  3 */ 'tagline: 一座城市的承诺',
  /*  4 */ 'publisher:',
  /*  5 */ '  kind: independent',
  /*  6 */ '  name: 云汀读者',
  /*  7 */ '  about: 几位居民',
  /*  8 */ 'contact:',
  /*  9 */ '  mail: hello@www.yunting.gov.cn',
  /* 10 */ '  telephone: "0750-3271000"',
  /* 11 */ '  address: 云汀市一路1号',
  /* 12 */ 'licence:',
  /* 13 */ '  name: CC BY 4.0',
  /* 14 */ '  url: "https://www.yunting.gov.cn/licence/2022.html"',
  /* 15 */ 'channels:',
  /* 16 */ '  - kind: hotline',
  /* 17 */ '    name: 市民热线',
  /* 18 */ '    telephone: "12345"',
  /* 19 */ '    url: "https://www.yunting.gov.cn/board/2022.html"',
  /* 20 */ '    source: "https://www.yunting.gov.cn/12345/2022.html"',
  /* 21 */ 'icp: 粤ICP备12345678号',
  /* 22 */ 'accent: "#a3301c"',
];

/** A line of the file broken. */
export interface SiteWay {
  kind: string;
  name: string;
  /** 1-based. */
  line: number;
  text: string;
  /** What must stand in the facts, if they are read: else they are to be as before. */
  keeps?: string;
  mustRefuse?: boolean;
  secret?: string;
}

const way = (line: number, value: string, name: string, others: Partial<SiteWay> = {}): SiteWay => ({
  kind: 'site.yaml',
  name: `line ${line}: ${name}`,
  line,
  text: (SITE_LINES[line - 1] ?? '').replace(/: .*$/u, () => `: ${value}`),
  ...others,
});

const valueAt = (line: number): string => (SITE_LINES[line - 1] ?? '').replace(/^[^:]*: /u, '');
const TEXTS = [1, 3, 6, 7, 9, 10, 11, 13, 17, 18, 21];
const SOURCE_LINE = 20;
const LINK_LINES = [14, 19, SOURCE_LINE];

const broken: readonly SiteWay[] = TEXTS.flatMap((line) => {
  const now = valueAt(line);
  const bare = now.replaceAll('"', '');
  return [
    way(line, `${bare} #第3期`, 'a remark', { keeps: '#第3期' }),
    way(line, `${bare}\u200B`, 'a zero-width space'),
    way(line, `"${bare}\\u200B"`, 'a zero-width space escaped'),
    way(line, `"${bare}\\x1b[31m"`, 'an ESC escaped'),
    way(line, `"${bare}\\u2028"`, 'a line separator escaped'),
    way(line, `"\\u202E${bare}"`, 'a direction control'),
    way(line, `${bare}\u2800`, 'an empty Braille cell'),
    way(line, `${bare}\u3164`, 'a Hangul filler'),
    way(line, '~', 'a null', { mustRefuse: true }),
    way(line, '2022', 'a number', { keeps: '"2022"' }),
    way(line, '012345', 'a number with a zero', { keeps: '"012345"' }),
    way(line, '1.10', 'a number with a point', { keeps: '"1.10"' }),
    way(line, 'true', 'a truth', { keeps: '"true"' }),
  ];
});

const links: readonly SiteWay[] = LINK_LINES.flatMap((line) => {
  const url = valueAt(line).replaceAll('"', '');
  return Object.entries(line === SOURCE_LINE ? LINKS : SOME_LINKS)
    .filter(([name]) => line === SOURCE_LINE || !OTHER_HOSTS.includes(name))
    .map(([name, write]) => ({
      ...way(line, JSON.stringify(write(url)), name),
      kind: 'links of site.yaml',
    }));
});

const personal: readonly SiteWay[] = somePrivateData.flatMap(({ name, words, digits }) =>
  [7, 11].map((line) => ({
    ...way(line, JSON.stringify(valueAt(line) + words), name, { mustRefuse: true, secret: digits }),
    kind: 'private data in YAML',
  })),
);

const telephones: readonly SiteWay[] = [10, 18].map((line) => ({
  ...way(line, '"13800138000"', 'a mobile telephone', { mustRefuse: true, secret: '00138000' }),
  kind: 'private data in YAML',
}));

export const siteWays: readonly SiteWay[] = [...broken, ...links, ...personal, ...telephones];
