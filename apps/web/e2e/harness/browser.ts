import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const candidates = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export function openBrowser(): Promise<Browser> {
  const executablePath = process.env.ATRIUM_CHROMIUM ?? candidates.find((path) => existsSync(path));
  if (!executablePath) throw new Error('There is no Chromium: npm run setup:browser');
  return chromium.launch({ executablePath, args: flags });
}

/** The two ways in which people see us most. */
export const widths = {
  phone: {
    viewport: { width: 390, height: 844 },
    locale: 'zh-CN',
    colorScheme: 'dark',
    isMobile: true,
    hasTouch: true,
  },
  desktop: { viewport: { width: 1440, height: 900 }, locale: 'en-US', colorScheme: 'light' },
} as const;

/** A page that fails the test when something in it fails. */
export async function openPage(context: BrowserContext, failures: string[]): Promise<Page> {
  const page = await context.newPage();
  page.on('pageerror', (error) => failures.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) failures.push(message.text());
  });
  return page;
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong with the page as it is shown: rule and element. Run in the page's own world, which our CSP leaves to the debugger. */
export async function axe(page: Page): Promise<string[]> {
  await moved(page);
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const { axe: runner } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }> };
    };
    const { violations } = await runner.run();
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ html, failureSummary }) =>
          `${id}: ${html.slice(0, 120)} ${failureSummary.replace(/\s+/g, ' ').slice(0, 160)}`,
      ),
    );
  });
}

/** Waits for what moves to an end: halfway between two colours nothing has the contrast of either. */
const moved = (page: Page): Promise<unknown> =>
  page.evaluate(`Promise.allSettled(
    document.getAnimations()
      .filter(({ effect }) => Number.isFinite(effect.getComputedTiming().endTime))
      .map(({ finished }) => finished),
  )`);

/** Whether the page is wider than the screen. */
export const overflows = (page: Page): Promise<boolean> =>
  page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');
