// Asks the index. It is fetched when someone is about to search, once; after a failure it is tried again.

import { inOrder, passagesOf } from './search-passages.js';
import { asked, meant, ready, tellingOf, versionsOf, wordsOf, yearsOf } from './search-query.js';

export const root = new URL('../', import.meta.url);

const slicesAtOnce = 10;
const recordsFirst = 4;
const records = ['term', 'person', 'place', 'organisation', 'event', 'figure'];
// So many are shown before a reader asks for more: each slice that is opened costs 2 KB.
const fewAnswers = 5;
const mostAtFirst = 24;
// What a passage must say of a query that no passage says whole, by the weight of its words.
const half = 0.45;
const sure = 0.85;
// A year's own mention tells more than the span that it lies in.
const aroundAYear = 0.6;

let engine;

/** @param common The words that tell nothing. */
export function load(common) {
  engine ??= Promise.all([
    import(new URL('pagefind/pagefind.js', root).href).then(async (pagefind) => {
      await pagefind.options({ baseUrl: root.pathname });
      await pagefind.init();
      return pagefind;
    }),
    fetch(new URL('search/names.json', root)).then((file) => (file.ok ? file.json() : {}), () => ({})),
  ]).then(([pagefind, table]) => ({ pagefind, table: ready(table, common) }));
  engine.catch(() => (engine = undefined));
  return engine;
}

/** An answer, whose passages come by `further`: { passages, further, whole, part, meant }. */
export async function answerTo(query, filters, common) {
  const { pagefind, table } = await load(common);
  const own = await answered(pagefind, table, query, filters);
  // A slip can look like another ending of its word: "revisionsim".
  if (own.passages.some((passage) => passage.exact > sure) && !own.part) return own;
  const other = meant(asked(query).text, table);
  if (other === null) return own;
  const instead = await answered(pagefind, table, other, filters);
  return instead.passages.length > 0 ? { ...instead, meant: other } : own;
}

async function answered(pagefind, table, query, filters) {
  const { phrases, text } = asked(query);
  const years = yearsOf(text);
  const texts = years.length > 0 ? [text.replace(/[-–—]/g, ' '), ...years] : versionsOf(text, table);
  const dates = wordsOf(text).filter((word) => /^\d{4}$/.test(word));
  const versions = texts.map((version, i) => {
    const words = tellingOf(wordsOf(version), table);
    return { words, weight: years.length > 0 ? (i > 0 ? aroundAYear : 1) : dates.every((date) => words.includes(date)) ? 1 : aroundAYear };
  });
  const ask = { phrases, rarity: table.rarity, least: 0.999 };
  const answer = { query, passages: [], part: false };
  const waiting = await slicesWithAll(pagefind, versions, filters);
  const seen = new Map();
  answer.whole = () => waiting.length === 0;
  answer.further = async () => {
    const batch = waiting.splice(0, slicesAtOnce);
    const loaded = await opened(batch);
    for (const [id, data] of loaded) seen.set(id, data);
    return loaded.flatMap(([, data]) => passagesOf(data, versions, ask));
  };
  while (answer.passages.length < fewAnswers && waiting.length > 0 && seen.size < mostAtFirst) answer.passages.push(...(await answer.further()));
  if (answer.passages.length === 0 && phrases.length === 0 && versions[0].words.length > 1) {
    answer.part = true;
    const partly = { ...ask, least: half };
    const batch = (await slicesWithSome(pagefind, versions[0].words, table, filters)).filter((result) => !seen.has(result.id));
    const loaded = await opened(batch.slice(0, slicesAtOnce));
    answer.passages = [...seen.values(), ...loaded.map(([, data]) => data)].flatMap((data) => passagesOf(data, versions, partly));
  }
  answer.passages.sort(inOrder);
  return answer;
}

// Without network the index also finds what lies in works that were not kept: that cannot be opened, and is passed over.
async function opened(batch) {
  const answers = await Promise.allSettled(batch.map(async (result) => [result.id, await result.data()]));
  const lost = answers.find((answer) => answer.status === 'rejected');
  if (lost && !document.body.dataset.keptOn) throw lost.reason;
  return answers.filter((answer) => answer.status === 'fulfilled').map((answer) => answer.value);
}

// One search for each version of the query; a slice that several found is one. The records among them
// are asked for by themselves, so that a name's own entry is not lost behind a hundred mentions.
async function slicesWithAll(pagefind, versions, filters) {
  const search = (only) => Promise.all(versions.map(({ words }) => pagefind.search(words.join(' '), { filters: { ...filters, ...only } }))).then(merged);
  const all = await search();
  if (filters.kind || all.length <= slicesAtOnce) return all;
  const first = (await search({ kind: { any: records } })).slice(0, recordsFirst);
  return [...first, ...all.filter((result) => !first.some((other) => other.id === result.id))];
}

function merged(answers) {
  const slices = new Map();
  for (const result of answers.flatMap((found) => found?.results ?? [])) {
    const other = slices.get(result.id);
    if (!other || other.score < result.score) slices.set(result.id, result);
  }
  // Equal scores stand in the order of the index, so that every form of a name gives the same list.
  return [...slices.values()].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

// Each word by itself: a slice with more of them, and with rarer ones, stands before others.
async function slicesWithSome(pagefind, words, { answers, rarity }, filters) {
  const slices = new Map();
  for (const word of words) {
    const forms = [word, ...(answers.get(word) ?? [])].slice(0, 4);
    const found = merged(await Promise.all(forms.map((form) => pagefind.search(form, { filters }))));
    for (const result of found) {
      const slice = slices.get(result.id) ?? { result, worth: 0 };
      slice.worth += rarity(word) * (1 + Math.min(1, result.score / 20) / 4);
      slices.set(result.id, slice);
    }
  }
  return [...slices.values()].sort((a, b) => b.worth - a.worth || (a.result.id < b.result.id ? -1 : 1)).map(({ result }) => result);
}
