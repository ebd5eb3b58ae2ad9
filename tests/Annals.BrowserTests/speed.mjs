// Measures how quick the site is for its readers:
//
//     node tests/Annals.BrowserTests/speed.mjs [<built site> [<built site of Samples/extremes.mjs>]]
//
// builds what is not given, then prints Lighthouse's four scores for the title page, a chapter and the search, and the time from an interaction to the next paint, with a processor
// slowed down four times, on the longest chapter and on one of 30,000 words with 200 notes. The times are Chromium's own (Event Timing, in steps of 8 ms), the worst of a step's
// interactions, the median of several rounds. Figures are of this machine and this moment: nothing is a test here.
import { execFileSync } from 'node:child_process';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import lighthouse, { desktopConfig } from 'lighthouse';
import { writeExtremes } from './Samples/extremes.mjs';

// Lighthouse brings its driver along.
const puppeteer = createRequire(createRequire(import.meta.url).resolve('lighthouse'))('puppeteer-core');
const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const rounds = 3;
const slowdown = 4;
const scratch = mkdtempSync(join(tmpdir(), 'annals-speed-'));

const site = process.argv[2] ?? built(join(root, 'input'), 'site');
const extremes = process.argv[3] ?? built(written(), 'extremes');
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? process.env.CHROME_PATH ?? '/usr/bin/chromium',
  args: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
});
try {
  await scores();
  await paints(site, longestChapter(site), 'the longest chapter');
  await paints(extremes, '/states/thirty-thousand-words/', '30,000 words, 200 notes');
} finally {
  await browser.close();
  rmSync(scratch, { recursive: true });
}

function built(input, name) {
  const output = join(scratch, name);
  execFileSync('dotnet', ['run', '--project', join(root, 'src/App'), '--', '--input', input, '--output', output, '--quiet'], { stdio: ['ignore', 'inherit', 'inherit'] });
  return output;
}

function written() {
  const input = join(scratch, 'input');
  writeExtremes(input);
  return input;
}

/** Serves a folder on loopback as a static host does, compressed; its address, and how to stop. */
async function served(folder) {
  const types = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.mjs': 'text/javascript', '.json': 'application/json', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.txt': 'text/plain', '.xml': 'application/xml' };
  const server = createServer((request, answer) => {
    let file = join(folder, decodeURIComponent(new URL(request.url, 'http://localhost').pathname));
    if (file.endsWith('/')) file += 'index.html';
    const found = existsSync(file) && statSync(file).isFile();
    if (!found) file = join(folder, '404.html');
    const body = readFileSync(file);
    const packed = /\.(html|css|js|mjs|json|svg|txt|xml)$/.test(file);
    answer.writeHead(found ? 200 : 404, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'cache-control': /\.[0-9a-f]{8,}\./.test(file) ? 'public, max-age=31536000, immutable' : 'public, max-age=0, must-revalidate',
      ...(packed && { 'content-encoding': 'gzip' }),
    });
    answer.end(packed ? gzipSync(body) : body);
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return { address: `http://127.0.0.1:${server.address().port}`, stop: () => server.close() };
}

function chapters(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((work) => work.isDirectory() && existsSync(join(folder, work.name, 'text', 'index.html')))
    .flatMap((work) =>
      readdirSync(join(folder, work.name), { withFileTypes: true })
        .filter((chapter) => chapter.isDirectory() && !['text', 'notes', 'source'].includes(chapter.name))
        .map((chapter) => `/${work.name}/${chapter.name}/`),
    )
    .filter((address) => existsSync(join(folder, address, 'index.html')));
}

function longestChapter(folder) {
  return chapters(folder).sort((a, b) => statSync(join(folder, b, 'index.html')).size - statSync(join(folder, a, 'index.html')).size)[0];
}

async function scores() {
  const { address, stop } = await served(site);
  const port = Number(new URL(browser.wsEndpoint()).port);
  console.log('Lighthouse: performance, accessibility, best practices, SEO');
  for (const [name, path] of [['title page', '/'], ['chapter', longestChapter(site)], ['search', '/search/']]) {
    for (const form of ['phone', 'desk']) {
      const { lhr } = await lighthouse(address + path, { port, output: 'json', logLevel: 'error' }, form === 'desk' ? desktopConfig : undefined);
      const figures = ['performance', 'accessibility', 'best-practices', 'seo'].map((category) => Math.round(lhr.categories[category].score * 100));
      console.log(`  ${`${name}, ${form}`.padEnd(18)} ${figures.join(' / ')}`);
      for (const category of Object.values(lhr.categories)) {
        for (const { id, weight } of category.auditRefs) {
          const audit = lhr.audits[id];
          if (weight > 0 && audit.score !== null && audit.score < 0.9) console.log(`      ${category.id}: ${audit.title} ${audit.displayValue ?? ''}`);
        }
      }
    }
  }
  stop();
}

/** What readers do on a chapter, and how long the page takes to answer each. */
async function paints(folder, path, name) {
  const { address, stop } = await served(folder);
  for (const [form, width] of [['phone', 390], ['desk', 1440]]) {
    const times = new Map();
    for (let round = 0; round < rounds; round++) {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.setViewport({ width, height: form === 'phone' ? 844 : 900, isMobile: form === 'phone', hasTouch: form === 'phone' });
      await page.evaluateOnNewDocument(() => {
        window.interactions = [];
        new PerformanceObserver((list) => window.interactions.push(...list.getEntries().filter((e) => e.interactionId).map((e) => e.duration))).observe({ type: 'event', durationThreshold: 16, buffered: true });
      });
      await page.goto(address + path, { waitUntil: 'networkidle0' });
      await page.evaluate(() => document.fonts.ready.then(() => null));
      await page.emulateCPUThrottling(slowdown);
      for (const [step, act] of steps(page, form)) {
        await page.evaluate(() => (window.interactions.length = 0));
        if ((await act()) === false) continue;
        await new Promise((settled) => setTimeout(settled, 700));
        const worst = await page.evaluate(() => Math.max(0, ...window.interactions));
        times.set(step, [...(times.get(step) ?? []), worst]);
      }
      await context.close();
    }
    console.log(`Interaction to next paint, processor ${slowdown} times slower: ${name}, ${form}`);
    for (const [step, of] of times) console.log(`  ${step.padEnd(28)} ${String(of.sort((a, b) => a - b)[of.length >> 1]).padStart(4)} ms   (${of.join(', ')})`);
  }
  stop();
}

function steps(page, form) {
  const tap = async (selector) => {
    const there = await page.$$(selector);
    for (const element of there) {
      if (!(await element.isVisible())) continue;
      await element.evaluate((e) => e.scrollIntoView({ block: 'center', behavior: 'instant' }));
      await new Promise((still) => setTimeout(still, 300));
      if (form === 'phone') await element.tap();
      else await element.click();
      return true;
    }
    return false;
  };
  const key = (name) => async () => page.keyboard.press(name);
  return [
    ['open a name', () => tap('.prose a[data-entry]')],
    ['close it', key('Escape')],
    ['open a note', () => tap('.prose .noteref')],
    ['close it again', key('Escape')],
    ['open the reading panel', () => tap('.ways [popovertarget="settings"]')],
    ['larger text', () => tap('.settings [name="size"][value="5"]')],
    ['wider lines', () => tap('.settings [name="measure"][value="wide"]')],
    ['dark colours', () => tap('.settings [name="theme"][value="dark"]')],
    ['close the panel', key('Escape')],
    ['show what was changed', () => tap('.show-interventions input')],
    ['the other text', () => tap('.text-switch a:not([aria-current])')],
    ['open the search', () => tap('.ways [data-opens-search]')],
    ['type in it', async () => page.keyboard.type('trial', { delay: 120 })],
  ];
}
