// Listens for what opens over the page: a note's mark on screens without a margin, what an editor changed,
// and every word that links to an entry, a figure, an event, a chapter or a work cited. What opens them
// (js/sheets.js) and what they show load when someone seems to want one. Without this script the same
// marks and words are plain links.

const margin = matchMedia('(min-width: 75em)');
const cards = document.body.dataset.cards;
const marks = '.prose :is(.noteref, a.emendation, .emendation-mark)';
const names = 'a:is([data-entry], .event, .figure-link, .chapter-link, .cite)';
const patience = 80;
let intent;

if ('popover' in HTMLElement.prototype) {
  document.addEventListener('click', follow);
  document.addEventListener('keydown', press);
  if (!navigator.connection?.saveData) {
    document.addEventListener('pointerover', intend, { passive: true });
    document.addEventListener('focusin', intend);
    document.addEventListener('touchstart', intend, { passive: true });
  }
}

// What opens for someone who follows this; nothing where the link does what it says.
function opener(target) {
  const link = target.closest?.('a');
  if (link?.matches('.noteref') && margin.matches) return null;
  if (link?.matches(marks)) return link;
  if (link) return link.matches(names) && hasCard(link) ? link : null;
  return target.closest?.('.prose .regularised');
}

// A published version keeps its records in its own page. A chapter's own paragraphs are gone to, not shown.
function hasCard(link) {
  if (link.pathname !== location.pathname) return cards;
  if (link.matches('.figure-link')) return cards;
  return document.getElementById(decodeURIComponent(link.hash.slice(1)))?.closest('[data-card]');
}

const sheets = () => import('./sheets.js');

function follow(event) {
  if (event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const from = opener(event.target);
  if (!from || (!from.href && !getSelection().isCollapsed)) return;
  event.preventDefault();
  open(from, event);
}

function open(from, event) {
  sheets().then((s) => s.open(from, event), () => from.href && location.assign(from.href));
}

// A name in its standard form is a button where interventions are shown (js/texts.js).
function press(event) {
  if ((event.key !== 'Enter' && event.key !== ' ') || !event.target.matches?.('.regularised[role="button"]')) return;
  event.preventDefault();
  open(event.target, event);
}

// Who only passes over a word does not want it. A finger does not pass over, but may have come to scroll: what opens
// a word is got ready at once, what it opens a moment later.
function intend({ type, target }) {
  clearTimeout(intent);
  const from = opener(target);
  if (from && type === 'touchstart') sheets().catch(() => {});
  if (from) intent = setTimeout(() => sheets().then((s) => s.want(from), () => {}), patience);
}
