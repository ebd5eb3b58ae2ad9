// What opens over the page, one at a time and each a native popover, so that Escape and a tap outside close
// it: a card beside the word on a desk, a sheet from the foot of a phone. A word in a card opens its own
// card in the place of the first, with a way back. js/cards.js calls this when someone wants one.

const desk = matchMedia('(min-width: 48em)');
const words = document.body.dataset;
const patience = 300;
const cards = new Map();

let sheet;
let body;
let trail;
let turn = 0;

/** Fetches a card before it is asked for. */
export function want(from) {
  if (from.matches('a:not(.noteref, .emendation, .emendation-mark)')) contentOf(from);
}

/** @param point Where the word was tapped, for a word that stands on two lines. */
export async function open(from, point) {
  const mine = ++turn;
  const inside = sheet?.contains(from);
  const coming = Promise.resolve(contentOf(from));
  let content = await Promise.race([coming, new Promise((late) => setTimeout(late, patience))]);
  if (mine !== turn) return;
  let put;
  if (content === undefined) {
    put = show(from, point, inside, line('card-coming', words.coming));
    // The sheet has been read out by then, and what comes later is read out by itself.
    body.setAttribute('aria-live', 'polite');
    content = await coming;
    if (mine !== turn) return;
  }
  if (!content) return location.assign(from.href);
  const copy = content.cloneNode(true);
  if (put) put(copy);
  else show(from, point, inside, copy);
}

// What comes later is put in the place of what is shown until then.
function show(from, point, inside, content) {
  if (inside) deeper(from);
  else fresh(from, point);
  const own = sheet;
  const put = (later) => {
    if (own !== sheet) return;
    fill(from, later);
    own.scrollTop = 0;
    ready(own);
  };
  if (inside) {
    put(content);
  } else {
    // Filled before it is seen: what stands in the page is laid out at every change.
    fill(from, content);
    // Its source: so the Tab key goes on in the text behind the word, wherever in the page the sheet is.
    own.showPopover({ source: from });
    ready(own);
  }
  return put;
}

function fill(from, content) {
  const read = from.querySelector('.regularised');
  body.replaceChildren(content);
  if (read && from.matches('[data-entry]')) body.querySelector('.card-name')?.after(inSource(read));
}

function ready(own) {
  own.place();
  own.focus({ preventScroll: true });
}

const button = (className, textContent, does) => {
  const made = Object.assign(document.createElement('button'), { type: 'button', className, textContent });
  made.addEventListener('click', does);
  return made;
};

function fresh(from, point) {
  const own = Object.assign(document.createElement('div'), { popover: 'auto', tabIndex: -1 });
  own.className = `sheet ${from.matches('.noteref') ? 'note-sheet' : 'card'}`;
  if (from.dataset.layer) own.dataset.hand = from.dataset.layer;
  own.setAttribute('role', 'dialog');
  body = Object.assign(document.createElement('div'), { className: 'sheet-body', id: 'sheet-body' });
  own.setAttribute('aria-describedby', body.id);
  own.append(button('sheet-back', words.back, back), button('sheet-close', words.close, () => own.hidePopover()), body);
  own.place = () => own.matches('.card') && beside(own, from, point);
  own.addEventListener('toggle', (event) => {
    if (event.newState !== 'closed') return;
    from.removeAttribute('aria-expanded');
    if (own.contains(document.activeElement) || document.activeElement === document.body) from.focus({ preventScroll: true });
    own.remove();
    if (own !== sheet) return;
    sheet = undefined;
    turn++;
  });
  swipe(own);
  sheet?.hidePopover();
  sheet = own;
  trail = [];
  call(from);
  document.body.append(own);
  if (from.matches('a, [role]')) from.setAttribute('aria-expanded', 'true');
}

function call(from) {
  const kind = document.getElementById(from.getAttribute('aria-describedby'))?.textContent;
  const name = from.getAttribute('aria-label') ?? from.textContent;
  sheet.setAttribute('aria-label', kind ? `${kind}: ${name}` : name);
  sheet.classList.toggle('deep', trail.length > 0);
}

function deeper(from) {
  trail.push({ nodes: [...body.childNodes], name: sheet.getAttribute('aria-label'), from });
  call(from);
}

function back() {
  turn++;
  const { nodes, name, from } = trail.pop();
  body.replaceChildren(...nodes);
  sheet.setAttribute('aria-label', name);
  sheet.classList.toggle('deep', trail.length > 0);
  sheet.place();
  from.focus();
}

function contentOf(from) {
  if (from.matches('.noteref, .emendation, .emendation-mark')) return noteOf(from);
  if (!from.href) return readingOf(from);
  const own = from.pathname === location.pathname && document.getElementById(decodeURIComponent(from.hash.slice(1)))?.closest('[data-card]');
  return own ? cardOf(own, from.href) : cardFrom(addressOf(from), from);
}

function noteOf(mark) {
  const note = document.getElementById(decodeURIComponent(mark.hash.slice(1)));
  const copy = note?.querySelector('.note-text')?.cloneNode(true);
  if (!copy) return null;
  copy.querySelectorAll('[id]').forEach((e) => e.removeAttribute('id'));
  const sign = note.querySelector('.note-mark').cloneNode(true);
  sign.append('\u00a0');
  copy.prepend(sign);
  return copy;
}

// What the source has in the place of a name, and the way to the paragraph there.
function readingOf(read) {
  const content = document.createElement('div');
  content.append(line('card-name', read.textContent), inSource(read));
  const source = document.querySelector('.text-switch a[data-text="source"]');
  const paragraph = read.closest('p[data-n]');
  if (source) content.append(more(source.href + (paragraph ? `#${paragraph.id}` : ''), words.atSource));
  return content;
}

function inSource(read) {
  const said = line('card-source', `${words.inSource} `);
  said.append(Object.assign(document.createElement('q'), { textContent: read.dataset.source }));
  return said;
}

function line(className, ...content) {
  const p = Object.assign(document.createElement('p'), { className });
  p.append(...content);
  return p;
}

const more = (href, textContent) => line('card-more', Object.assign(document.createElement('a'), { href, textContent }));

// By the rule of Addresses.Card. A figure may be linked to where it stands in a chapter.
function addressOf(link) {
  const id = decodeURIComponent(link.hash.slice(1));
  let path = link.pathname.slice(new URL('..', new URL(words.cards, location.href)).pathname.length).replace(/\/$/u, '');
  if (link.matches('.figure-link') && id) path = `figures/${id.replace(/^.*?figure-/u, '')}`;
  else if (link.matches('.event, .cite')) path += `/${id.replace(/[^a-z0-9._-]/g, (sign) => `~${sign.charCodeAt(0).toString(16)}`)}`;
  return `${words.cards}${path}.json`;
}

function cardFrom(address, link) {
  if (!cards.has(address)) {
    const card = fetch(address).then(async (answer) => {
      if (!answer.ok) return null;
      const content = document.createElement('div');
      content.innerHTML = (await answer.json()).html;
      return content;
    }).catch(() => {
      // The way may be open again when the word is tapped next.
      cards.delete(address);
      return null;
    });
    cards.set(address, card);
  }
  if (!link.matches('.chapter-link')) return cards.get(address);
  return cards.get(address).then((card) => {
    const own = card?.cloneNode(true);
    // To the paragraph that the word means.
    own?.querySelector('.card-more a')?.setAttribute('href', link.href);
    return own;
  });
}

// A published version keeps its records, as they were, in its own page.
function cardOf(part, address) {
  const card = document.createElement('div');
  card.append(...[...part.children].map((child) => child.cloneNode(true)));
  card.querySelectorAll('[id]').forEach((e) => e.removeAttribute('id'));
  const title = card.querySelector('dt');
  title?.replaceWith(line('card-name', ...title.childNodes));
  for (const text of card.querySelectorAll('dd')) text.replaceWith(...text.childNodes);
  card.append(more(address, words.fullEntry));
  return card;
}

// Below the word where there is room, else above; where neither has enough, on the side that has more, as
// high as that is. Never over the edge of the window.
function beside(card, word, point) {
  const { style } = card;
  style.left = style.top = style.maxHeight = '';
  if (!desk.matches) return;
  const lines = [...word.getClientRects()];
  const at = lines.find((l) => point?.clientY >= l.top && point.clientY <= l.bottom) ?? lines[0];
  if (!at) return;
  // All measuring before all changes.
  const gap = 8;
  const below = innerHeight - at.bottom - 2 * gap;
  const above = at.top - 2 * gap;
  const { offsetWidth: width, offsetHeight: whole } = card;
  const under = whole <= below || (whole > above && below >= above);
  const room = Math.max(96, under ? below : above);
  const height = Math.min(whole, room);
  const wide = document.documentElement.clientWidth - width - 16;
  const left = Math.max(16, Math.min(getComputedStyle(word).direction === 'rtl' ? at.right + 18 - width : at.left - 18, wide)) + scrollX;
  const top = Math.max(gap, under ? at.bottom + gap : at.top - gap - height) + scrollY;
  if (height < whole) style.maxHeight = `${height}px`;
  style.left = `${left}px`;
  style.top = `${top}px`;
}

// A finger that draws a sheet down closes it; one that finds nothing to scroll in it does not scroll the page.
function swipe(own) {
  let from = null;
  let by = 0;
  own.addEventListener('touchstart', ({ touches }) => {
    from = touches.length === 1 && own.scrollTop <= 0 && !desk.matches ? touches[0].clientY : null;
    by = 0;
  }, { passive: true });
  own.addEventListener('touchmove', (event) => {
    if (from === null || !event.cancelable) return;
    // Words are being marked.
    if (!getSelection().isCollapsed && own.contains(getSelection().anchorNode)) return;
    by = Math.max(0, event.touches[0].clientY - from);
    own.style.translate = by ? `0 ${by}px` : '';
    if (by || own.scrollHeight <= own.clientHeight) event.preventDefault();
  }, { passive: false });
  for (const end of ['touchend', 'touchcancel']) {
    own.addEventListener(end, () => {
      if (from !== null && by > 64) own.hidePopover();
      else own.style.translate = '';
      from = null;
    });
  }
}
