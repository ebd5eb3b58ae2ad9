// In the preview only: a page whose file has changed loads again where its reader was, and what changed in it is marked for
// a moment; what stops the site from being made lies over the last page that was whole.

const kept = 'annals-preview';
const marked = 3000;

let again = false;
let looked = Promise.resolve();

arrive();
// Who leaves the page and comes back is taken to their place by the browser, as everywhere.
addEventListener('pagehide', () => again || (history.scrollRestoration = 'auto'));

const own = document.querySelector('script[data-page]').dataset.page;
const changes = new EventSource('/.annals/changes');
// What was saved before the connection stood was told to others.
changes.addEventListener('open', look);
changes.addEventListener('site', () => {
  lay([]);
  look();
});
// Where there was no site yet, the page itself is what stops it.
changes.addEventListener('errors', ({ data }) => (document.querySelector('[data-no-site]') ? look() : lay(JSON.parse(data))));

// One save may be told of more than once, and what is asked for while the page loads again is broken off: one look at a time,
// and none by a page that is going.
function look() {
  const next = () => again || compare();
  looked = looked.then(next, next);
}

async function compare() {
  const page = await fetch(location.href, { cache: 'no-store' }).then((answer) => answer.text()).catch(() => '');
  const [, now] = page.match(/.* data-page="(\w+)"/s) ?? [];
  if (now !== undefined && now !== own) leave();
}

function blocks() {
  return [...document.querySelectorAll('main :is(h1, h2, h3, h4, p, li, td, figure, .line)')].filter((block) => !block.closest('.margin-note'));
}

// The reader's place is the first block in view and where it stands.
function leave() {
  const all = blocks();
  const first = all.find((block) => block.getBoundingClientRect().bottom > 0);
  const place = first && { text: first.textContent, id: first.id, top: first.getBoundingClientRect().top };
  sessionStorage.setItem(kept, JSON.stringify({ page: location.pathname, y: scrollY, place, texts: all.map((block) => nameOf(block.textContent)) }));
  // The browser would go to where the page was in pixels, by and by.
  again = true;
  history.scrollRestoration = 'manual';
  location.reload();
}

function arrive() {
  const was = JSON.parse(sessionStorage.getItem(kept));
  sessionStorage.removeItem(kept);
  if (was?.page !== location.pathname) return;
  const back = () => {
    const all = blocks();
    const there = was.place && (all.find((block) => block.textContent === was.place.text) ?? (was.place.id && document.getElementById(was.place.id)));
    const y = there ? scrollY + there.getBoundingClientRect().top - was.place.top : was.y;
    scrollTo({ top: y, behavior: 'instant' });
    return all;
  };
  const all = back();
  const texts = new Set(was.texts);
  const isNew = (block) => !texts.has(nameOf(block.textContent));
  const changed = all.filter((block) => isNew(block) && !all.some((other) => other !== block && block.contains(other) && isNew(other)));
  for (const block of changed) {
    block.animate([{ outline: '3px solid #b8860b', outlineOffset: '4px' }, { outline: '3px solid #b8860b', outlineOffset: '4px', offset: 0.7 }, { outline: '3px solid transparent', outlineOffset: '4px' }], marked);
    block.dataset.previewChanged = '';
    setTimeout(() => delete block.dataset.previewChanged, marked);
  }
  // Fonts and notes in the margin may move things once more.
  addEventListener('load', back, { once: true });
}

// Short, so that the longest book's blocks fit into what a browser keeps for a page.
function nameOf(text) {
  let name = 0;
  for (let i = 0; i < text.length; i++) name = (Math.imul(name, 31) + text.charCodeAt(i)) | 0;
  return `${name}.${text.length}`;
}

function lay(errors) {
  document.querySelector('annals-errors')?.remove();
  if (errors.length === 0) return;
  const over = document.createElement('annals-errors');
  const root = over.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = `
    :host { position: fixed; inset: auto 0 0 0; z-index: 2147483647; max-height: 60vh; overflow: auto; background: #1c1512; color: #f4ece0; border-top: 4px solid #c0392b; font: 15px/1.5 ui-monospace, Menlo, Consolas, monospace; }
    section { padding: 1rem 1.25rem; }
    h2 { margin: 0 0 .5rem; font: 600 1rem/1.4 system-ui, sans-serif; }
    ol { margin: 0; padding: 0; list-style: none; }
    li { margin: 0 0 1rem; }
    .place { color: #e8b95a; overflow-wrap: anywhere; }
    pre { margin: .25rem 0; padding: .5rem; overflow-x: auto; background: #2b211c; }
    .hint { color: #cbbfae; }
    button { float: inline-end; font: inherit; color: inherit; background: none; border: 1px solid currentColor; padding: .1rem .6rem; cursor: pointer; }`;
  const part = document.createElement('section');
  part.setAttribute('role', 'alert');
  part.append(made('button', '', 'Close'), made('h2', '', `${errors.length === 1 ? 'An error' : `${errors.length} errors`}: the page is as it was before`));
  const list = document.createElement('ol');
  for (const error of errors) {
    const item = document.createElement('li');
    if (error.place) item.append(made('div', 'place', error.place));
    item.append(made('div', '', error.code ? `${error.code}: ${error.message}` : error.message));
    if (error.line) item.append(made('pre', '', `${error.line}\n${error.caret}`));
    if (error.hint) item.append(made('div', 'hint', `hint: ${error.hint}`));
    list.append(item);
  }
  part.append(list);
  root.append(style, part);
  root.querySelector('button').addEventListener('click', () => over.remove());
  document.body.append(over);
}

function made(name, className, text) {
  return Object.assign(document.createElement(name), { className, textContent: text });
}
