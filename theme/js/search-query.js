// What a reader typed, and what else it can mean: other forms of the names in it, and words near it.
// Pure functions over the table that the build makes (search/names.json):
// { forms: [[…]], words: […], spans: [[from, to, words]], chapters: [[address, title, work]] }.

import { fold, unaccented } from './search-fold.js';

const mostVersions = 8;
const mostYears = 120;
const mostSpans = 6;
const apart = /[^\p{L}\p{N}'’-]+/u;

/** The words of a text, folded, without what stands around them. */
export function wordsOf(text) {
  return speltOf(fold(text));
}

/** The same with the letters that the index does not fold. */
export function speltOf(text) {
  return unaccented(text).split(apart).map(bare).filter(Boolean);
}

export function bare(word) {
  return word.replace(/^['’-]+|['’-]+$/g, '').replace(/[’']/g, '');
}

/** The table made ready: every form by its folded words. */
export function ready({ forms = [], words = [], spans = [], chapters = [] } = {}, common = '') {
  const answers = new Map();
  for (const group of forms) {
    for (const form of group) {
      for (const other of group) if (other !== form) answer(answers, form, other);
    }
  }
  // Words that the index spells with letters it does not fold: straße for who types strasse.
  for (const word of words) {
    if (!/[ßœæøłđðþı]/.test(word)) continue;
    answer(answers, word, word);
  }
  const known = new Set(words.map(fold));
  // The words stand by frequency, and the n-th of them is about n times as rare as the first.
  const rank = new Map([...known].map((word, i) => [word, Math.log(2 + i)]));
  const rarest = Math.log(2 + known.size);
  const names = new Set([...answers.keys()].flatMap((key) => key.split(' ')));
  for (const word of names) known.add(word);
  // What is proposed is spelt as the publication spells it.
  const spelt = new Map(forms.flat().flatMap((form) => form.split(/\s+/)).map((word) => [bare(fold(word)), word]));
  const longest = Math.max(1, ...[...answers.keys()].map((key) => key.split(' ').length));
  return {
    answers,
    known,
    names,
    spelt,
    longest,
    words: [...known],
    spans,
    chapters: new Map(chapters.map(([address, title, work], order) => [address, { title, work, order }])),
    common: new Set(common.split(' ')),
    rarity: (word) => rank.get(word) ?? rarest,
  };
}

function answer(answers, form, other) {
  const key = wordsOf(form).join(' ');
  if (!answers.has(key)) answers.set(key, new Set());
  answers.get(key).add(other);
}

/** The query and its other versions: each name in it replaced by each of its other forms. */
export function versionsOf(query, table) {
  const words = query.trim().split(/\s+/).filter(Boolean);
  let versions = [[]];
  for (let at = 0; at < words.length; ) {
    const [length, others] = longestAt(words, at, table);
    const own = words.slice(at, at + length).join(' ');
    const choices = [own, ...fewest(others, own), ...spansOf(own, table)];
    versions = versions.flatMap((begun) => choices.map((choice) => [...begun, choice])).slice(0, mostVersions);
    at += length;
  }
  const texts = versions.map((parts) => parts.join(' '));
  return [...new Map(texts.map((text) => [unaccented(text), text])).values()].slice(0, mostVersions);
}

function longestAt(words, at, table) {
  for (let length = Math.min(table.longest, words.length - at); length > 0; length--) {
    const others = table.answers.get(wordsOf(words.slice(at, at + length).join(' ')).join(' '));
    if (others) return [length, [...others]];
  }
  return [1, []];
}

export const isYear = (word) => /^\d{4}$/.test(word);

// A year is found in the years around it: 1984 in 1983–1985 and in the 1980s, the shorter first.
function spansOf(word, { spans }) {
  if (!isYear(word)) return [];
  const year = Number(word);
  const around = spans.filter(([from, to, words]) => from <= year && year <= to && !words.split(' ').includes(word));
  return around.sort(([a, b], [c, d]) => b - a - (d - c)).slice(0, mostSpans).map(([, , words]) => words);
}

/** "1960–1962" asks for each of these years. */
export function yearsOf(query) {
  const [, first, second] = query.trim().match(/^(\d{4})\s*[-–—]\s*(\d{4})$/) ?? [];
  const count = second - first + 1;
  return count > 1 && count <= mostYears ? Array.from({ length: count }, (_, i) => String(Number(first) + i)) : [];
}

/** What a reader asks for: the words, and those between quotation marks, which must stand together. */
export function asked(query) {
  const phrases = [...query.matchAll(/["“”„«»]([^"“”„«»]+)["“”„«»]/gu)].map(([, words]) => wordsOf(words)).filter((words) => words.length > 1);
  const text = query.replace(/["“”„«»?!,;()]+/gu, ' ').replace(/\.(?=\s|$)/g, ' ').replace(/['’]s(?=\s|$)/gu, '').trim();
  return { phrases, text };
}

/** Of words that somebody asks in a sentence, those that not every passage has. */
export function tellingOf(words, { common }) {
  const telling = words.filter((word) => !common.has(word));
  return telling.length > 0 ? telling : words;
}

// Where "Hoxha" is searched, "Enver Hoxha" finds nothing more.
function fewest(forms, own) {
  const sets = [...forms, own].map((form) => new Set(wordsOf(form)));
  const holds = (set, other) => other.size < set.size && [...other].every((word) => set.has(word));
  return forms.filter((_, i) => !sets.some((other) => holds(sets[i], other)));
}

/** The query with its unknown words replaced by the nearest known ones; null where there is nothing to propose. */
export function meant(query, table) {
  let changed = false;
  const near = (word) => {
    if (word.length < 4 || table.known.has(word)) return word;
    const found = nearest(word, table);
    changed ||= found !== undefined;
    return found === undefined ? word : (table.spelt.get(found) ?? found);
  };
  const typed = query.split(apart).map(bare).filter(Boolean);
  const words = wordsOf(query).map((word, i) => {
    const whole = near(word);
    const found = whole !== word || table.known.has(word) ? whole : word.split('-').map(near).join('-');
    return found === word ? (typed[i] ?? word) : /^\p{Lu}/u.test(typed[i] ?? '') ? found[0].toUpperCase() + found.slice(1) : found;
  });
  return changed ? words.join(' ') : null;
}

// Nobody looks for a word that tells nothing: who asks for wheat does not mean "what". A name is often heard
// and not read: two of its letters may be others, though not its first.
function nearest(word, { words, names, common }) {
  let [found, least] = [undefined, word.length < 7 ? 1 : 2];
  for (const other of words) {
    const most = found === undefined && word.length > 4 && other[0] === word[0] && names.has(other) ? 2 : least;
    if (Math.abs(other.length - word.length) > most || common.has(other)) continue;
    const far = distance(word, other);
    // Among equals the first stands, the most frequent.
    if (far < least || (far <= most && found === undefined)) [found, least] = [other, far];
  }
  return found;
}

/** How many letters to add, drop, change or swap to get from one word to the other. */
export function distance(a, b) {
  let [before, last] = [[], Array.from({ length: b.length + 1 }, (_, i) => i)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    [before, last] = [last, row];
  }
  return last[b.length];
}
