// Asks the index, and finds what answers in the slices that it names.

import { fold } from './search-fold.js';
import { load } from './search-index.js';
import { inOrder, passagesOf } from './search-passages.js';
import { asked, isYear, meant, speltOf, tellingOf, versionsOf, wordsOf, yearsOf } from './search-query.js';

// Each slice that is opened costs 2 KB, a record's less than half of one.
const slicesAtOnce = 6;
const recordsFirst = 4;
const fewAnswers = 5;
const mostAtFirst = 13;
// A phrase may stand far down among the slices that have its words.
const mostForPhrases = 30;
// What a passage must say of a query that no passage says whole, by the weight of its words.
const half = 0.45;
const sure = 0.85;
// A year's own mention tells more than the span that it lies in; still more where nothing else is asked, for a span has
// two words to find, and these always stand side by side.
const aroundAYear = 0.6;
const aroundAYearAlone = 0.5;

/** An answer, whose passages come by `further`: { passages, further, whole, part, meant }. */
export async function answerTo(query, filters, common) {
  const { index, table, wider } = await load(common);
  const own = await answered(index, table, query, filters);
  // A slip can look like another ending of its word: "revisionsim".
  if (own.passages.some((passage) => passage.exact > sure) && !own.strange) return own;
  const words = await wider();
  const other = meant(asked(query).text, words);
  // Words that the index spells otherwise are in the wider table alone: Straße for who types strasse.
  if (other === null) return own.passages.length > 0 ? own : answered(index, words, query, filters);
  const instead = await answered(index, words, other, filters);
  // What finds no more of the words is no better.
  const better = own.passages.length === 0 || !instead.part || instead.strange < own.strange;
  return instead.passages.length > 0 && better ? { ...instead, meant: other } : own;
}

async function answered(index, table, query, filters) {
  const { phrases, text } = asked(query);
  const years = yearsOf(text);
  const texts = years.length > 0 ? [text.replace(/[-–—]/g, ' '), ...years] : versionsOf(text.replace(/(\d{4})[-–—](?=\d{4})/g, '$1 '), table);
  const dates = wordsOf(text).filter(isYear);
  const around = wordsOf(text).every(isYear) ? aroundAYearAlone : aroundAYear;
  const versions = texts.map((version, i) => {
    const words = tellingOf(wordsOf(version), table);
    const as = i > 0 && !/\d/.test(version) && version;
    return { words, as, spelt: speltOf(version).filter((word) => words.includes(fold(word))), weight: (years.length > 0 ? i === 0 : dates.every((date) => words.includes(date))) ? 1 : around };
  });
  const ask = { phrases, rarity: table.rarity, least: 0.999 };
  const answer = { query, passages: [], part: false, strange: 0 };
  const waiting = await slicesWithAll(index, versions, filters);
  const seen = new Map();
  answer.whole = () => waiting.length === 0;
  answer.further = async (most = Infinity) => {
    const batch = waiting.splice(0, Math.min(most, Math.max(waiting.findLastIndex(first) + 1, 0) + slicesAtOnce));
    const loaded = await opened(index, batch.map(({ id }) => id));
    for (const [id, data] of loaded) seen.set(id, data);
    return loaded.flatMap(([, data]) => passagesOf(data, versions, ask));
  };
  const most = phrases.length > 0 ? mostForPhrases : mostAtFirst;
  while (answer.passages.length < fewAnswers && waiting.length > 0 && seen.size < most) answer.passages.push(...(await answer.further(most - seen.size)));
  if (answer.passages.length === 0 && phrases.length === 0 && versions[0].words.length > 1) {
    answer.part = true;
    const partly = { ...ask, least: half };
    const { slices, strange } = await slicesWithSome(index, versions[0].words, table, filters);
    answer.strange = strange.length;
    // A word that stands nowhere takes no weight from those that do.
    const known = versions.map((version) => ({ ...version, words: version.words.filter((word) => !strange.includes(word)) })).filter(({ words }) => words.length > 0);
    const loaded = await opened(index, slices.filter((id) => !seen.has(id)).slice(0, slicesAtOnce));
    answer.passages = known.length === 0 ? [] : [...seen.values(), ...loaded.map(([, data]) => data)].flatMap((data) => passagesOf(data, known, partly));
  }
  answer.passages.sort(inOrder);
  return answer;
}

// Without network the index also finds what lies in works that were not kept: that cannot be opened, and is passed over.
async function opened(index, slices) {
  const loaded = await Promise.all(slices.map(async (id) => [id, await index.open(id)]));
  return loaded.filter(([, data]) => data);
}

// One search for each version of the query; a slice that several found is one. The records among them
// stand first, so that a name's own entry is not lost behind a hundred mentions. A year has no entry of its own: what the
// text says of it is before what records do, and its own mentions are before the spans that it lies in.
async function slicesWithAll(index, versions, filters) {
  const found = versions.map(async ({ spelt, weight }) => (await index.search(spelt.join(' '), filters)).map((slice) => ({ ...slice, weight })));
  const all = merged(await Promise.all(found));
  if (versions[0].words.every(isYear)) return all.sort((a, b) => b.weight - a.weight || isRecord(a) - isRecord(b));
  if (filters.kind || all.length <= slicesAtOnce) return all;
  const first = all.filter(isRecord).slice(0, recordsFirst).map((result) => ({ ...result, first: true }));
  return [...first, ...all.filter((result) => !first.some((other) => other.id === result.id))];
}

function first(result) {
  return result.first;
}

// By its name: the build gives it, search/finer.mjs.
function isRecord({ id }) {
  return /^r[^_]+$/.test(id);
}

function merged(answers) {
  const slices = new Map();
  for (const result of answers.flat()) {
    const other = slices.get(result.id);
    const better = !other || other.score < result.score ? result : other;
    slices.set(result.id, { ...better, weight: Math.max(result.weight ?? 0, other?.weight ?? 0) });
  }
  // Equal scores stand in the order of the index, so that every form of a name gives the same list.
  return [...slices.values()].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

// Each word by itself: a slice with more of them, and with rarer ones, stands before others. Strange are the words that stand nowhere.
async function slicesWithSome(index, words, { answers, rarity }, filters) {
  const slices = new Map();
  const strange = [];
  for (const word of words) {
    const forms = [word, ...(answers.get(word) ?? [])].slice(0, 4);
    const found = merged(await Promise.all(forms.map((form) => index.search(form, filters))));
    if (found.length === 0) strange.push(word);
    for (const result of found) {
      const slice = slices.get(result.id) ?? { result, worth: 0 };
      slice.worth += rarity(word) * (1 + Math.min(1, result.score / 20) / 4);
      slices.set(result.id, slice);
    }
  }
  return { strange, slices: [...slices.values()].sort((a, b) => b.worth - a.worth || (a.result.id < b.result.id ? -1 : 1)).map(({ result }) => result.id) };
}
