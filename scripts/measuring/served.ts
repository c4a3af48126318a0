import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { stripTypeScriptTypes } from 'node:module';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { ensureBrowser } from '../browser.ts';

/** A file that a page asked for, and how large it is on its way. */
export interface Sent {
  path: string;
  bytes: number;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.ts': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** As a host sends it: gzip, unless it is packed already. */
const bytesOf = (path: string, content: Uint8Array): number =>
  extname(path) in TYPES ? gzipSync(content, { level: 9 }).length : content.length;

/** A folder on this machine as a host would have it, and a browser that looks at it. */
export interface Served {
  origin: string;
  /** What was asked for since this was emptied. */
  sent: Sent[];
  /** A window with an empty cache, with nothing in it yet. */
  blank: (options?: BrowserContextOptions) => Promise<Page>;
  /** A page with an empty cache. */
  open: (path: string) => Promise<Page>;
  close: () => Promise<void>;
}

/**
 * Serves a folder, and the project's own modules under `/src/` as JavaScript.
 * @param isPacked whether texts are sent with gzip
 */
export async function serve(root: string, isPacked = false): Promise<Served> {
  const sent: Sent[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    try {
      const content = path.startsWith('/src/')
        ? Buffer.from(stripTypeScriptTypes(readFileSync(join('.', path), 'utf8')))
        : readFileSync(join(root, path));
      sent.push({ path, bytes: bytesOf(path, content) });
      const type = TYPES[extname(path)];
      const packs = isPacked && type !== undefined;
      response.writeHead(200, {
        'content-type': type ?? 'application/octet-stream',
        ...(packs ? { 'content-encoding': 'gzip' } : {}),
      });
      response.end(packs ? gzipSync(content) : content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((listening) => server.listen(0, listening));
  const address = server.address();
  const origin = `http://localhost:${typeof address === 'object' && address ? address.port : 0}`;
  const browser: Browser = await chromium.launch({
    executablePath: ensureBrowser(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  });
  const blank: Served['blank'] = async (options = {}) =>
    (await browser.newContext({ locale: 'zh-CN', ...options })).newPage();
  return {
    origin,
    sent,
    blank,
    open: async (path) => {
      const page = await blank();
      await page.goto(origin + path);
      return page;
    },
    close: async () => {
      await browser.close();
      server.closeAllConnections();
      server.close();
    },
  };
}
