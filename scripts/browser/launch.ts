import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { findChromium } from '../lib/chromium.mjs';

/** Keep Chromium from talking to anybody, and from what a machine without a screen does not have. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-breakpad',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-sync',
  '--mute-audio',
  '--no-default-browser-check',
  '--no-first-run',
];

/** @param more arguments for what only one test needs */
export async function launchChromium(...more: string[]): Promise<Browser> {
  const executablePath = await findChromium();
  if (executablePath === undefined) throw new Error('No Chromium found; CHROME_PATH can name one');
  return chromium.launch({ executablePath, args: [...quiet, ...more] });
}

export interface WatchedPage {
  page: Page;
  /** What must not happen: messages of errors, and requests to anywhere but the app's own files. Filled as it happens. */
  trouble: string[];
  /** Everything that was asked for. */
  requests: string[];
  close(): Promise<void>;
}

/** Opens the address in a fresh profile, watched from the start. */
export async function openPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  const trouble: string[] = [];
  const requests: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error') trouble.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => trouble.push(`uncaught: ${error.error().message}`));
  context.on('request', (request) => {
    const url = request.url();
    requests.push(url);
    if (!isOwn(url, address)) trouble.push(`outside request: ${url}`);
  });
  context.on('requestfailed', (request) =>
    trouble.push(`request failed: ${request.url()} (${request.failure()?.errorText})`),
  );
  context.on('response', (response) => {
    if (response.status() >= 400) trouble.push(`${response.status()}: ${response.url()}`);
  });
  await page.goto(address);
  return { page, trouble, requests, close: () => context.close() };
}

/** Files of the same host; for a page from disk that file alone; and what the page has made itself. */
function isOwn(url: string, address: string): boolean {
  if (/^(data|blob):/.test(url)) return true;
  const [asked, page] = [new URL(url), new URL(address)];
  return page.protocol === 'file:'
    ? asked.href.split('?')[0] === page.href.split('?')[0]
    : asked.origin === page.origin;
}
