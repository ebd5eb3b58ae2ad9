// Measures how quick the site is for its readers:
//
//     [NO_SCORES=1] [ROUNDS=3] node tests/Annals.BrowserTests/speed.mjs [<built site> [<built site of Samples/extremes.mjs>]]
//
// builds what is not given, then prints Lighthouse's four scores (if they are wanted) for the title page, a chapter and the search, and, with a processor slowed down four times, how soon each thing that
// readers do is answered: on a page with nothing but a button and a popover, which is the least that this machine can do, on the longest chapter, and on one of 30,000 words with 200 notes.
//
//   held     from the press, or from its end, to the next paint, whichever took longer, as Chromium tells it (Event Timing, in steps of 8 ms): what a reader waits, on a machine that does nothing else; pressed as long as fingers press
//   struck   the same for a press that ends at once, as no finger's does: all its events fall into one frame
//   work     the main thread's own work until that paint, which other processes on the machine do not lengthen; in rounds of its own, as watching the work lengthens it
//   after    the longest task that comes behind that paint: what a second press may have to wait for
//
// Each the worst of a step's presses and the median of several rounds of each kind. Figures are of this machine and this moment: nothing is a test here.
import { execFileSync } from 'node:child_process';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { dirname, extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import lighthouse, { desktopConfig } from 'lighthouse';
import { writeExtremes } from './Samples/extremes.mjs';

// Lighthouse brings its driver along.
const puppeteer = createRequire(createRequire(import.meta.url).resolve('lighthouse'))('puppeteer-core');
const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const rounds = Number(process.env.ROUNDS ?? 3);
const slowdown = 4;
// For how many milliseconds a finger, a button or a key is down.
const kinds = { held: 80, struck: 0, watched: 80 };
const scratch = mkdtempSync(join(tmpdir(), 'annals-speed-'));

const site = process.argv[2] ?? built(join(root, 'input'), 'site');
const extremes = process.argv[3] ?? built(written(), 'extremes');
// The window is as large as the largest page looked at: Chromium draws, and tells the paint of, only what changes within its window.
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? process.env.CHROME_PATH ?? '/usr/bin/chromium-headless-shell',
  args: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--window-size=1440,1000'],
});
try {
  if (!process.env.NO_SCORES) await scores();
  await paints(bare(), '/', 'a bare page');
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

function bare() {
  const folder = join(scratch, 'bare');
  mkdirSync(folder);
  const page = '<!doctype html><html lang="en"><title>Bare</title><nav class="ways"><button popovertarget="settings">Aa</button></nav><p id="settings" popover>Nothing.</p>';
  for (const file of ['index.html', '404.html']) writeFileSync(join(folder, file), page);
  return folder;
}

/** What readers do on a page, and how long it takes to answer each. */
async function paints(folder, path, name) {
  const { address, stop } = await served(folder);
  for (const [form, width] of [['phone', 390], ['desk', 1440]]) {
    const figures = new Map();
    const loads = [];
    for (const kind of Array(rounds).fill(Object.keys(kinds)).flat()) {
      const watched = kind === 'watched';
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
      for (const [step, ready] of steps(page, form, kinds[kind])) {
        const act = await ready();
        if (!act) continue;
        await page.evaluate(() => (window.interactions.length = 0));
        if (watched) await page.tracing.start({ categories: ['devtools.timeline', 'toplevel'] });
        await act();
        await new Promise((settled) => setTimeout(settled, 900));
        const figure = watched ? workOf(await page.tracing.stop()) : { [kind]: await page.evaluate(() => Math.max(0, ...window.interactions)) };
        figures.set(step, [...(figures.get(step) ?? []), figure]);
      }
      await context.close();
      loads.push(loadavg()[0]);
    }
    console.log(`Processor ${slowdown} times slower: ${name}, ${form}, milliseconds (load of the machine ${median(loads).toFixed(1)})`);
    console.log(`  ${''.padEnd(24)}   held  struck    work   after`);
    for (const [step, of] of figures) {
      console.log(`  ${step.padEnd(24)} ${['held', 'struck', 'work', 'after'].map((figure) => (median(of.map((f) => f[figure]).filter((f) => f !== undefined))?.toFixed(0) ?? '–').padStart(6)).join('  ')}`);
    }
  }
  stop();
}

function median(figures) {
  return figures.sort((a, b) => a - b)[figures.length >> 1];
}

/** What the page's main thread did, in milliseconds of its own time: from a press to the frame that answers it, and the longest task behind that. */
function workOf(trace) {
  const { traceEvents } = JSON.parse(Buffer.from(trace).toString());
  const threads = new Map();
  for (const e of traceEvents.filter((e) => e.ph === 'X')) {
    const thread = `${e.pid} ${e.tid}`;
    if (!threads.has(thread)) threads.set(thread, []);
    threads.get(thread).push(e);
  }
  const inputs = (events) => events.filter((e) => e.name === 'EventDispatch' && ['pointerdown', 'click', 'keydown'].includes(e.args.data.type));
  const main = [...threads.values()].sort((a, b) => inputs(b).length - inputs(a).length)[0].sort((a, b) => a.ts - b.ts);
  const tasks = main.filter((e) => e.name === 'ThreadControllerImpl::RunTask');
  let [work, after] = [0, 0];
  for (const input of inputs(main)) {
    const frame = main.find((e) => e.name === 'Commit' && e.ts > input.ts + input.dur);
    const end = frame ? frame.ts + frame.dur : input.ts + input.dur;
    const till = tasks.filter((e) => e.ts + e.dur > input.ts && e.ts < end);
    work = Math.max(work, till.reduce((sum, e) => sum + (e.tdur ?? 0), 0) / 1000);
    after = Math.max(0, ...tasks.filter((e) => e.ts >= end).map((e) => (e.tdur ?? 0) / 1000));
  }
  return { work, after };
}

// Each step is made ready, then done; what is not on a page has no figures.
function steps(page, form, held) {
  const tap = (selector) => async () => {
    for (const element of await page.$$(selector)) {
      if (!(await element.isVisible())) continue;
      await element.evaluate((e) => e.scrollIntoView({ block: 'center', behavior: 'instant' }));
      await new Promise((still) => setTimeout(still, 300));
      return () => (form === 'phone' ? tapped(element) : element.click({ delay: held }));
    }
  };
  const tapped = async (element) => {
    const { x, y, width, height } = await element.boundingBox();
    const finger = await page.touchscreen.touchStart(x + width / 2, y + height / 2);
    await new Promise((lifted) => setTimeout(lifted, held));
    await finger.end();
  };
  const key = (name, where = 'body') => async () => (await page.$(where)) && (() => page.keyboard.press(name, { delay: held }));
  const keys = (modifiers, name, where) => async () => (await page.$(where)) && (async () => {
    for (const one of modifiers) await page.keyboard.down(one);
    await page.keyboard.press(name, { delay: held });
    for (const one of modifiers) await page.keyboard.up(one);
  });
  // On a phone a paragraph's tool comes when words in it are marked.
  const marked = async () => {
    await page.evaluate(() => {
      const paragraph = document.querySelector('.prose p[data-n]');
      if (paragraph) getSelection().setBaseAndExtent(paragraph.firstChild, 0, paragraph.firstChild, 5);
    });
    return tap('.passage-tool button')();
  };
  return [
    ['open a name', tap('.prose a[data-entry]')],
    ['close it', key('Escape', '.sheet.card')],
    ['open a note', tap('.prose .noteref')],
    ['close the note', key('Escape', '.prose .noteref')],
    ['open the reading panel', tap('.ways [popovertarget="settings"]')],
    ['larger text', tap('.settings [name="size"][value="5"]')],
    ['wider lines', tap('.settings [name="measure"][value="wide"]')],
    ['the sans', tap('.settings [name="face"][value="sans"]')],
    ['dark colours', tap('.settings [name="theme"][value="dark"]')],
    ['close the panel', key('Escape', '#settings:popover-open')],
    ['open the shortcuts', keys(['Alt', 'Shift'], 'KeyK', '#shortcuts')],
    ['close the shortcuts', key('Escape', '#shortcuts:popover-open')],
    ["a paragraph's tool", form === 'phone' ? marked : tap('.passage-tool button')],
    ['close the tool', key('Escape', '#passage-menu:popover-open')],
    ['show what was changed', tap('.show-interventions input')],
    ['the other text', tap('.text-switch a:not([aria-current])')],
    ['open the search', tap('.ways [data-opens-search]')],
    ['type in it', async () => (await page.$('.search-dialog input')) && (() => page.keyboard.type('trial', { delay: 120 }))],
    ['close the search', key('Escape', '.search-dialog[open]')],
  ];
}
