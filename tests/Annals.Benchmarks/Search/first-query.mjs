// node first-query.mjs <site> <question>
//
// What a first search over a page loads: the site's own scripts search its own files, in Node, with what a browser would
// fetch counted as a host sends it: text compressed, the index as it is. Prints { question, passages, files, bytes, parts }.

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';

const [site, question] = process.argv.slice(2);
const root = pathToFileURL(`${resolve(site)}/`);
const scripts = readdirSync(join(site, 'assets'));
const loaded = new Set();

const script = (name) => new URL(`assets/${scripts.find((file) => file.startsWith(`${name}.`) && file.endsWith('.js'))}`, root);
const loadScript = (address) => {
  if (loaded.has(address.pathname)) return;
  loaded.add(address.pathname);
  const text = readFileSync(address, 'utf8');
  for (const [, other] of text.matchAll(/^import .* from '(\.[^']+)';$/gm)) loadScript(new URL(other, address));
};

// The page has search-open.js; the rest comes when the search is opened.
for (const name of ['search-dialog', 'search-engine']) loadScript(script(name));
loaded.delete(script('search-open').pathname);
loaded.add(new URL('search/index.html', root).pathname);
loaded.add(new URL('pagefind/pagefind.js', root).pathname);

globalThis.self = globalThis;
const page = { documentElement: { lang: 'en' }, body: { dataset: {} } };
// The worker's own document, which it makes for Pagefind, is this one too.
Object.defineProperty(globalThis, 'document', { get: () => page, set: (own) => Object.assign(page, own) });
globalThis.location = root;
globalThis.fetch = async (asked) => {
  const address = new URL(asked, root);
  loaded.add(address.pathname);
  const file = fileURLToPath(new URL(address.pathname, 'file://'));
  return existsSync(file) ? new Response(readFileSync(file)) : new Response('', { status: 404 });
};
// The worker's thread is this one.
const worker = new EventTarget();
let begun;
globalThis.Worker = class {
  addEventListener = (...given) => worker.addEventListener(...given);
  terminate() {}
  async postMessage(data) {
    begun ??= import(script('search-engine'));
    await begun;
    globalThis.dispatchEvent(Object.assign(new Event('message'), { data }));
  }
};
const events = new EventTarget();
globalThis.addEventListener = (...given) => events.addEventListener(...given);
globalThis.dispatchEvent = (event) => events.dispatchEvent(event);
globalThis.postMessage = (data) => worker.dispatchEvent(Object.assign(new Event('message'), { data }));

const common = readFileSync(join(site, 'search', 'index.html'), 'utf8').match(/data-common="([^"]*)"/)[1];
const { answerTo } = await import(script('search-find'));
const answer = await answerTo(question, {}, common);

const parts = {};
for (const path of loaded) {
  const file = fileURLToPath(new URL(path, 'file://'));
  const bytes = readFileSync(file);
  const sent = /\.(html|js|json)$/.test(file) ? gzipSync(bytes).length : bytes.length;
  const part = path.match(/assets|names|words|index\.html|pagefind\.js|wasm|pf_meta|pf_index|pf_fragment|pf_filter|entry/)?.[0] ?? path;
  parts[part] = (parts[part] ?? 0) + sent;
}
const bytes = Object.values(parts).reduce((sum, part) => sum + part, 0);
console.log(JSON.stringify({ question, passages: answer.passages.length, files: loaded.size, bytes, parts }));
process.exit(0);
