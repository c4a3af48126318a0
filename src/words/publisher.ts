import type { SiteFacts } from '../domain/site-facts.ts';

/** Who runs the site, and whose word counts. */
export function publisherWords({ publisher: { kind, name, about } }: SiteFacts): string {
  const who =
    kind === 'official'
      ? `本站由${name ?? '政府'}发布。`
      : `本站由独立发布者${name === undefined ? '' : `“${name}”`}依据公开文件整理，不是政府网站；内容以市政府发布的原件为准。`;
  return about === undefined ? who : `${who}${about}`;
}

/** How to reach those who run the site, each way with its name; or that there is none. */
export function contactWays({ contact }: SiteFacts): { label: string; text: string; href?: string }[] {
  const { mail, telephone, address } = contact ?? {};
  return [
    ...(mail === undefined ? [] : [{ label: '邮箱', text: mail, href: `mailto:${mail}` }]),
    ...(telephone === undefined ? [] : [{ label: '电话', text: telephone }]),
    ...(address === undefined ? [] : [{ label: '地址', text: address }]),
  ];
}

/** Numbers under which a site is on record, as its foot has to say. */
export const recordNumbers = ({ siteIdCode, icp, police }: SiteFacts): string[] => [
  ...(siteIdCode === undefined ? [] : [`网站标识码：${siteIdCode}`]),
  ...(icp === undefined ? [] : [icp]),
  ...(police === undefined ? [] : [police]),
];

/** Under what licence the data may be used, or that nothing was declared. */
export const licenceWords = ({ licence }: SiteFacts): string =>
  licence === undefined ? '本站没有声明数据的使用许可。' : `数据的使用许可：${licence.name}。`;
