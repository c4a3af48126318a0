import { readdirSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { formatProblems } from '../domain/problem.ts';
import { awkwardPath } from '../files/awkward-path.mjs';
import { takeLock, type Lock, type User } from '../files/lock.ts';
import { identityOf, refuseInterrupted } from '../files/look.ts';
import { isInterrupted, realFolder, shownPath, standingAt } from '../files/places.ts';
import { Refusal, Unwritable } from '../files/refusal.ts';
import { strangeEntries } from '../files/strange.ts';
import { beginNext, finishNext, takeFolder, type TakenFolder } from '../files/taken.ts';

interface Options {
  /** Path of `content/`. */
  content: string;
  /** When the build began, for those who have to wait for it. */
  since: Date;
}

const pathOf = (url: URL): string => resolve(fileURLToPath(url));
const folderUrl = (path: string): URL => pathToFileURL(path + sep);

/** Whether a path is a folder, or something in it. */
const isIn = (path: string, folder: string): boolean =>
  (path + sep).startsWith(folder.endsWith(sep) ? folder : folder + sep);

/** Throws a Refusal where what stands in the place of the site is something else, which would be deleted for it. */
function refuseOtherFolders(target: string, config: AstroConfig, content: string): void {
  const inputs = [pathOf(config.srcDir), pathOf(config.publicDir), content].map(realFolder);
  const isInTheWay =
    isIn(realFolder(pathOf(config.root)), target) ||
    inputs.some((input) => isIn(input, target) || isIn(target, input));
  const names = standingAt(target)?.isDirectory() === true ? readdirSync(target) : [];
  const isSite = names.length === 0 || (names.includes('index.html') && !names.includes('.git'));
  if (isInTheWay || !isSite)
    throw new Refusal(
      `${shownPath(target)} 里有别的东西，不像生成的网站。网站会整个换下这个文件夹，所以没有生成。`,
      '请把 OUT_DIR 设为一个空的、或还没有的文件夹；里面的东西确实不要了，先删去它们。',
    );
}

/** Throws a Refusal where files of the site would be missing, or none made, because of the folder's name. */
function refuseAwkward(path: string): void {
  const reason = awkwardPath(path);
  if (reason !== null) throw new Refusal(reason);
}

/** Locks the content so that others may read it as well; where this account may write nothing beside it, not. */
function lockContent(folder: string, user: User): Lock {
  try {
    return takeLock(folder, user, 'together');
  } catch (error) {
    if (error instanceof Unwritable) return { release: () => undefined };
    throw error;
  }
}

/** Holds the content as it is while it is read; takes up first after a command that was killed while it replaced it. */
function holdContent(content: string, user: User): Lock {
  const folder = realFolder(content);
  if (isInterrupted(folder)) takeFolder(folder, user).release();
  const lock = lockContent(folder, user);
  const strange = strangeEntries(folder, shownPath(content));
  if (strange.length === 0) return lock;
  lock.release();
  throw new Refusal(
    `${formatProblems(strange)}\n\n${shownPath(content)} 里有 ${strange.length} 个问题，网站没有生成。`,
  );
}

/**
 * Astro integration, the last of all: a build, however it was started, makes the site in a folder of its own beside the
 * one that it is for, and puts it there by renaming when it is complete. Until then, and after a build that failed or was
 * killed, the old site stands as it was. While a build runs, no other command changes its content or builds the same site.
 */
export function wholeSite({ content, since }: Options): AstroIntegration {
  const user = { command: 'npm run build', since };
  const locks: Lock[] = [];
  let read = '';
  let site: TakenFolder | null = null;

  function letGo(): void {
    site?.release();
    for (const lock of locks.splice(0)) lock.release();
  }

  function begin(config: AstroConfig): string {
    const target = realFolder(pathOf(config.outDir));
    // What is for elsewhere than below the current folder is rendered in one there, which all such builds share.
    const isElsewhere = !target.startsWith(process.cwd());
    if (!isElsewhere) refuseAwkward(target);
    refuseOtherFolders(target, config, content);
    try {
      locks.push(holdContent(content, user));
      read = identityOf(realFolder(content));
      // What Astro keeps of the content from one build to the next is of one content at a time.
      locks.push(takeLock(pathOf(config.cacheDir), user));
      if (isElsewhere) locks.push(takeLock('.astro', user));
      site = takeFolder(target, user);
      return beginNext(site);
    } catch (error) {
      letGo();
      throw error;
    }
  }

  return {
    name: 'whole-site',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        refuseAwkward(pathOf(config.root));
        if (command !== 'build') {
          refuseInterrupted(content, '运行一次 npm run convert');
          if (command === 'preview') refuseInterrupted(pathOf(config.outDir), '运行一次 npm run build');
          return;
        }
        const next = begin(config);
        const [client, server] = [folderUrl(join(next, 'client')), folderUrl(join(next, 'server'))];
        updateConfig({ outDir: folderUrl(next), build: { client, server } });
      },
      'astro:build:done': async ({ logger }) => {
        if (!site) throw new Error('whole-site: the build is done before it began');
        try {
          if (identityOf(realFolder(content)) !== read)
            throw new Refusal(
              `生成网站的时候，${shownPath(content)} 被换下了，网站没有生成。`,
              '请再运行一次 npm run build。',
            );
          await finishNext(site);
          logger.info(`the whole site is in ${shownPath(site.folder)}`);
        } finally {
          letGo();
        }
      },
    },
  };
}
