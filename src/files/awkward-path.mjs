// Plain JavaScript, because a bare machine's own Node reads it before the packages are there.

/** In a path, the bundler takes these for the end of it, for a code or for a pattern. */
const AWKWARD = process.platform === 'win32' ? /[#?%*]/u : /[#?%*\\]/u;

/**
 * Why no site can be built in a folder, in Chinese and with a remedy; null where one can. With some of these characters
 * the build ends well and files are missing.
 * @param {string} path
 * @returns {string | null}
 */
export function awkwardPath(path) {
  const found = AWKWARD.exec(path)?.[0];
  if (found === undefined) return null;
  return (
    `路径 ${path} 里有“${found}”：生成网站的工具认不得这样的路径，会缺文件或生成不了，所以没有生成。\n` +
    '    → 请给文件夹改名，或换一个地方：路径里不要有 # ? % * 和反斜杠。'
  );
}
