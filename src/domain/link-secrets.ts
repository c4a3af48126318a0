/** Names of parameters that carry who somebody is, or that he has logged in; written without `-`, `_` and `.`. */
const SECRET = new RegExp(
  [
    String.raw`^(?:sid|session|sess|sessid|ticket|sign|sig|auth|authorization|pwd|passwd|pass|apikey|appsecret)$`,
    String.raw`^(?:openid|unionid|uin|exportkey|wxtoken|ossaccesskeyid|awsaccesskeyid|cftoken|cfid)$`,
    String.raw`^(?:aspsessionid|aspnetsessionid|xamz|qsign|xossc?)`,
    String.raw`(?:token|ticket|sessionid|sessid|sessionkey|signature|password|secret|accesskey|credential)$`,
  ].join('|'),
  'u',
);

/** ASP.NET writes the session into the path: `/(S(lit3py55t21z5v55vlm25s55))/`. */
const IN_PATH = /\/\((?:[A-Z]\([^()/]*\))+\)/iu;

/** A part of an address as a reader would see it; as it stands where its escapes are no UTF-8. */
export function unescaped(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Names and values that stand in a part of an address: after `?`, `&` and `;`. */
export const parametersOf = ({ pathname, search, hash }: URL): { name: string; value: string }[] =>
  [
    pathname.split(/[/;]/u).filter((part) => part.includes('=')),
    search.split(/[?&;]/u),
    hash.split(/[#?&;/]/u),
  ]
    .flat()
    .filter((part) => part.includes('='))
    .map((part) => ({
      name: unescaped(part.slice(0, part.indexOf('='))),
      value: unescaped(part.slice(part.indexOf('=') + 1).replaceAll('+', ' ')),
    }));

/** Why an address is its copier's alone, in Chinese: it holds a password or a session; null where it does not. */
export function secretFault(url: URL): string | null {
  if (url.username !== '' || url.password !== '') return '主机名前面有用户名或密码（“@”前面的部分）';
  if (IN_PATH.test(url.pathname)) return '里面有登录后才有的会话编号';
  const secret = parametersOf(url).find(({ name }) =>
    SECRET.test(name.toLowerCase().replace(/[^a-z0-9]/gu, '')),
  );
  return secret === undefined ? null : `里面有会话或密钥参数“${secret.name}”`;
}
