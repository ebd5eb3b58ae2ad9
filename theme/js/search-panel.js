// The search form and its results, on the search page and in the dialog. Words come from the form (data-…),
// the index from pagefind/, names and their variants from names.json beside the search page.

import { answerTo } from './search-find.js';
import { load, root } from './search-index.js';
import { inOrder } from './search-passages.js';

const patience = 140;
const slowness = 400;
// After so long a wait the network is slow, or is not there and nobody knows it yet.
const longWait = 6_000;
// A count is read out when the reader has stopped typing, not at every letter.
const quiet = 900;
const shownAtOnce = 12;
const shownInGroup = 4;
const mostNames = 3;

/** @param part What the search page marks as its search. @param dialog The dialog that it stands in; none on the page itself. */
export function start(part, dialog) {
  const find = (name) => part.querySelector(`[data-${name}]`);
  const [form, results, status, said, proposal, more] = ['search', 'results', 'status', 'said', 'meant', 'more'].map(find);
  const input = form.querySelector('[name=q]');
  const words = form.dataset;
  let turn = 0;
  let [waiting, speaking, slow, slower] = [];
  let answer;
  let failed = false;

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    // In the dialog a second Enter goes to the first result.
    const first = dialog && answer?.typed === input.value.trim() && results.querySelector('a');
    if (first) first.click();
    else ask();
  });
  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, patience);
  });
  input.addEventListener('focus', () => load(words.common).catch(() => {}), { once: true });
  form.addEventListener('change', ({ target }) => target !== input && ask());
  more.addEventListener('click', () => showMore());
  results.addEventListener('click', leave);
  results.addEventListener('auxclick', leave);
  proposal.addEventListener('click', (event) => {
    if (event.target.tagName !== 'A' || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    input.value = event.target.textContent;
    input.focus();
    ask();
  });
  (dialog ?? document).addEventListener('keydown', move);
  addEventListener('online', () => failed && part.isConnected && ask());
  if (!dialog) {
    // The browser would scroll to where the page was before what was found is there.
    history.scrollRestoration = 'manual';
    restore();
    addEventListener('popstate', restore);
    addEventListener('pagehide', () => keep({ top: scrollY }));
  }

  // Who comes back finds as many passages as there were, the page where it was, and on the result that was gone to the focus.
  async function restore() {
    const { more: times = 0, left, top } = history.state ?? {};
    asWasAsked();
    if (input.value) await ask();
    const own = turn;
    for (let i = 0; i < times && answer && own === turn; i++) await showMore({ alone: true });
    if (own !== turn) return;
    keep({ left, top });
    [...results.querySelectorAll('a.result-link')].find(({ href }) => href === left)?.focus({ preventScroll: true });
    if (top) scrollTo({ top, behavior: 'instant' });
  }

  function asWasAsked() {
    const asked = new URLSearchParams(location.search);
    input.value = asked.get('q') ?? '';
    for (const name of ['kind', 'work']) {
      for (const choice of form.querySelectorAll(`[name=${name}], [name=${name}] option`)) {
        if (choice.value !== (asked.get(name) ?? '')) continue;
        if (choice.type === 'radio') choice.checked = true;
        else if (choice.tagName === 'OPTION') choice.selected = true;
      }
    }
  }

  // On the page the entry in the browser's history keeps what the address does not tell.
  function keep(state) {
    if (!dialog) history.replaceState({ ...history.state, ...state }, '');
  }

  function chosen() {
    const all = new FormData(form);
    return { kind: all.get('kind') ?? '', work: all.get('work') ?? '' };
  }

  async function ask() {
    clearTimeout(waiting);
    hurry();
    failed = false;
    const own = ++turn;
    const typed = input.value.trim();
    if (!dialog) history.replaceState(null, '', addressOf(typed, chosen()));
    if (typed === '') return clear();
    slow = setTimeout(say, slowness, words.searching);
    slower = setTimeout(say, longWait, words.slow);
    try {
      const found = await answerTo(typed, filters(), words.common);
      if (own !== turn) return;
      const { table } = await load(words.common);
      answer = { ...found, typed, table, shown: [], more: 0, left: found.passages };
      hurry();
      results.replaceChildren();
      show();
      propose();
      results.dataset.answered = typed;
    } catch {
      if (own === turn) lose();
    }
  }

  function hurry() {
    clearTimeout(slow);
    clearTimeout(slower);
  }

  // What was found before is not the answer to what stands in the box now.
  function lose() {
    hurry();
    clear();
    failed = true;
    say(dialog ? words.lost : `${words.lost} ${words.missing}`);
  }

  // A filter acts on whole records, and a record of notes is of one layer: note:editor asks for that.
  function filters() {
    const { kind, work } = chosen();
    const [of, layer] = kind.split(':');
    return { ...(of && { kind: of }), ...(layer && { layer }), ...(work && { work }) };
  }

  async function enough(own) {
    while (own === turn && answer.left.length < shownAtOnce && !answer.whole()) {
      answer.left.push(...(await answer.further()));
      answer.left.sort(inOrder);
    }
  }

  async function showMore({ alone = false } = {}) {
    if (failed) return ask();
    const own = turn;
    try {
      await enough(own);
      if (own !== turn) return;
      const [next] = show();
      if (!alone) next?.querySelector('a').focus();
      keep({ more: ++answer.more });
    } catch {
      // What has come stays; the button asks again.
      failed = own === turn;
      if (failed) say(words.lost);
    }
  }

  function show() {
    const next = taken();
    const items = next.map(item);
    items.forEach((place, i) => groupOf(next[i]).append(place));
    answer.shown.push(...next);
    const whole = answer.whole() && answer.left.length === 0;
    more.hidden = whole;
    say(counted(whole));
    return items;
  }

  // The best, but not so many of one chapter that the others are not seen.
  function taken() {
    const next = [];
    const counts = new Map();
    for (const passage of answer.left) {
      const count = counts.get(groupKey(passage)) ?? 0;
      if (next.length === shownAtOnce) break;
      if (count === shownInGroup) continue;
      counts.set(groupKey(passage), count + 1);
      next.push(passage);
    }
    answer.left = answer.left.filter((passage) => !next.includes(passage));
    return next;
  }

  function counted(whole) {
    const count = answer.shown.length;
    // Names that the passages use in place of the one that was typed.
    const names = [...new Set(answer.shown.map(({ as }) => as))].filter(Boolean).slice(0, mostNames);
    const text = count === 0 ? words.none : count === 1 && whole ? words.one : whole ? words.many : words.first;
    const around = count === 0 ? '{n}' : answer.part ? words.part : answer.meant ? words.instead : names.length > 0 ? words.under : '{n}';
    // What a part was found of is what the answer is to.
    const query = (answer.part ? (answer.meant ?? answer.typed) : answer.typed).replace(/^["“„«]([^"“”„«»]+)["”“»]$/u, '$1');
    return around.replace('{n}', text).replace('{n}', count).replace('{q}', () => query).replace('{m}', () => answer.meant).replace('{o}', () => names.join(', '));
  }

  function say(text) {
    status.textContent = text;
    clearTimeout(speaking);
    speaking = setTimeout(() => (said.textContent = text), quiet);
  }

  function propose() {
    proposal.hidden = !answer.meant;
    if (!answer.meant) return;
    const link = document.createElement('a');
    link.href = new URL(addressOf(answer.meant, {}), form.action).href;
    link.textContent = answer.meant;
    proposal.replaceChildren(`${words.propose} `, link, '?');
  }

  function chapterOf({ page }) {
    return answer.table.chapters.get(page.replace(root.pathname, '/'));
  }

  function groupKey(passage) {
    return chapterOf(passage) ? passage.page : passage.kind;
  }

  function groupOf(passage) {
    const key = groupKey(passage);
    const old = [...results.children].find((group) => group.dataset.group === key);
    if (old) return old.lastElementChild;
    const group = document.createElement('section');
    group.dataset.group = key;
    group.className = 'result-group';
    const head = document.createElement('h2');
    const chapter = chapterOf(passage);
    head.textContent = chapter?.title ?? words[`group${capital(passage.kind)}`] ?? '';
    if (chapter?.work) head.append(Object.assign(document.createElement('span'), { className: 'result-work', textContent: ` ${chapter.work}` }));
    group.append(head, document.createElement('ol'));
    results.append(group);
    return group.lastElementChild;
  }

  function item(passage) {
    const place = document.createElement('li');
    place.className = 'result';
    const link = document.createElement('a');
    link.className = 'result-link';
    link.href = passage.href;
    const title = chapterOf(passage)?.title;
    const inChapter = title && passage.label.startsWith(title) && passage.label.slice(title.length).replace(/^[,:]\s*/, '');
    link.textContent = inChapter ? capital(inChapter) : passage.label;
    if (inChapter) link.setAttribute('aria-label', passage.label);
    link.dataset.found = (passage.found ?? []).join(' ');
    const kind = document.createElement('span');
    kind.className = 'result-kind';
    // A group of records says its kind itself.
    if (title) kind.textContent = words[`kind${capital(passage.kind)}${capital(passage.layer)}`] ?? words[`kind${capital(passage.kind)}`] ?? '';
    const text = document.createElement('p');
    text.className = 'result-words';
    for (const run of passage.excerpt) text.append(run.hit ? Object.assign(document.createElement('mark'), { textContent: run.text }) : run.text);
    place.append(link, ' ', kind, text);
    return place;
  }

  // The words go along, to be marked where the result leads.
  async function leave(event) {
    const link = event.target.closest?.('a.result-link');
    if (!link || event.button > 1) return;
    try {
      localStorage.setItem('annals-found', JSON.stringify({ at: Date.now(), page: link.pathname, hash: link.hash, words: link.dataset.found.split(' ') }));
    } catch {
      // Not marked, then.
    }
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
    keep({ left: link.href, top: scrollY });
    if (link.pathname !== location.pathname) return;
    // The passage stands on this page: nothing is loaded that would mark it.
    event.preventDefault();
    dialog?.close();
    location.hash = link.hash;
    (await import('./search-marks.js')).arrive();
  }

  function clear() {
    answer = undefined;
    results.replaceChildren();
    delete results.dataset.answered;
    say('');
    proposal.hidden = true;
    more.hidden = true;
  }

  // Arrows go through the results from the box and back to it. On the page Escape returns to the box, and there empties it;
  // the dialog it closes.
  function move(event) {
    if (!dialog && event.key === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey) {
      event.preventDefault();
      input.focus();
      input.select();
    }
    if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
    if (dialog && event.key === 'Escape') {
      event.preventDefault();
      return dialog.dispatchEvent(new Event('cancel', { cancelable: true }));
    }
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
}

function addressOf(query, { kind, work }) {
  const asked = new URLSearchParams();
  if (query) asked.set('q', query);
  if (kind) asked.set('kind', kind);
  if (work) asked.set('work', work);
  return asked.size > 0 ? `?${asked}` : location.pathname;
}

function capital(word) {
  return word ? word[0].toUpperCase() + word.slice(1) : '';
}
