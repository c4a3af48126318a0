import type { Page } from 'playwright-core';
import type { Served } from './served.ts';

/** Slow 4G as Lighthouse has it: milliseconds to the first byte of an answer, bytes a second. */
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};
/** How many times slower than this machine's the reader's processor is. */
const SLOWER = 4;
const PHONE = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
/** After the page is whole, what moves late must have had its time (milliseconds). */
const AFTER = 1000;

/** What a reader sees of a page that opens. */
export interface Paint {
  /** Seconds from the click until the largest thing of the first screen stands there; of a search, until its answer does too. */
  largest: number;
  /** How much moved without being asked to, as browsers count it (cumulative layout shift); 0 is nothing. */
  shift: number;
  /** What moved. */
  moved: string[];
}

interface Watched {
  largest: number;
  answered: number;
  shift: number;
  moved: string[];
}

/** In the page, before anything of it is there: notes what is painted, what moves, and when a search has its answer. */
function watch(): void {
  const seen: Watched = { largest: 0, answered: 0, shift: 0, moved: [] };
  Object.assign(window, { seen });
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) seen.largest = startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value, hadRecentInput, sources } = entry as PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
        sources: { node?: Element | Text | null }[];
      };
      if (hadRecentInput) continue;
      seen.shift += value;
      for (const { node } of sources) if (node) seen.moved.push(node.textContent.trim().slice(0, 20));
    }
  }).observe({ type: 'layout-shift', buffered: true });
  new MutationObserver(() => {
    if (seen.answered > 0 || !document.querySelector('[data-search-state="done"]')) return;
    seen.answered = performance.now();
    // What was put into the page is seen with the frame after the next call.
    requestAnimationFrame(() => {
      requestAnimationFrame((time) => {
        seen.answered = time;
      });
    });
  }).observe(document, { subtree: true, childList: true, attributeFilter: ['data-search-state'] });
}

async function slow(page: Page): Promise<void> {
  const client = await page.context().newCDPSession(page);
  await client.send('Network.enable');
  await client.send('Network.emulateNetworkConditions', SLOW_4G);
  await client.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
}

/** Opens an address of a served site once, on a slow phone with nothing in its cache. */
export async function paintOf(served: Served, path: string): Promise<Paint> {
  const page = await served.blank(PHONE);
  await slow(page);
  await page.addInitScript(watch);
  await page.goto(served.origin + path, { waitUntil: 'networkidle' });
  if (path.includes('?')) await page.locator('[data-search-state="done"]').waitFor();
  await page.waitForTimeout(AFTER);
  const seen = await page.evaluate(() => (window as unknown as { seen: Watched }).seen);
  await page.context().close();
  return {
    largest: Math.max(seen.largest, seen.answered) / 1000,
    shift: seen.shift,
    moved: seen.moved,
  };
}
