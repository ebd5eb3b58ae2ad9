// Makes the search index. Standard input has one JSON object a line: first { language }, then { url, content }
// for each slice, a small HTML document. The bundle is written into the folder given as --out.

import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { close, createIndex } from 'pagefind';
import { cutFiner } from './finer.mjs';

// Pagefind takes settings from its environment and from a pagefind.yml in the current folder; the index
// depends on its input alone.
const out = resolve(parseArgs({ options: { out: { type: 'string' } } }).values.out ?? fail('--out names the folder to write to'));
for (const name of Object.keys(process.env)) {
  if (name.toUpperCase().startsWith('PAGEFIND_')) delete process.env[name];
}
// Within what is made: who stops us removes it all.
mkdirSync(out, { recursive: true });
const nowhere = mkdtempSync(join(out, 'nowhere-'));
process.chdir(nowhere);

// So many slices may be on their way to the indexer at a time: it is a process of its own.
const underWay = 256;

try {
  await build();
} finally {
  await close();
  process.chdir(out);
  rmSync(nowhere, { recursive: true, force: true });
}

async function build() {
  let index;
  let waiting = [];
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (line === '') continue;
    const record = JSON.parse(line);
    if (index === undefined) {
      index = checked(await createIndex({ forceLanguage: record.language, verbose: false, writePlayground: false })).index;
      continue;
    }
    waiting.push(index.addHTMLFile(record));
    if (waiting.length === underWay) waiting = await settled(waiting);
  }
  if (index === undefined) fail('nothing to index: the input is empty');
  await settled(waiting);
  checked(await index.writeFiles({ outputPath: out }));
  // Pagefind also writes its own interfaces, 460 KB that no page of ours loads, and a worker beside the script that can do the same.
  for (const name of readdirSync(out)) {
    if (/^pagefind-(.*ui|highlight|worker)\b/.test(name)) rmSync(join(out, name));
  }
  cutFiner(out);
}

async function settled(waiting) {
  for (const answer of await Promise.all(waiting)) checked(answer);
  return [];
}

function checked(answer) {
  return answer.errors?.length > 0 ? fail(answer.errors.join('; ')) : answer;
}

function fail(message) {
  throw new Error(message);
}
