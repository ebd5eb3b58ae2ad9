// From what the index gives to the passages that a reader sees. The index finds slices of about ten
// passages; which of them answers, how well, and where to look in it, is decided here from the words.

import { fold } from './search-fold.js';
import { bare, wordsOf } from './search-query.js';

const excerptLength = 34;
// What a title is worth that says just what was asked: more than any mention of it, which is 17 at most.
const titled = 20;
const ending = /^(d|e|s|y|ed|er|es|en|ers|ied|ies|ing)?$/;

// Records are found by their names; where the words only stand in them, the text itself comes first.
const kinds = { text: 1, note: 0.9, term: 0.9, person: 0.9, place: 0.85, organisation: 0.85, event: 0.85, figure: 0.85, bibliography: 0.6, page: 0.6 };

/**
 * The passages of one slice that answer, best first.
 * @param data What the index keeps of the slice.
 * @param versions [{ words, weight, as }]: the query and its other versions; `as`, how a version names what the query calls otherwise.
 * @param ask { phrases, rarity, least }: what must stand together, how much a word tells, and the share of the words that will do.
 */
export function passagesOf(data, versions, ask) {
  const page = data.url.split(/[?#]/)[0];
  const kind = data.filters?.kind?.[0] ?? 'text';
  const layer = data.filters?.layer?.[0];
  const title = data.meta?.title;
  const words = data.content.split(/\s+/);
  const plain = words.map(plainOf);
  const passages = regions(data, words.length)
    .map((region) => passage(region, words, plain, versions, ask))
    .map((p) => (shared.includes(kind) && p.label ? { ...p, score: p.score + titled * titleOf(p.label, versions, ask) } : p))
    .map((p) => ({ ...p, kind, page, ...(layer && { layer }), score: p.score * (kinds[kind] ?? 0.8), href: p.anchor ? `${page}#${p.anchor}` : page, label: p.label ?? title ?? page }));

  const named = title === undefined ? 0 : titleOf(title, versions, ask);
  const answering = passages.filter((p) => p.share >= ask.least && p.phrased);
  if (named > 0 && (ask.phrases.length === 0 || together(wordsOf(title), ask.phrases))) {
    // Found by its title: the page as a whole, with the words that it opens with.
    const at = passages.find((p) => !p.anchor);
    const hits = at?.hits ?? [];
    const whole = { anchor: '', kind, page, href: page, label: title, share: 1, exact: 1, phrased: true, score: named * titled * (kinds[kind] ?? 0.8) + (at?.score ?? 0), found: hits.map((h) => plain[h]), excerpt: excerpt(words, 0, words.length, hits, 0) };
    return [whole, ...answering.filter((p) => p.anchor)].sort(inOrder);
  }
  return answering.sort(inOrder);
}

// Records of these kinds share a page, and each has its own title there.
const shared = ['event', 'bibliography'];

function titleOf(title, versions, ask) {
  return Math.max(...versions.map((v) => v.weight * says(title, v.words, ask)));
}

/** What says all of the query before what says a part of it, the best first. */
export function inOrder(a, b) {
  return b.score - a.score;
}

function regions(data, end) {
  const anchors = data.anchors.filter((a) => a.title).sort((a, b) => a.location - b.location);
  if (anchors.length === 0) return [{ anchor: '', from: 0, to: end }];
  return anchors.map((a, i) => ({ anchor: a.id, label: a.title, from: a.location, to: anchors[i + 1]?.location ?? end }));
}

function passage({ anchor, label, from, to }, words, plain, versions, ask) {
  const own = plain.slice(from, to);
  let best = { score: 0, share: 0, exact: 0 };
  const phrased = together(own, ask.phrases);
  const quoted = new Set(ask.phrases.flat());
  const hits = new Set();
  for (const { words: query, weight, as } of versions) {
    const places = query.map((word) => placesOf(word, own));
    const whole = query.reduce((sum, word) => sum + ask.rarity(word), 0);
    const part = (worth) => query.reduce((sum, word, i) => sum + ask.rarity(word) * worth(places[i]), 0) / whole;
    const share = part((at) => (at.length > 0 ? 1 : 0));
    if (share === 0) continue;
    // What was asked in quotes is marked where it stands together.
    places.forEach((found, i) => found.filter(({ at }) => !quoted.has(query[i]) || phrased?.has(at)).forEach(({ at }) => hits.add(from + at)));
    const exact = part((at) => Math.max(0, ...at.map((a) => a.exact)));
    // Each further mention tells less, and one in few words more than one in many.
    const often = part((at) => at.length / (at.length + 1 + own.length / 120));
    const phrase = query.length > 1 && sideBySide(own, query).length > 0 ? 1 : 0;
    const score = weight * (8 * share * exact + 3 * often + 3 * phrase + (query.length > 1 ? 3 * nearness(places) : 0));
    if (score > best.score) best = { score, share, exact, as };
  }
  const places = [...hits].sort((a, b) => a - b);
  return { anchor, label, ...best, phrased: phrased !== null, hits: places, found: [...new Set(places.map((h) => plain[h]))], excerpt: excerpt(words, from, to, places) };
}

function plainOf(word) {
  return fold(word).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').replace(/['’]s$/u, '').replace(/['’]/g, '');
}

function placesOf(word, own) {
  const places = [];
  own.forEach((other, at) => {
    const exact = answers(other, word);
    if (exact > 0) places.push({ at, exact });
  });
  return places;
}

// The index stems and answers with what a word begins: "landlords" was found for "landlord", "reforms" for
// "reforming"; but also "land" for "landlords", which tells nothing.
function answers(found, word) {
  if (found === word) return 1;
  if (found.includes('-') && !word.includes('-') && found.split('-').includes(word)) return 0.95;
  if (word.length > 2 && found.startsWith(word)) return found.length - word.length < 3 ? 0.9 : 0.7;
  let same = 0;
  while (same < word.length && found[same] === word[same]) same++;
  if (same < 4 || same < word.length - 3 || found.length - same > 3) return 0;
  // Four letters say little by themselves: "party" and "parties", but not "statue" and "state".
  return same > 4 || (ending.test(word.slice(same)) && ending.test(found.slice(same))) ? 0.8 : 0;
}

// Where all the words of a query stand near each other: 1 side by side, less the wider apart.
function nearness(places) {
  const there = places.filter((at) => at.length > 0);
  if (there.length < 2) return 0;
  const all = there.flatMap((at, i) => at.map((a) => [a.at, i])).sort(([a], [b]) => a - b);
  const last = new Map();
  let least = Infinity;
  for (const [at, word] of all) {
    last.set(word, at);
    if (last.size === there.length) least = Math.min(least, at - Math.min(...last.values()));
  }
  return (there.length / places.length) * (there.length / Math.max(there.length, least));
}

// Where each phrase stands, in "five year plan" also the Five-Year Plan: the words' places; null where one of them stands nowhere.
function together(own, phrases) {
  const parts = own.flatMap((word, at) => word.split('-').map((part) => ({ part, at })));
  const all = phrases.map((phrase) => sideBySide(parts.map(({ part }) => part), phrase.flatMap((word) => word.split('-'))));
  if (all.some((stretches) => stretches.length === 0)) return null;
  return new Set(all.flat().flatMap(([from, to]) => parts.slice(from, to).map(({ at }) => at)));
}

/** The stretches, [from, to), in which the query's words follow each other. */
function sideBySide(own, query) {
  const stretches = [];
  for (let at = 0; at < own.length; at++) {
    let [i, j] = [at, 0];
    while (j < query.length && i < own.length && (own[i] === '' || answers(own[i], query[j]) > 0.85)) {
      if (own[i] !== '') j++;
      i++;
    }
    if (j === query.length) stretches.push([at, i]);
  }
  return stretches;
}

// How far a title says what was asked: 1 if it says just that.
function says(title, query, { rarity }) {
  const words = wordsOf(title);
  const worth = (list) => list.reduce((sum, word) => sum + rarity(word), 0);
  if (query.length === 0 || !query.every((word) => words.some((other) => answers(other, bare(word)) > 0.85))) return 0;
  return Math.min(1, (worth(query) / worth(words)) ** 0.5);
}

// Dots stay with their words: on a line of their own they say nothing.
const dotsBefore = '…\u00a0';

/** The words around as many hits as fit: [{ text, hit }], with dots where something is left out. */
function excerpt(words, from, to, hits, begin = undefined) {
  if (begin === undefined && to - from > excerptLength) {
    const starts = hits.length > 0 ? hits.map((h) => Math.max(from, h - 6)) : [from];
    const held = (start) => new Set(hits.filter((h) => h >= start && h < start + excerptLength).map((h) => words[h])).size;
    begin = Math.min(starts.reduce((best, start) => (held(start) > held(best) ? start : best)), Math.max(from, to - excerptLength));
  }
  begin ??= from;
  const end = Math.min(to, begin + excerptLength);
  const runs = begin > from ? [{ text: dotsBefore, hit: false }] : [];
  for (let i = begin; i < end; i++) {
    const hit = hits.includes(i);
    const last = runs.at(-1);
    // A day stays with its month.
    const space = /^\d{1,2}$/.test(words[i - 1]) ? '\u00a0' : ' ';
    if (last?.hit === hit && last.text !== dotsBefore) last.text += space + words[i];
    else {
      if (last && last.text !== dotsBefore) runs.push({ text: space, hit: false });
      runs.push({ text: words[i], hit });
    }
  }
  if (end < to) runs.push({ text: '\u00a0…', hit: false });
  return runs.flatMap(trimmed);
}

// What is marked is words, not the quotes and commas that stand at them.
function trimmed(run) {
  if (!run.hit) return [run];
  const [, before, text, after] = run.text.match(/^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su);
  return [{ text: before, hit: false }, { text, hit: true }, { text: after, hit: false }].filter((r) => r.text !== '');
}
