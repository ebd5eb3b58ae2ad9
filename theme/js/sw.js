// Reads kept works without network. A page registers it when its reader keeps the first work (js/keep.js), and it
// goes with the last; who keeps nothing never loads it.
//
// Pages come from the network, always: only when there is no answer at all is the kept copy shown, and it says so
// (js/keep-line.js). What is kept lies in one cache, with a record of what and when; a cache without its record was
// never finished. Each new build's lists have other ids: what changed is then fetched into a new cache, which takes the
// old one's place when whole.
//
// offline/lists.json: { site: { id, bytes }, works: { work: { id, bytes } } }
// offline/site.json and offline/works/….json: { id, files: { address: begin of its sha256, or "" where its name changes with it } }

const scope = registration.scope;
const ours = `annals 1 ${scope} `;
const record = urlOf('offline/kept');
const named = /^(assets|images|pagefind\/(filter|fragment|index))\//;
const atOnce = 6;

let found;
let turn = Promise.resolve();
let waiting = 0;

addEventListener('install', () => skipWaiting());

addEventListener('activate', (event) => event.waitUntil(inTurn(async () => {
  await forget((await kept())?.name);
  await clients.claim();
})));

addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(scope)) return;
  const address = request.url.slice(scope.length).replace(/[?#].*/s, '');
  // What the site's newest state is must not be guessed.
  if (address === 'sw.js' || address === 'offline/lists.json') return;
  event.respondWith(named.test(address) ? fromKept(request, address) : fromNetwork(event, address));
});

async function fromKept(request, address) {
  const is = await kept().catch(() => null);
  const copy = await is?.cache.match(urlOf(address));
  return copy ? part(copy, request) : fetch(request);
}

async function fromNetwork(event, address) {
  const { request } = event;
  const navigates = request.mode === 'navigate';
  try {
    // Some hosts do not say how long a page may be kept, and browsers then guess: the network is asked all the same.
    const answer = await fetch(request, { cache: 'no-cache' });
    if (navigates && answer.ok) event.waitUntil(refresh());
    return answer;
  } catch {
    return fromCopy(request, address.replace(/(^|\/)index\.html$/, '$1'), navigates);
  }
}

async function fromCopy(request, address, navigates) {
  const is = await kept();
  if (!is) return Response.error();
  const copy = await is.cache.match(urlOf(address));
  if (!navigates) return copy ? part(copy, request) : Response.error();
  if (copy) return dated(copy, is.on);
  if (await is.cache.match(urlOf(`${address}/`))) return Response.redirect(urlOf(`${address}/`) + new URL(request.url).search, 302);
  const instead = await is.cache.match(urlOf('offline/'));
  return instead ? new Response(instead.body, { status: 503, headers: instead.headers }) : Response.error();
}

// The page's own script finds the day there and says it.
async function dated(copy, on) {
  if (!copy.headers.get('content-type')?.includes('html')) return copy;
  const html = (await copy.text()).replace(/<body(?=[\s>])/, `<body data-kept-on="${new Date(on).toISOString()}"`);
  return new Response(html, { headers: copy.headers });
}

// Who asks for a part of a file is given that part.
async function part(copy, request) {
  const [, from, to] = request.headers.get('range')?.match(/^bytes=(\d*)-(\d*)$/) ?? [];
  if (!from && !to) return copy;
  const all = await copy.blob();
  const first = from ? Number(from) : Math.max(0, all.size - Number(to));
  const last = from && to ? Math.min(Number(to), all.size - 1) : all.size - 1;
  if (first > last) return new Response(null, { status: 416, headers: { 'content-range': `bytes */${all.size}` } });
  const headers = new Headers(copy.headers);
  headers.set('content-range', `bytes ${first}-${last}/${all.size}`);
  return new Response(all.slice(first, last + 1), { status: 206, headers });
}

// A page asks: { kept } what is kept, { keep: work }, { remove: work }. The answer, by its port: { works, on },
// { done: 0…1 } on the way, { failed: 'full' | 'network' }.
addEventListener('message', (event) => {
  const { keep, remove } = event.data;
  const [port] = event.ports;
  const answer = async () => port.postMessage(await kept().then((is) => ({ works: is?.works ?? [], on: is?.on }), () => ({ works: [] })));
  if (!keep && !remove) return event.waitUntil(answer());
  event.waitUntil(inTurn(() => (keep ? add(keep, (done) => port.postMessage({ done })) : leave(remove))).then(answer, async (error) => {
    if (!(await kept().catch(() => null))) await end();
    port.postMessage({ failed: error.name === 'QuotaExceededError' ? 'full' : 'network' });
  }));
});

async function add(work, say) {
  const works = [...new Set([...((await kept())?.works ?? []), work])];
  // The site may be published anew meanwhile: then once more, so that all is of one edition.
  const whole = (await fill(works, say)) || (await fill(works, say));
  if (!whole || !(await kept()).works.includes(work)) throw new Error(work);
}

// Asked at every page that comes from the network; where nothing changed it costs one small answer.
async function refresh() {
  if (waiting > 0) return;
  await inTurn(async () => {
    const is = await kept();
    if (!is) return end();
    try {
      await fill(is.works);
    } catch (error) {
      // The site knows no kept works any more: then neither do we.
      if (error.gone) await end();
    }
  });
}

/** Keeps these works as they are now, and nothing else. False where the site changed on the way; throws where it failed. Then all is as it was. */
async function fill(works, say = () => {}) {
  const [lists, old] = [await current(), await kept()];
  const wanted = works.filter((work) => lists.works[work]).sort();
  if (wanted.length === 0) throw Object.assign(new Error(works), { gone: true });
  const name = nameOf(lists.site, wanted.map((work) => lists.works[work]));
  if (old?.name === name) return true;

  // What a worker that was stopped has left here is of the same edition.
  const cache = await caches.open(name);
  const stop = new AbortController();
  try {
    const addresses = listsOf(wanted);
    const parts = await Promise.all(addresses.map((address) => fetched(address, 'no-cache').then((answer) => answer.json())));
    if (nameOf(parts[0], parts.slice(1)) !== name) return await dropped(name);
    const files = filesOf(parts);
    const before = old ? filesOf(await Promise.all(listsOf(old.works).map((address) => old.cache.match(urlOf(address)).then((list) => list.json())))) : {};
    const left = Object.keys(files);
    const all = left.length;
    const take = async () => {
      for (let address; (address = left.pop()) !== undefined; say(1 - left.length / all)) {
        if (await cache.match(urlOf(address))) continue;
        const same = before[address] === files[address] && (await old?.cache.match(urlOf(address)));
        await cache.put(urlOf(address), same || (await plain(await fetched(address, files[address] ? 'no-cache' : 'default', stop.signal))));
      }
    };
    await Promise.all(Array.from({ length: atOnce }, take));
    const now = await current();
    if (nameOf(now.site, wanted.map((work) => now.works[work] ?? {})) !== name) return await dropped(name);
    await commit(name, cache, wanted, parts);
    return true;
  } catch (error) {
    stop.abort();
    await dropped(name);
    throw error;
  }
}

async function leave(work) {
  const old = await kept();
  const works = old?.works.filter((other) => other !== work) ?? [];
  if (works.length === 0) return end();
  const parts = await Promise.all(listsOf(works).map((address) => old.cache.match(urlOf(address)).then((list) => list.json())));
  const name = nameOf(parts[0], parts.slice(1));
  const cache = await caches.open(name);
  try {
    for (const address of Object.keys(filesOf(parts))) await cache.put(urlOf(address), await old.cache.match(urlOf(address)));
    await commit(name, cache, works, parts, old.on);
  } catch (error) {
    await dropped(name);
    throw error;
  }
}

async function commit(name, cache, works, parts, on = Date.now()) {
  const addresses = listsOf(works);
  for (const [i, list] of parts.entries()) await cache.put(urlOf(addresses[i]), Response.json(list));
  await cache.put(record, Response.json({ works, on }));
  found = undefined;
  await forget(name);
}

async function end() {
  await forget();
  found = undefined;
  await registration.unregister();
}

async function forget(but) {
  for (const name of await caches.keys()) {
    if (name !== but && name.startsWith('annals ') && name.split(' ')[2] === scope) await caches.delete(name);
  }
}

async function dropped(name) {
  await caches.delete(name);
  return false;
}

function kept() {
  found ??= find();
  found.catch(() => (found = undefined));
  return found;
}

async function find() {
  let newest = null;
  for (const name of await caches.keys()) {
    if (!name.startsWith(ours)) continue;
    // Not opened before it is known to be whole: to open one that is just being deleted would make it again.
    const said = await (await caches.match(record, { cacheName: name }))?.json();
    if (said && !(newest?.on > said.on)) newest = { ...said, name, cache: await caches.open(name) };
  }
  return newest;
}

async function current() {
  const answer = await fetch(urlOf('offline/lists.json'), { cache: 'no-cache' });
  if (!answer.ok) throw Object.assign(new Error(answer.statusText), { gone: answer.status === 404 || answer.status === 410 });
  return answer.json();
}

async function fetched(address, cache, signal) {
  const answer = await fetch(urlOf(address), { cache, signal });
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return answer;
}

// What came by a redirection may not answer a navigation; what was unpacked is not packed any more.
async function plain(answer) {
  const headers = new Headers(answer.headers);
  for (const name of ['content-encoding', 'content-length', 'vary']) headers.delete(name);
  return new Response(await answer.blob(), { headers });
}

function inTurn(work) {
  waiting++;
  const own = turn.then(work).finally(() => waiting--);
  turn = own.catch(() => {});
  return own;
}

function nameOf(site, works) {
  return ours + [site, ...works].map(({ id }) => id).join(' ');
}

function listsOf(works) {
  return ['offline/site.json', ...works.map((work) => `offline/works/${work}.json`)];
}

function filesOf(parts) {
  return Object.assign({}, ...parts.map(({ files }) => files));
}

function urlOf(address) {
  return scope + address;
}
