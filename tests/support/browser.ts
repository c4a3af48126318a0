import { preview } from 'astro';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { ensureBrowser } from '../../scripts/browser.ts';
import type { BuiltSite } from './sites.ts';

/** What keeps Chromium from asking anything of any network but the site under test. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

export interface Session {
  /** Opens a site-relative address (without the base) in a new window, for one test. Errors on the page fail the test at its end. */
  open: (path: string, options?: BrowserContextOptions) => Promise<Page>;
  /** Everything that went wrong on the pages so far: errors, failed requests, requests to other hosts. */
  faults: string[];
  close: () => Promise<void>;
}

/** Serves a built site and drives a browser over it. */
export async function browse(site: BuiltSite): Promise<Session> {
  const server = await preview({
    outDir: site.dist,
    base: site.base,
    logLevel: 'error',
    server: { port: 0 },
  });
  const browser: Browser = await chromium.launch({
    executablePath: ensureBrowser(),
    args: QUIET,
  });
  const origin = `http://localhost:${server.port}`;
  const faults: string[] = [];

  const watch = (page: Page): void => {
    page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(`${page.url()}: ${message.text()}`);
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(origin) && !request.url().startsWith('data:'))
        faults.push(`asked ${request.url()}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
    });
  };

  return {
    faults,
    open: async (path, options = {}) => {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 900 },
        locale: 'zh-CN',
        ...options,
      });
      // Each window is a process of its own: dozens left open slow the rest by half.
      onTestFinished(() => context.close());
      const page = await context.newPage();
      watch(page);
      await page.goto(origin + site.base.replace(/\/$/u, '') + path);
      return page;
    },
    close: async () => {
      await browser.close();
      await server.stop();
    },
  };
}
