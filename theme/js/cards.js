// Opens what a reader taps, over the page: a note's text on screens without a margin, what an editor
// changed and why, and the entry of a name or a term beside the word. Each is one native popover, so Escape and a tap outside close
// it, and only one is open. Without this script the same marks and names are plain links.

const desk = matchMedia('(min-width: 48em)');
const margin = matchMedia('(min-width: 75em)');
const words = document.body.dataset;
const names = 'a[data-entry]';
const entries = new Map();

if ('popover' in HTMLElement.prototype) {
  document.addEventListener('click', follow);
  document.addEventListener('keydown', press);
  document.addEventListener('pointerover', intend, { passive: true });
  document.addEventListener('focusin', intend);
}

function follow(event) {
  if (event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const mark = event.target.closest('.prose .noteref');
  if (mark && !margin.matches) return openNote(mark, event);
  const emended = event.target.closest('.prose :is(a.emendation, .emendation-mark)');
  if (emended) return openNote(emended, event, 'card');
  const name = event.target.closest(names);
  if (name) return openEntry(name, event);
  const read = event.target.closest('.prose .regularised');
  if (read && !read.closest('a')) openReading(read);
}

// A name in its standard form is a button where interventions are shown (js/texts.js).
function press(event) {
  if ((event.key !== 'Enter' && event.key !== ' ') || !event.target.matches?.('.regularised[role="button"]')) return;
  event.preventDefault();
  openReading(event.target);
}

// What the source has in the place of a name, and the way to the paragraph there.
function openReading(read) {
  if (!getSelection().isCollapsed) return;
  const sheet = fresh('card', read);
  const name = Object.assign(document.createElement('p'), { className: 'card-name', textContent: read.textContent });
  sheet.append(name, inSource(read));
  const source = document.querySelector('.text-switch a[data-text="source"]');
  const paragraph = read.closest('p[data-n]');
  if (source) {
    const more = Object.assign(document.createElement('p'), { className: 'card-more' });
    more.append(Object.assign(document.createElement('a'), { href: source.href + (paragraph ? `#${paragraph.id}` : ''), textContent: words.atSource }));
    sheet.append(more);
  }
  open(sheet, read);
  if (desk.matches) beside(sheet, read);
}

function inSource(read) {
  const line = Object.assign(document.createElement('p'), { className: 'card-source' });
  line.append(`${words.inSource} `, Object.assign(document.createElement('q'), { textContent: read.dataset.source }));
  return line;
}

function openNote(mark, event, kind = 'note-sheet') {
  const note = document.getElementById(decodeURIComponent(mark.hash.slice(1)));
  const text = note?.querySelector('.note-text');
  if (!text) return;
  event.preventDefault();
  const sheet = fresh(kind, mark);
  if (mark.dataset.layer) sheet.dataset.hand = mark.dataset.layer;
  const copy = text.cloneNode(true);
  copy.querySelectorAll('[id]').forEach((e) => e.removeAttribute('id'));
  copy.prepend(note.querySelector('.note-mark').cloneNode(true), ' ');
  sheet.append(copy);
  open(sheet, mark);
  if (kind === 'card' && desk.matches) beside(sheet, mark);
}

function openEntry(name, event) {
  event.preventDefault();
  entryAt(name.href).then((entry) => {
    if (!entry) return location.assign(name.href);
    const sheet = fresh('card', name);
    const card = sheet.appendChild(entry.cloneNode(true));
    const read = name.querySelector('.regularised');
    if (read) card.querySelector('.card-name')?.after(inSource(read));
    open(sheet, name);
    if (desk.matches) beside(sheet, name);
  });
}

// The entry's own page holds its card; it is fetched once, as soon as someone seems to want it. A page
// that keeps its records beside its text, as a published version does, holds their cards itself.
function intend(event) {
  const name = event.target.closest?.(names);
  if (name) entryAt(name.href);
}

function entryAt(address) {
  const [page, anchor] = address.split('#');
  if (anchor && page === location.href.split('#')[0]) {
    return Promise.resolve(cardOf(document.getElementById(decodeURIComponent(anchor))?.closest('[data-card]'), address));
  }
  if (!entries.has(page)) {
    entries.set(page, fetch(page).then((answer) => (answer.ok ? answer.text() : '')).then((html) => cardIn(html, page), () => null));
  }
  return entries.get(page);
}

function cardIn(html, page) {
  return cardOf(new DOMParser().parseFromString(html, 'text/html').querySelector('[data-card]'), page);
}

function cardOf(part, page) {
  if (!part) return null;
  const card = document.createElement('div');
  card.append(...[...part.children].map((child) => document.importNode(child, true)));
  card.querySelectorAll('[id]').forEach((e) => e.removeAttribute('id'));
  const title = card.querySelector('h1, dt');
  if (title) {
    const name = document.createElement('p');
    name.className = 'card-name';
    name.append(...title.childNodes);
    title.replaceWith(name);
  }
  for (const text of card.querySelectorAll('dd')) text.replaceWith(...text.childNodes);
  card.querySelectorAll('a[href]').forEach((a) => (a.href = new URL(a.getAttribute('href'), page).href));
  const more = document.createElement('p');
  more.className = 'card-more';
  const link = Object.assign(document.createElement('a'), { href: page, textContent: words.fullEntry });
  more.append(link);
  card.append(more);
  return card;
}

let opened;

function fresh(kind, from) {
  opened?.remove();
  const sheet = document.createElement('div');
  sheet.className = `sheet ${kind}`;
  sheet.popover = 'auto';
  sheet.tabIndex = -1;
  sheet.setAttribute('role', 'dialog');
  sheet.setAttribute('aria-label', from.getAttribute('aria-label') ?? from.textContent);
  const close = Object.assign(document.createElement('button'), { type: 'button', className: 'sheet-close', textContent: words.close });
  close.addEventListener('click', () => sheet.hidePopover());
  sheet.append(close);
  opened = sheet;
  return sheet;
}

function open(sheet, from) {
  document.body.append(sheet);
  from.setAttribute('aria-expanded', 'true');
  sheet.addEventListener('toggle', (event) => {
    if (event.newState !== 'closed') return;
    from.removeAttribute('aria-expanded');
    if (sheet.contains(document.activeElement) || document.activeElement === document.body) from.focus({ preventScroll: true });
    if (opened === sheet) opened = undefined;
    sheet.remove();
  });
  sheet.showPopover();
  sheet.focus({ preventScroll: true });
}

// Below the word where there is room, else above; never over the edge of the page.
function beside(sheet, name) {
  const line = name.getClientRects()[0];
  const gap = 8;
  const room = document.documentElement.clientWidth - sheet.offsetWidth - 16;
  const below = line.bottom + gap + sheet.offsetHeight <= innerHeight || line.top < sheet.offsetHeight + gap;
  const top = below ? line.bottom + gap : line.top - gap - sheet.offsetHeight;
  sheet.style.left = `${Math.max(16, Math.min(line.left - 18, room)) + scrollX}px`;
  sheet.style.top = `${top + scrollY}px`;
}
