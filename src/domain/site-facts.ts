import * as z from 'zod';
import { basePathFault } from './base-path.ts';
import { COLOUR, contrast } from './contrast.ts';
import { linkSchema } from './link.ts';
import { contentPersonalDataSchema } from './personal-data.ts';
import { wordsSchema as words } from './prose-links.ts';
import { sourceHostsSchema } from './source-kind.ts';

/** The light page and its text on the accent: the accent has to be read on the one, and the other on it. */
const LIGHT_PAPER = '#faf9f5';
/** WCAG 2.2 AA for text. */
export const LEAST_CONTRAST = 4.5;

export const DEFAULT_ACCENT = '#a3301c';

const accentSchema = z
  .string()
  .regex(COLOUR, { error: '应写成 "#a3301c" 这样：# 和六位小写的十六进制数字，加引号', abort: true })
  .refine(
    (colour) => contrast(colour, LIGHT_PAPER) >= LEAST_CONTRAST,
    '颜色太浅，在页面上看不清：请选深一些的',
  );

/** How to reach those who run the site; at least one way. */
const contactSchema = z
  .strictObject({
    mail: z.email('应是邮箱地址').optional(),
    telephone: words.optional(),
    address: words.optional(),
  })
  .refine(
    (ways) => Object.keys(ways).length > 0,
    '至少写 mail、telephone、address 中的一项；没有联系方式，请删去 contact',
  );

/** Where a citizen may turn, with the page that says so. */
const channelSchema = z
  .strictObject({
    /** A telephone line such as 12345, the city's message board, or requests for information (依申请公开). */
    kind: z.enum(
      ['hotline', 'board', 'request'],
      'kind 应是 hotline（热线）、board（留言板）或 request（依申请公开）',
    ),
    name: words,
    telephone: words.optional(),
    url: linkSchema.optional(),
    address: words.optional(),
    /** The public page that names it. */
    source: linkSchema,
  })
  .refine(
    ({ telephone, url, address }) => [telephone, url, address].some((way) => way !== undefined),
    '要写 telephone、url、address 中的至少一项',
  );

const publisherSchema = z.strictObject({
  /** `official`: the city itself; then the law asks for its numbers. */
  kind: z.enum(['independent', 'official'], '应是 independent（独立发布者）或 official（政府网站）'),
  name: words.optional(),
  /** What it is, in a sentence. */
  about: words.optional(),
});

/** Numbers that belong to a real host: never invented, and an official site has all of them. */
const NUMBERS = {
  /** 网站标识码. */
  siteIdCode: '网站标识码',
  /** ICP备案号. */
  icp: 'ICP 备案号',
  /** 公安备案号. */
  police: '公安备案号',
} as const;

/** The address where a site lives: a path may follow the host. */
const addressSchema = linkSchema
  .refine((address) => !/[?#]/u.test(address), { error: '网址里不能有“?”和“#”', abort: true })
  .superRefine((address, context) => {
    const fault = basePathFault(/^https?:\/\/[^/]+(?<path>.*)$/iu.exec(address)?.groups?.['path'] ?? '');
    if (fault !== null) context.addIssue({ code: 'custom', message: `网址的路径不对：${fault.zh}` });
  });

/** `content/site.yaml`: what is of this site and of no table. Kept by hand; what is left out is not known. */
export const siteFactsSchema = z
  .strictObject({
    name: words.max(20).default('民生账本'),
    /** For narrow places, and the names of files; the name where left out. */
    shortName: words.max(10).optional(),
    /** One character, drawn beside the name. */
    mark: z
      .string()
      .refine((mark) => Array.from(mark.trim()).length === 1, '应是一个字')
      .default('账'),
    tagline: words.max(40).default('一座城市一年的民生承诺，逐项可查'),
    publisher: publisherSchema.default({ kind: 'independent' }),
    contact: contactSchema.optional(),
    /** Where the site lives. */
    url: addressSchema.optional(),
    /** Of the data that the site hands out. */
    licence: z.strictObject({ name: words, url: linkSchema.optional() }).optional(),
    channels: z.array(channelSchema).optional(),
    /** Sites outside `.gov.cn` on which sources stand. */
    sources: sourceHostsSchema.default([]),
    siteIdCode: z
      .string()
      .regex(/^[0-9A-Za-z]{10}$/u, '应是十位的网站标识码')
      .optional(),
    icp: words.optional(),
    police: words.optional(),
    accent: accentSchema.default(DEFAULT_ACCENT),
    /** What looks private in `content/` and may be published. Itself it is not. */
    personalData: contentPersonalDataSchema.optional(),
  })
  .superRefine((facts, context) => {
    if (facts.publisher.kind !== 'official') return;
    if (facts.publisher.name === undefined)
      context.addIssue({
        code: 'custom',
        path: ['publisher', 'name'],
        message: 'official（政府网站）要写明发布者的名称',
      });
    for (const [key, label] of Object.entries(NUMBERS))
      if (facts[key as keyof typeof NUMBERS] === undefined)
        context.addIssue({ code: 'custom', path: [key], message: `official（政府网站）要写明${label}` });
  });

export type SiteFacts = z.infer<typeof siteFactsSchema>;

/** The facts of a site of which nothing was written down. */
export const DEFAULT_FACTS: SiteFacts = siteFactsSchema.parse({});

/** The name for narrow places. */
export const shortNameOf = ({ name, shortName }: Pick<SiteFacts, 'name' | 'shortName'>): string =>
  shortName ?? name;
