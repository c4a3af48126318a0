import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** The first is the same Chromium without a desktop: it opens a page in a third of the time. */
const CANDIDATES = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Names of the browser in Debian and what is made from it; not all have the first. */
const BROWSERS = ['chromium-headless-shell', 'chromium'];
/** Debian's names for a Chinese font and the tool that lists fonts. */
const FONTS = ['fonts-noto-cjk', 'fontconfig'];

const ADVICE = `The browser tests need Chromium (or Chrome) and a Chinese font.
  Debian, Ubuntu:  sudo apt-get install chromium ${FONTS.join(' ')}
  elsewhere:       install Chrome and a font such as Noto Sans CJK SC; if Chrome is in an unusual place,
                   say where: CHROMIUM_PATH=/path/to/chrome npm test`;

const succeeds = (command: string, ...args: string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0;

function find(): string | undefined {
  return [process.env['CHROMIUM_PATH'], ...CANDIDATES].find(
    (path) => path !== undefined && path !== '' && existsSync(path),
  );
}

/** Without a Chinese font every character is a box. Only Linux comes without one. */
function hasChineseFont(): boolean {
  if (process.platform !== 'linux') return true;
  const { stdout, status } = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  return status === 0 && stdout.trim() !== '';
}

function installWithApt(): void {
  const isRoot = process.getuid?.() === 0;
  if (!succeeds('apt-get', '--version') || (!isRoot && !succeeds('sudo', '-n', 'true'))) return;
  console.log(`Installing a browser and ${FONTS.join(', ')} with apt-get (once) …`);
  const apt = (...args: string[]): boolean => {
    const words = [
      ...(isRoot ? [] : ['sudo', '-n']),
      'env',
      'DEBIAN_FRONTEND=noninteractive',
      'apt-get',
      '-qq',
      ...args,
    ];
    return spawnSync(words[0] ?? '', words.slice(1), { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  };
  const install = (...names: string[]): boolean => apt('install', '-y', '--no-install-recommends', ...names);
  apt('update');
  install(...FONTS);
  if (find() === undefined) BROWSERS.some((name) => install(name));
}

/**
 * Path of a Chromium that can show Chinese: one that is there, else Debian's, installed when that is allowed.
 * Throws with what to install when there is none.
 */
export function ensureBrowser(): string {
  if (find() === undefined || !hasChineseFont()) installWithApt();
  const path = find();
  if (path === undefined || !hasChineseFont()) throw new Error(ADVICE);
  return path;
}
