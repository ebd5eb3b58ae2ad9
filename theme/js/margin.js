// Sets the notes beside their marks on wide screens.
//
// The list at the end of the page is the canonical one and stays where it is. Here its notes are
// copied into the margin's column, each at the height of its first mark, pushed down where the one
// above needs the room. Tried and left: floats inside the paragraphs (the copies get into selections,
// screen readers meet them in mid-sentence, and a paragraph with a float loses `text-wrap: pretty`,
// so lines move), and anchor positioning (no way to push a note down). Copies are positioned
// absolutely in a column that is always reserved: nothing on the page moves when they come.

const wide = matchMedia('(min-width: 75em)');
const margin = document.querySelector('.margin');
const apart = 12;

let notes = [];
let watched = false;

if (margin) {
  wide.addEventListener('change', show);
  document.addEventListener('annals:text', again);
  document.addEventListener('annals:hands', place);
  document.addEventListener('annals:settings', place);
  document.fonts.ready.then(show);
  // A face that comes later changes the notes' heights, and need not change the text's.
  document.fonts.addEventListener('loadingdone', place);
}

// The words have changed, and with them the notes: js/texts.js says so.
function again() {
  notes = [];
  margin.replaceChildren();
  margin.style.minBlockSize = '';
  show();
}

function show() {
  if (!wide.matches) return;
  if (notes.length === 0) {
    notes = copies();
    margin.append(...notes.map((n) => n.copy));
  }
  if (notes.length > 0 && !watched) {
    watched = true;
    new ResizeObserver(place).observe(document.querySelector('.prose'));
  }
  place();
}

function copies() {
  const made = new Map();
  for (const mark of document.querySelectorAll('.prose .noteref')) {
    const id = decodeURIComponent(mark.hash.slice(1));
    if (made.has(id)) {
      made.get(id).marks.push(mark);
      continue;
    }
    const note = document.getElementById(id);
    const text = note?.querySelector('.note-text');
    if (text) made.set(id, { marks: [mark], copy: copyOf(note, text) });
  }
  for (const { marks: own, copy } of made.values()) own.forEach((mark) => join(mark, copy));
  return [...made.values()];
}

function copyOf(note, text) {
  const copy = document.createElement('div');
  copy.className = 'margin-note';
  copy.dataset.layer = note.dataset.layer;
  copy.tabIndex = -1;
  copy.setAttribute('role', 'note');
  copy.append(note.querySelector('.note-mark').cloneNode(true), text.cloneNode(true));
  copy.querySelectorAll('[id]').forEach((e) => e.removeAttribute('id'));
  const unfold = document.createElement('button');
  unfold.type = 'button';
  unfold.className = 'unfold';
  unfold.textContent = margin.dataset.unfold;
  if (margin.dataset.tongue) unfold.lang = margin.dataset.tongue;
  unfold.addEventListener('click', () => fold(copy, !copy.classList.contains('folded')));
  copy.append(unfold);
  return copy;
}

// What the reader folds or unfolds stays so; the rest is folded where there is no room for it.
function fold(copy, folded) {
  copy.dataset.chosen = folded ? 'folded' : 'unfolded';
  place();
}

// A mark and its note light each other. Following the mark goes to the note in the margin, from
// where Escape leads back: the page does not jump to its end when the note is in view already.
function join(mark, copy) {
  if (!copy.hasAttribute('aria-label')) copy.setAttribute('aria-label', mark.getAttribute('aria-label'));
  const light = (on) => () => copy.classList.toggle('lit', on);
  mark.addEventListener('pointerenter', light(true));
  mark.addEventListener('pointerleave', light(false));
  mark.addEventListener('click', (event) => {
    if (!wide.matches || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    if (copy.classList.contains('folded')) fold(copy, false);
    copy.focus({ preventScroll: true });
    copy.scrollIntoView({ block: 'nearest' });
    copy.returnTo = mark;
  });
  copy.addEventListener('focusin', light(true));
  copy.addEventListener('focusout', light(false));
  copy.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') copy.returnTo?.focus();
  });
}

// Where the letters of a box of our serif stand: its ascent is 1.036 em of a height of 1.371 em.
const baseline = (box) => box.top + box.height * (1.036 / 1.371);

// All measuring first, all moving after, so that two hundred notes cost two layouts: one with every
// note whole, one with every note folded; and a third once the reader has unfolded one.
function place() {
  if (!wide.matches || notes.length === 0) return;
  margin.style.minBlockSize = '';
  const top = margin.getBoundingClientRect().top;
  // Hidden notes take no room, and neither has a mark whose place could be asked for.
  const shown = notes.filter(({ copy }) => copy.getClientRects().length > 0);
  // The line of the button is part of a note only where there is one.
  const whole = heights(shown, false, false);
  const short = heights(shown, true, true);
  const unfolded = shown.some(({ copy }) => copy.dataset.chosen === 'unfolded') ? heights(shown, false, true) : whole;
  const wanted = shown.map(({ marks: [mark], copy }) => {
    const own = copy.querySelector('.note-mark').getClientRects()[0];
    return baseline(mark.getClientRects()[0]) - top - (baseline(own) - copy.getBoundingClientRect().top);
  });
  let free = 0;
  shown.forEach(({ copy }, i) => {
    const at = Math.max(wanted[i], free);
    const long = whole[i] > short[i];
    const room = at + whole[i] + apart <= (wanted[i + 1] ?? margin.offsetHeight);
    const chosen = long ? copy.dataset.chosen : undefined;
    const folded = long && (chosen ? chosen === 'folded' : !room);
    copy.classList.toggle('folded', folded);
    copy.classList.toggle('long', folded || !!chosen);
    const unfold = copy.querySelector('.unfold');
    unfold.textContent = folded ? margin.dataset.unfold : margin.dataset.fold;
    unfold.setAttribute('aria-expanded', !folded);
    copy.style.insetBlockStart = `${Math.round(at)}px`;
    free = at + (folded ? short : chosen ? unfolded : whole)[i] + apart;
  });
  // A short text with many notes: the page is as long as its margin, so that none runs into the colophon.
  margin.style.minBlockSize = `${Math.round(free)}px`;
}

function heights(shown, folded, long) {
  for (const { copy } of shown) {
    copy.classList.toggle('long', long);
    copy.classList.toggle('folded', folded);
  }
  return shown.map(({ copy }) => copy.offsetHeight);
}
