// Cuts the theme's typefaces to the characters a publication uses.
//
//   echo '{"characters": "ș…"}' | node fonts/subset.mjs --out some/folder
//
// The letters of English and the signs of typesetting are always kept; what is passed in comes on top. The
// same request gives the same bytes. (With all letters of Latin-1 kept too, a first page of our edition
// weighed 15 KB more, with those of Latin Extended-A again 19.)
// Answers on standard output: {"files": [{"name", "bytes"}], "missing": "…"}, where missing are the
// characters passed in that no face has.

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import subsetFont from 'subset-font';
import { charactersOf } from './cmap.mjs';
import { faces } from './faces.mjs';

const installed = createRequire(import.meta.url);

// Signs the theme or the typesetting may set that an author did not type.
const signs =
  '\u2002\u2009\u200a\u202f\u2010\u2011\u2012\u2013\u2014\u2018\u2019\u201a\u201c\u201d\u201e' +
  '\u2020\u2021\u2022\u2026\u2032\u2033\u2039\u203a\u20ac\u2116\u2190\u2191\u2192\u2193\u2197\u21a9' +
  '\u2212\u2318\u2e22\u2e23\u2e24\u2e25';

const range = (first, last) =>
  Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i));

const base = [...range(0x20, 0x7e), ...range(0xa0, 0xbf), '×', '÷', ...signs];

async function request() {
  let text = '';
  process.stdin.setEncoding('utf8');
  for await (const chunk of process.stdin) text += chunk;
  const { characters = '' } = JSON.parse(text);
  const { out } = parseArgs({ options: { out: { type: 'string' } } }).values;
  if (typeof characters !== 'string' || out === undefined) {
    throw new TypeError('the request is {"characters": text} on standard input and --out folder');
  }
  return { characters, out };
}

function fileOf(source) {
  const [name, ...path] = source.split('/');
  return join(dirname(installed.resolve(`${name}/package.json`)), ...path);
}

async function cut({ file, source, features, axes }, characters, out) {
  const whole = await readFile(fileOf(source));
  const part = await subsetFont(whole, characters, {
    targetFormat: 'woff2',
    keepFeatures: features,
    variationAxes: axes,
    noHinting: true,
    preserveNameIds: [0, 13, 14], // copyright and licence travel inside the file, as the OFL asks
  });
  await writeFile(join(out, file), part);
  return { name: file, bytes: part.length, has: charactersOf(whole) };
}

const { characters, out } = await request();
const wanted = [...new Set([...base, ...characters])].sort();
await mkdir(out, { recursive: true });

const files = [];
const missing = new Set([...characters].filter((c) => c > '\u0020'));
for (const face of faces) {
  const { name, bytes, has } = await cut(face, wanted.join(''), out);
  files.push({ name, bytes });
  for (const c of missing) if (has.has(c.codePointAt(0))) missing.delete(c);
}

console.log(JSON.stringify({ files, missing: [...missing].sort().join('') }));
