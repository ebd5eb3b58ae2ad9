// From what the index gives to the passages that a reader sees. The index finds slices of about ten
// passages; which of them answers, and where to look in it, is decided here from the words found.

import { bare, fold, wordsOf } from './search-query.js';

const excerptLength = 34;

/**
 * The passages of one slice that answer, best first.
 * @param found [{ data, words }]: the slice as each version of the query found it, and that version's words.
 */
export function passagesOf(found) {
  const { data } = found[0];
  const page = data.url.split(/[?#]/)[0];
  const kind = data.filters?.kind?.[0] ?? 'text';
  const layer = data.filters?.layer?.[0];
  const words = data.content.split(/\s+/);
  const passages = regions(data, words.length)
    .map((region) => passage(region, words, found))
    .filter((p) => p.share > 0)
    .map((p) => ({ ...p, kind, ...(layer && { layer }), href: p.anchor ? `${page}#${p.anchor}` : page, label: p.label ?? data.meta?.title ?? page }));

  const title = data.meta?.title;
  const named = title !== undefined && found.some((f) => f.data.locations.length === 0 || says(title, f.words));
  if (named) {
    // Found by its title: the page as a whole, with the words that it opens with.
    const { hits = [], weight = 0 } = passages.find((p) => !p.anchor) ?? {};
    const whole = { kind, href: page, label: title, share: 1, phrase: true, weight, title: wordsOf(title).length };
    return [{ ...whole, excerpt: excerpt(words, 0, words.length, hits, 0) }, ...passages.filter((p) => p.anchor && p.share === 1)];
  }
  const whole = passages.filter((p) => p.share === 1);
  // The words stand in passages apart from each other: then the best of them stands for all.
  return (whole.length > 0 ? whole : passages.sort(inOrder).slice(0, 1)).sort(inOrder);
}

/** Titles first, then passages with the words side by side, then by weight. */
export function inOrder(a, b) {
  return (a.title ?? Infinity) - (b.title ?? Infinity) || b.share - a.share || b.phrase - a.phrase || b.weight - a.weight || 0;
}

function regions(data, end) {
  const anchors = data.anchors.filter((a) => a.title).sort((a, b) => a.location - b.location);
  if (anchors.length === 0) return [{ anchor: '', from: 0, to: end }];
  return anchors.map((a, i) => ({ anchor: a.id, label: a.title, from: a.location, to: anchors[i + 1]?.location ?? end }));
}

function passage({ anchor, label, from, to }, words, found) {
  const hits = new Map();
  let [share, phrase] = [0, false];
  for (const version of found) {
    const own = version.data.weighted_locations.filter((w) => w.location >= from && w.location < to && tells(words[w.location], version));
    for (const { location, balanced_score: score } of own) hits.set(location, Math.max(score, hits.get(location) ?? 0));
    const asked = version.words.filter((word) => tells(word, version));
    const there = own.map((w) => fold(words[w.location]));
    // The index also answers with shorter words than were asked for: "land" for "landlords". Those tell nothing.
    share = Math.max(share, asked.filter((word) => there.some((other) => answers(other, word))).length / asked.length);
    phrase ||= version.words.length > 1 && sideBySide(words, own.map((w) => w.location), version.words);
  }
  const places = [...hits.keys()].sort((a, b) => a - b);
  const weight = [...hits.values()].reduce((sum, score) => sum + score, 0);
  return { anchor, label, hits: places, share, phrase, weight, excerpt: excerpt(words, from, to, places) };
}

// Among several words, "the" and "for" are found everywhere.
function tells(word, version) {
  return version.words.length === 1 || bare(fold(word)).length > 3 || version.words.every((other) => other.length < 4);
}

// The index stems: "landlords" was found for "landlord", "reforms" for "reforming".
function answers(found, word) {
  return found.split('-').concat(found).some((part) => {
    const plain = part.replace(/[^\p{L}\p{N}]/gu, '');
    if (plain.startsWith(word)) return true;
    let same = 0;
    while (same < word.length && plain[same] === word[same]) same++;
    return same >= 4 && same >= word.length - 4;
  });
}

function sideBySide(words, places, query) {
  return places.some((at) => query.every((word, i) => at + i < words.length && answers(fold(words[at + i]), word)));
}

function says(title, query) {
  const words = wordsOf(title);
  return query.length > 0 && query.every((word) => words.includes(bare(word)));
}

/** The words around as many hits as fit: [{ text, hit }], with dots where something is left out. */
function excerpt(words, from, to, hits, begin = undefined) {
  if (begin === undefined && to - from > excerptLength) {
    const starts = hits.length > 0 ? hits.map((h) => Math.max(from, h - 6)) : [from];
    const held = (start) => hits.filter((h) => h >= start && h < start + excerptLength).length;
    begin = Math.min(starts.reduce((best, start) => (held(start) > held(best) ? start : best)), Math.max(from, to - excerptLength));
  }
  begin ??= from;
  const end = Math.min(to, begin + excerptLength);
  const runs = begin > from ? [{ text: '… ', hit: false }] : [];
  for (let i = begin; i < end; i++) {
    const hit = hits.includes(i);
    const last = runs.at(-1);
    if (last?.hit === hit && last.text !== '… ') last.text += ` ${words[i]}`;
    else {
      if (last && last.text !== '… ') runs.push({ text: ' ', hit: false });
      runs.push({ text: words[i], hit });
    }
  }
  if (end < to) runs.push({ text: ' …', hit: false });
  return runs.flatMap(trimmed);
}

// What is marked is words, not the quotes and commas that stand at them.
function trimmed(run) {
  if (!run.hit) return [run];
  const [, before, text, after] = run.text.match(/^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su);
  return [{ text: before, hit: false }, { text, hit: true }, { text: after, hit: false }].filter((r) => r.text !== '');
}
