// What a search needs: the index, which works in search-engine.js, and the table of names. Both are fetched when
// someone is about to search, once; after a failure they are tried again.

import { ready } from './search-query.js';

export const root = new URL('../', import.meta.url);

let loaded;

/** @param common The words that tell nothing. @returns { index, table, wider }: wider() is the table with more words, for slips of the pen. */
export function load(common) {
  if (loaded) return loaded;
  const own = (loaded = Promise.all([started(() => own === loaded && (loaded = undefined)), listed('names.json')]).then(([index, names]) => {
    let more;
    const wider = () => {
      more ??= listed('words.json').then((words) => ready({ ...names, words: [...new Set([...words, ...names.words])] }, common));
      more.catch(() => (more = undefined));
      return more;
    };
    return { index, table: ready(names, common), wider };
  }));
  own.catch(() => own === loaded && (loaded = undefined));
  return own;
}

async function listed(name) {
  const file = await fetch(new URL(`search/${name}`, root));
  if (!file.ok) throw new Error(`${name}: ${file.status}`);
  return file.json();
}

// What waits for an answer learns that none will come; the next search begins anew.
async function started(lost) {
  const worker = new Worker(new URL('./search-engine.js', import.meta.url), { type: 'module' });
  const waiting = new Map();
  let count = 0;
  let dead;
  const end = (why) => {
    dead = new Error(why);
    worker.terminate();
    lost();
    for (const { reject } of waiting.values()) reject(dead);
    waiting.clear();
  };
  worker.addEventListener('error', () => end('the search could not be started'));
  worker.addEventListener('message', ({ data }) => {
    if (data.lost) return end(data.lost);
    waiting.get(data.id)?.resolve(data.answer);
    waiting.delete(data.id);
  });
  const send = (message) =>
    new Promise((resolve, reject) => {
      if (dead) return reject(dead);
      waiting.set(++count, { resolve, reject });
      worker.postMessage({ id: count, ...message });
    });
  await send({ start: { bundle: new URL('pagefind/', root).href, base: root.pathname, language: document.documentElement.lang } });
  return { search: (ask, filters) => send({ ask, filters }), open: (slice) => send({ open: slice, kept: Boolean(document.body.dataset.keptOn) }) };
}
