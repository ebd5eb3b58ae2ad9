// Pagefind cuts its word index into files of 20,000 places, about 30 KB each, and has no setting for it: on a long
// book most of what a first search loads is neighbours of the words that were asked for. Here each file is
// cut at words into smaller ones and their list written anew; no word's own bytes change. And every file and every slice
// has a random name in that list: here those that follow one another share one, by their content, which makes the list
// half as long. The names of records' slices begin with r, so that a search can tell them without asking for a filter.
// Whatever does not look as expected leaves the index as Pagefind made it: larger, and just as right.

import { createHash } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

const signature = Buffer.from('pagefind_dcd');
// Before compression; about half of it is sent. Measured on 1.3 million words with 16, 8, 6 and 4 KB: smaller ones make the
// list, which every search loads, longer than they spare.
const enough = 8_192;
// In letters.
const beginning = 4;
// As many as one sign of base 36 tells apart.
const mostInRun = 36;
const records = new Set(['term', 'person', 'place', 'organisation', 'event', 'figure']);

/** @param folder Of a bundle that Pagefind has written. @returns Whether its files were cut. */
export function cutFiner(folder) {
  const entryFile = join(folder, 'pagefind-entry.json');
  const entry = parsed(readFileSync(entryFile));
  const plans = Object.entries(entry?.languages ?? {}).map(([language, own]) => planOf(folder, language, own?.hash));
  if (plans.length === 0 || plans.includes(null)) return false;
  for (const { language, old, hash, meta, oldChunks, files, slices } of plans) {
    for (const [from, to] of slices) renameSync(sliceFile(folder, from), sliceFile(folder, to));
    for (const name of oldChunks) rmSync(join(folder, 'index', `${name}.pf_index`));
    for (const [name, bytes] of files) writeFileSync(join(folder, 'index', `${name}.pf_index`), packed(bytes));
    rmSync(join(folder, `pagefind.${old}.pf_meta`));
    writeFileSync(join(folder, `pagefind.${hash}.pf_meta`), packed(meta));
    entry.languages[language].hash = hash;
  }
  writeFileSync(entryFile, JSON.stringify(entry));
  return true;
}

function planOf(folder, language, old) {
  const bytes = unpacked(join(folder, `pagefind.${old}.pf_meta`));
  const meta = bytes && read(bytes, 0)?.value;
  // The version, the pages, the files of words as [first, last, name], then what is left as it is.
  const chunks = Array.isArray(meta) ? meta[2] : undefined;
  const named = (list, at) => Array.isArray(list) && list.every((part) => Array.isArray(part) && part.length === 3 && typeof part[at] === 'string');
  if (!named(meta?.[1], 0) || !named(chunks, 2) || !Buffer.concat(written(meta)).equals(bytes)) return null;

  const words = [];
  for (const [, , name] of chunks) {
    const own = wordsOf(unpacked(join(folder, 'index', `${name}.pf_index`)));
    if (own === null) return null;
    for (const word of own) words.push(word);
  }
  const pieces = piecesOf(words);
  const contents = pieces.map((piece) => Buffer.concat([opening(4, 1), opening(4, piece.length), ...piece.map((word) => word.bytes)]));
  const names = namesOf(contents, `${language}_`);
  const files = new Map(names.map((name, i) => [name, contents[i]]));
  if (files.size < pieces.length) return null;
  meta[2] = pieces.map((piece, i) => {
    const first = i === 0 ? chunks[0][0] : parted(pieces[i - 1].at(-1).spelt, piece[0].spelt);
    return [first, i === pieces.length - 1 ? chunks.at(-1)[1] : piece.at(-1).spelt, names[i]];
  });
  const slices = renamed(folder, meta[1].map(([name]) => name));
  if (slices === null) return null;
  for (const slice of meta[1]) slice[0] = slices.get(slice[0]);
  const whole = Buffer.concat(written(meta));
  return { language, old, hash: `${language}_${hashOf(whole)}`, meta: whole, oldChunks: chunks.map(([, , name]) => name), files, slices };
}

// Slices that follow one another on one page are named together, and so are so many records: old name to new.
function renamed(folder, old) {
  if (new Set(old).size < old.length) return null;
  const pages = [];
  for (const name of old) {
    const bytes = unpacked(sliceFile(folder, name));
    const slice = bytes && parsed(bytes);
    if (typeof slice?.url !== 'string') return null;
    const [page, part] = slice.url.split('?');
    const key = records.has(slice.filters?.kind?.[0]) ? 'r' : part === undefined ? 't' : `t${page}`;
    if (pages.at(-1)?.key !== key) pages.push({ key, slices: [] });
    pages.at(-1).slices.push(bytes);
  }
  const names = pages.flatMap(({ key, slices }) => namesOf(slices, key[0]));
  return new Set(names).size === old.length ? new Map(old.map((name, i) => [name, names[i]])) : null;
}

// A name for each of the contents: so many that follow one another share its beginning, and differ in its last sign.
function namesOf(contents, before) {
  const names = [];
  for (let from = 0; from < contents.length; from += mostInRun) {
    const run = contents.slice(from, from + mostInRun);
    const begin = before + hashOf(Buffer.concat(run));
    run.forEach((_, i) => names.push(begin + i.toString(36)));
  }
  return names;
}

function sliceFile(folder, name) {
  return join(folder, 'fragment', `${name}.pf_fragment`);
}

/** A file of words is a list in a list; each word is a list that begins with the word as it is spelt. */
function wordsOf(bytes) {
  const outer = bytes && head(bytes, 0);
  const inner = outer && head(bytes, outer.next);
  if (!inner || outer.kind !== 4 || outer.count !== 1 || inner.kind !== 4) return null;
  const words = [];
  let at = inner.next;
  for (let i = 0; i < inner.count; i++) {
    const word = head(bytes, at);
    const spelt = word?.kind === 4 ? read(bytes, word.next)?.value : undefined;
    const next = typeof spelt === 'string' ? skip(bytes, at) : undefined;
    if (next === undefined) return null;
    words.push({ spelt, bytes: bytes.subarray(at, next) });
    at = next;
  }
  return at === bytes.length ? words : null;
}

// A search asks for one file a word and finds in it what the word begins too: words of one beginning stay together
// where they are not too many, and a word and its own longer forms always.
function piecesOf(words) {
  const pieces = [];
  let [piece, size] = [[], 0];
  words.forEach((word, i) => {
    piece.push(word);
    size += word.bytes.length;
    const next = words[i + 1];
    if (next !== undefined) {
      const kept = next.spelt.startsWith(word.spelt) || (size < 2 * enough && shared(word.spelt, next.spelt) >= beginning);
      if (size < enough || kept) return;
    }
    pieces.push(piece);
    [piece, size] = [[], 0];
  });
  return pieces;
}

// As much of a file's first word as parts it from the last word of the file before.
function parted(before, first) {
  return [...first].slice(0, shared(before, first) + 1).join('');
}

function shared(one, other) {
  const [a, b] = [[...one], [...other]];
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  return same;
}

function unpacked(file) {
  let bytes;
  try {
    bytes = gunzipSync(readFileSync(file));
  } catch {
    return null;
  }
  return bytes.subarray(0, signature.length).equals(signature) ? bytes.subarray(signature.length) : null;
}

function parsed(bytes) {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return null;
  }
}

function packed(bytes) {
  return gzipSync(Buffer.concat([signature, bytes]), { level: 9 });
}

function hashOf(bytes) {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 10);
}

// The parts of CBOR (RFC 8949) that the index is written in: whole numbers, texts and lists of known length.

function head(bytes, at) {
  if (at >= bytes.length) return undefined;
  const [kind, short] = [bytes[at] >> 5, bytes[at] & 31];
  if (short < 24) return { kind, count: short, next: at + 1 };
  const length = { 24: 1, 25: 2, 26: 4 }[short];
  return length && at + length < bytes.length ? { kind, count: bytes.readUIntBE(at + 1, length), next: at + 1 + length } : undefined;
}

function read(bytes, at) {
  const { kind, count, next } = head(bytes, at) ?? {};
  if (kind === 0) return { value: count, next };
  if (kind === 1) return { value: -1 - count, next };
  if (kind === 3) return { value: bytes.toString('utf8', next, next + count), next: next + count };
  if (kind !== 4) return undefined;
  const value = [];
  let end = next;
  for (let i = 0; i < count; i++) {
    const part = read(bytes, end);
    if (part === undefined) return undefined;
    value.push(part.value);
    end = part.next;
  }
  return { value, next: end };
}

function skip(bytes, at) {
  const { kind, count, next } = head(bytes, at) ?? {};
  if (kind === 0 || kind === 1) return next;
  if (kind === 3) return next + count;
  let end = kind === 4 ? next : undefined;
  for (let i = 0; i < count && end !== undefined; i++) end = skip(bytes, end);
  return end;
}

function written(value) {
  if (typeof value === 'number') return [value < 0 ? opening(1, -1 - value) : opening(0, value)];
  if (typeof value !== 'string') return [opening(4, value.length), ...value.flatMap(written)];
  const text = Buffer.from(value, 'utf8');
  return [opening(3, text.length), text];
}

function opening(kind, count) {
  const length = count < 24 ? 0 : count < 256 ? 1 : count < 65_536 ? 2 : 4;
  const bytes = Buffer.alloc(1 + length);
  bytes[0] = (kind << 5) | (length === 0 ? count : { 1: 24, 2: 25, 4: 26 }[length]);
  if (length > 0) bytes.writeUIntBE(count, 1, length);
  return bytes;
}
