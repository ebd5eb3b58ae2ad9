// The search page. The form is shown to those whose browser runs this; the registers below it are the
// way in for all. Words come from the page (data-… of the form), the index from pagefind/, names and
// their variants from names.json beside the page.

import { meant, ready, versionsOf, wordsOf } from './search-query.js';
import { inOrder, passagesOf } from './search-passages.js';

const root = new URL('../', import.meta.url);
const form = document.querySelector('[data-search]');
const input = form.querySelector('[name=q]');
const results = document.querySelector('[data-results]');
const status = document.querySelector('[data-status]');
const proposal = document.querySelector('[data-meant]');
const more = document.querySelector('[data-more]');
const words = form.dataset;

const patience = 140;
const slicesAtOnce = 24;
const shownAtOnce = 12;

let engine;
let turn = 0;
let waiting;
let answer;

restore();
form.addEventListener('submit', (event) => {
  event.preventDefault();
  ask();
});
input.addEventListener('input', () => {
  clearTimeout(waiting);
  waiting = setTimeout(ask, patience);
});
input.addEventListener('focus', () => load().catch(() => {}), { once: true });
form.addEventListener('change', (event) => event.target.name === 'kind' && ask());
more.addEventListener('click', () => showMore(true));
document.addEventListener('keydown', move);
addEventListener('popstate', restore);

function restore() {
  const asked = new URLSearchParams(location.search);
  input.value = asked.get('q') ?? '';
  const kind = [...form.querySelectorAll('[name=kind]')].find((k) => k.value === (asked.get('kind') ?? ''));
  if (kind) kind.checked = true;
  if (input.value) ask();
}

// The engine is fetched when someone is about to search, once; after a failure it is tried again.
function load() {
  engine ??= Promise.all([
    import(new URL('pagefind/pagefind.js', root).href).then(async (pagefind) => {
      await pagefind.options({ baseUrl: root.pathname });
      await pagefind.init();
      return pagefind;
    }),
    fetch(new URL('search/names.json', root)).then((file) => (file.ok ? file.json() : {}), () => ({})),
  ]).then(([pagefind, table]) => ({ pagefind, table: ready(table) }));
  engine.catch(() => (engine = undefined));
  return engine;
}

async function ask() {
  clearTimeout(waiting);
  const own = ++turn;
  const query = input.value.trim();
  const kind = form.querySelector('[name=kind]:checked')?.value ?? '';
  remember(query, kind);
  if (query === '') return clear();
  try {
    const { pagefind, table } = await load();
    const slices = await find(pagefind, versionsOf(query, table), kind);
    if (own !== turn) return;
    answer = { query, own, table, slices, passages: [], shown: 0 };
    await gather();
    if (own !== turn) return;
    results.replaceChildren();
    showMore(false);
  } catch {
    if (own !== turn) return;
    clear();
    status.textContent = words.missing;
  }
}

// One search for each version of the query; a slice that several found is one.
async function find(pagefind, versions, kind) {
  // A filter acts on whole records, and a record of notes is of one layer: note:editor asks for that.
  const [of, layer] = kind.split(':');
  const options = kind ? { filters: layer ? { kind: of, layer } : { kind: of } } : {};
  const answers = await Promise.all(versions.map((version) => pagefind.search(version, options)));
  const slices = new Map();
  answers.forEach((found, i) => {
    for (const result of found?.results ?? []) {
      const slice = slices.get(result.id) ?? { score: 0, found: [] };
      slice.score = Math.max(slice.score, result.score);
      slice.found.push({ result, words: wordsOf(versions[i]) });
      slices.set(result.id, slice);
    }
  });
  // Equal scores stand in the order of the index, so that every form of a name gives the same list.
  return [...slices].sort(([one, a], [other, b]) => b.score - a.score || (one < other ? -1 : 1)).map(([, slice]) => slice);
}

// Loads the next slices, until there is something to show.
async function gather() {
  while (answer.slices.length > 0 && answer.passages.length - answer.shown < shownAtOnce) {
    const batch = answer.slices.splice(0, slicesAtOnce);
    const loaded = await Promise.all(batch.map(opened));
    const fresh = [...answer.passages.slice(answer.shown), ...loaded.flat()].sort(inOrder);
    answer.passages = [...answer.passages.slice(0, answer.shown), ...fresh];
  }
}

// Pagefind writes where it found the words into the one object that it keeps of a slice: so one version
// after another, each with a copy of its own.
async function opened(slice) {
  const found = [];
  for (const { result, words: own } of slice.found) {
    const data = await result.data();
    found.push({ words: own, data: { ...data, locations: [...data.locations], weighted_locations: [...data.weighted_locations] } });
  }
  return passagesOf(found);
}

async function showMore(byHand) {
  const { own, query } = answer;
  if (byHand) await gather();
  if (own !== turn) return;
  const next = answer.passages.slice(answer.shown, answer.shown + shownAtOnce);
  const items = next.map(item);
  results.append(...items);
  answer.shown += next.length;
  const whole = answer.slices.length === 0 && answer.shown === answer.passages.length;
  more.hidden = whole;
  status.textContent = said(query, whole);
  propose(query);
  if (byHand) items[0]?.querySelector('a').focus();
}

function said(query, whole) {
  const count = answer.shown;
  const text = count === 0 ? words.none : !whole ? words.first : count === 1 ? words.one : words.many;
  return text.replace('{n}', count).replace('{q}', query);
}

function propose(query) {
  const other = answer.shown === 0 ? meant(query, answer.table) : null;
  proposal.hidden = other === null;
  if (other === null) return;
  const link = document.createElement('a');
  link.href = addressOf(other, '');
  link.textContent = other;
  proposal.replaceChildren(`${words.propose} `, link, '?');
}

function item(passage) {
  const place = document.createElement('li');
  place.className = 'result';
  const link = document.createElement('a');
  link.className = 'result-link';
  link.href = passage.href;
  link.textContent = passage.label;
  const kind = document.createElement('span');
  kind.className = 'result-kind';
  kind.textContent = words[`kind${capital(passage.kind)}${capital(passage.layer)}`] ?? words[`kind${capital(passage.kind)}`] ?? '';
  const text = document.createElement('p');
  text.className = 'result-words';
  for (const run of passage.excerpt) {
    if (!run.hit) {
      text.append(run.text);
      continue;
    }
    const mark = document.createElement('mark');
    mark.textContent = run.text;
    text.append(mark);
  }
  place.append(link, ' ', kind, text);
  return place;
}

function capital(word) {
  return word ? word[0].toUpperCase() + word.slice(1) : '';
}

function clear() {
  results.replaceChildren();
  status.textContent = '';
  proposal.hidden = true;
  more.hidden = true;
}

function remember(query, kind) {
  history.replaceState(history.state, '', addressOf(query, kind));
}

function addressOf(query, kind) {
  const asked = new URLSearchParams();
  if (query) asked.set('q', query);
  if (kind) asked.set('kind', kind);
  return asked.size > 0 ? `?${asked}` : location.pathname;
}

// Arrows go through the results from the box and back to it; Escape returns to the box, and there empties it.
function move(event) {
  if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
  const links = [...results.querySelectorAll('a.result-link')];
  const at = links.indexOf(document.activeElement);
  const inBox = document.activeElement === input;
  if (at < 0 && !inBox) return;
  if (event.key === 'ArrowDown' && links[at + 1]) links[at + 1].focus();
  else if (event.key === 'ArrowUp' && at >= 0) (links[at - 1] ?? input).focus();
  else if (event.key === 'Escape' && at >= 0) input.focus();
  else if (event.key === 'Escape' && input.value) {
    input.value = '';
    ask();
  } else return;
  event.preventDefault();
}
