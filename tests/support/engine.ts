import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import type { Page } from 'playwright-core';

/** Gives a page the search's engine, module by module as the site has it: `loadEngine` and `parseQuery` of its window. */
export async function giveEngine(page: Page): Promise<void> {
  await page.route('**/src/**', (route) => {
    const { pathname } = new URL(route.request().url());
    const body = stripTypeScriptTypes(readFileSync(`.${pathname}`, 'utf8'));
    return route.fulfill({ contentType: 'text/javascript', body });
  });
  await page.addScriptTag({
    type: 'module',
    content: `
      import { loadEngine } from '/src/search/page/load-engine.ts';
      import { parseQuery } from '/src/search/understanding/query.ts';
      Object.assign(window, { loadEngine, parseQuery });`,
  });
  await page.waitForFunction(() => 'loadEngine' in window);
}
