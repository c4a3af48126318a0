/** What is wrong with a setting, as the end of a sentence, in both languages of those who set it. */
export interface SettingFault {
  zh: string;
  en: string;
}

const sign = (found: string): SettingFault => ({
  zh: `里面有“${found}”，路径里只写字母、数字、“-”、“_”、“.”、“~”和“/”`,
  en: `it holds "${found}"; a path is written in letters, digits, "-", "_", ".", "~" and "/"`,
});

/** What no path may hold, in the order in which it is told. */
const FAULTS: readonly (readonly [RegExp, (found: string) => SettingFault])[] = [
  [
    /^\/?[a-z]:[\\/]/iu,
    () => ({
      zh: '这是 Windows 的文件路径：Git Bash 会把“/x”改成这样，请写成不以“/”开头的“x”，或先设 MSYS_NO_PATHCONV=1',
      en: 'this is a path of Windows: Git Bash makes it of "/x"; write "x" without the first "/", or set MSYS_NO_PATHCONV=1',
    }),
  ],
  [
    /^[a-z][a-z0-9+.-]*:|^\/\//iu,
    () => ({
      zh: '这里只写路径，例如 /minsheng/，不写 https:// 和主机名',
      en: 'only the path belongs here, as in /minsheng/, without https:// and host',
    }),
  ],
  [/["'`\u2018-\u201F]/u, sign],
  [/[?#\\%]/u, sign],
  [/\/\//u, () => ({ zh: '里面有连在一起的“//”，请只写一个“/”', en: 'it holds "//"; write "/" once' })],
  [/(?<=^|\/)\.{1,2}(?=\/|$)/u, sign],
  [/[^\w\-.~/]/u, sign],
];

/** Why a path cannot be the one below which a site lives; null where it can. */
export function basePathFault(path: string): SettingFault | null {
  for (const [pattern, tell] of FAULTS) {
    const found = pattern.exec(path)?.[0];
    if (found !== undefined) return tell(found);
  }
  return null;
}

/** A path with a slash at both ends: `b` → `/b/`. */
export const wholePath = (path: string): string => `/${path}/`.replace(/^\/+|\/+$/gu, '/');
