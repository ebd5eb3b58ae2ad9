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
// As many as a folded note keeps where there is no room for more.
const lines = 7;

let notes = [];

// Tells of the text's size once a frame, after its layout and before it is painted; asked again, once more.
const observer = new ResizeObserver(place);
const again = () => {
  observer.disconnect();
  if (wide.matches && notes.length > 0) observer.observe(document.querySelector('.prose'));
};

if (margin) {
  wide.addEventListener('change', show);
  document.addEventListener('annals:text', renew);
  document.addEventListener('annals:hands', place);
  // Other sizes and widths change the text's too, and colours none.
  document.addEventListener('annals:settings', ({ detail }) => detail.includes('face') && again());
  document.fonts.ready.then(show);
  // A face that comes later changes the notes' heights, and need not change the text's; it may be no face of theirs.
  document.fonts.addEventListener('loadingdone', () => notes.some(({ copy, height = 0 }) => copy.offsetHeight !== height) && place());
}

// The words have changed, and with them the notes: js/texts.js says so.
function renew() {
  notes = [];
  margin.replaceChildren();
  margin.style.minBlockSize = '';
  show();
}

function show() {
  if (wide.matches && notes.length === 0) {
    notes = copies();
    margin.append(...notes.map((n) => n.copy));
    // At once: a frame may be on its way already.
    place();
  }
  again();
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
  copy.append(wayBack(copy, note), text.cloneNode(true));
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

// Its number leads back to its mark: no stop of the Tab key, for which Escape does that.
function wayBack(copy, note) {
  const sign = note.querySelector('.note-mark');
  const { href, textContent } = note.querySelector('.backlink') ?? {};
  if (!href) return sign.cloneNode(true);
  const way = Object.assign(document.createElement('a'), { className: sign.className, href, tabIndex: -1, textContent: sign.textContent });
  way.setAttribute('aria-label', textContent);
  way.addEventListener('click', (event) => {
    if (!copy.returnTo || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    copy.returnTo.focus();
  });
  return way;
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
    copy.returnTo = mark;
    // It lights up first: to unfold it and to bring it into view, a long page is laid out once more.
    copy.classList.add('lit');
    requestAnimationFrame(() => setTimeout(() => {
      if (copy.classList.contains('folded')) fold(copy, false);
      copy.focus({ preventScroll: true });
      copy.scrollIntoView({ block: 'nearest' });
    }));
  });
  copy.addEventListener('focusin', light(true));
  copy.addEventListener('focusout', light(false));
  copy.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') copy.returnTo?.focus();
  });
}

// Where the letters of a box of our serif stand: its ascent is 1.036 em of a height of 1.371 em.
const baseline = (box) => box.top + box.height * (1.036 / 1.371);

// Of a mark, whose own box may be larger for fingers.
function letters(mark) {
  const range = document.createRange();
  range.selectNodeContents(mark);
  return range.getClientRects()[0];
}

// All measuring first, all moving after, so that two hundred notes cost one layout as they are when whole, and
// another of those alone that are long enough to be folded.
function place() {
  if (!wide.matches || notes.length === 0) return;
  if (margin.style.minBlockSize) margin.style.minBlockSize = '';
  // Hidden notes take no room, and neither has a mark whose place could be asked for.
  const shown = notes.filter(({ copy }) => copy.getClientRects().length > 0);
  if (shown.length === 0) return;
  const own = shown.map(({ copy }) => copy);
  // The line of the button is part of a note only where there is one.
  const whole = heights(own, false, false);
  const { top, height } = margin.getBoundingClientRect();
  const wanted = shown.map(({ marks: [mark], copy }) => {
    const sign = copy.querySelector('.note-mark').getClientRects()[0];
    return baseline(letters(mark)) - top - (baseline(sign) - copy.getBoundingClientRect().top);
  });
  const line = parseFloat(getComputedStyle(own[0]).lineHeight);
  const foldable = own.filter((copy) => whole.get(copy) > lines * line);
  const unfolded = heights(foldable.filter((copy) => copy.dataset.chosen === 'unfolded'), false, true);
  const short = heights(foldable, true, true);
  let free = 0;
  own.forEach((copy, i) => {
    const at = Math.max(wanted[i], free);
    const long = whole.get(copy) > (short.get(copy) ?? Infinity);
    const room = at + whole.get(copy) + apart <= (wanted[i + 1] ?? height);
    const chosen = long ? copy.dataset.chosen : undefined;
    const folded = long && (chosen ? chosen === 'folded' : !room);
    shape(copy, folded, folded || !!chosen);
    // As many lines as there is room for before the next one. Where a note is more than a paragraph, what parts its paragraphs takes room too.
    const left = (wanted[i + 1] ?? height) - apart - at - short.get(copy);
    const more = folded && !chosen && copy.querySelectorAll('.note-text > *').length < 2 ? Math.max(0, Math.floor(left / line)) : 0;
    copy.style.setProperty('--lines', lines + more);
    const unfold = copy.querySelector('.unfold');
    const said = folded ? margin.dataset.unfold : margin.dataset.fold;
    if (unfold.textContent !== said) unfold.textContent = said;
    unfold.setAttribute('aria-expanded', !folded);
    copy.style.insetBlockStart = `${Math.round(at)}px`;
    shown[i].height = Math.round((folded ? short : chosen ? unfolded : whole).get(copy) + more * line);
    free = at + shown[i].height + apart;
  });
  // A short text with many notes: the page is as long as its margin, so that none runs into the colophon.
  if (free > height) margin.style.minBlockSize = `${Math.round(free)}px`;
}

function shape(copy, folded, long) {
  copy.classList.toggle('long', long);
  copy.classList.toggle('folded', folded);
}

function heights(copies, folded, long) {
  for (const copy of copies) {
    shape(copy, folded, long);
    copy.style.removeProperty('--lines');
  }
  return new Map(copies.map((copy) => [copy, copy.offsetHeight]));
}
