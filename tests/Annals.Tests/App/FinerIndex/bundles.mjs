// node bundles.mjs make|cut|ask <theme> <bundle>
//
// make: an index as Pagefind writes it; standard input { language, slices: [{ url, content }] }.
// cut: whether the theme's search/finer.mjs cut it, in <bundle>.answer.
// ask: what Pagefind's own script finds, in <bundle>.answer: a line for each of standard input's words.

import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const [verb, theme, bundle] = process.argv.slice(2);
const asked = () => JSON.parse(readFileSync(0, 'utf8'));
const answer = (value) => writeFileSync(`${bundle}.answer`, JSON.stringify(value));

async function make({ language, slices }) {
  const { close, createIndex } = await import(pathToFileURL(resolve(theme, 'node_modules', 'pagefind', 'lib', 'index.js')));
  const { index } = await createIndex({ forceLanguage: language });
  for (const slice of slices) await index.addHTMLFile(slice);
  await index.writeFiles({ outputPath: bundle });
  await close();
}

async function cut() {
  const { cutFiner } = await import(pathToFileURL(resolve(theme, 'search', 'finer.mjs')));
  return cutFiner(bundle);
}

async function ask({ language, words }) {
  const root = pathToFileURL(`${resolve(bundle)}/`);
  globalThis.location = root;
  globalThis.document = { querySelector: () => ({ getAttribute: () => language }) };
  globalThis.fetch = async (address) => new Response(readFileSync(fileURLToPath(new URL(new URL(address, root).pathname, 'file://'))));
  const pagefind = await import(new URL('pagefind.js', root));
  await pagefind.options({ basePath: root.pathname, baseUrl: '/' });
  await pagefind.init();
  const found = [];
  for (const word of words) {
    const { results } = await pagefind.search(word);
    const slices = await Promise.all(results.map(async ({ score, words: places, data }) => ({ url: (await data()).url, score, places })));
    found.push(slices.sort((a, b) => (a.url < b.url ? -1 : 1)));
  }
  return found;
}

if (verb === 'make') await make(asked());
else answer(verb === 'cut' ? await cut() : await ask(asked()));
process.exit(0);
