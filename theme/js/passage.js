// The paragraph that the reader points at, goes to, has marked words in or came for: its number beside it,
// with a link to it, a reference to copy and, where mistakes are taken, the way to report one there, words
// and version filled in. Without this script paragraphs are linked to all the same, and a chapter ends with
// the way to cite it and to report.

import { copied } from './cite.js';

const prose = document.querySelector('.chapter > .prose');
const reference = document.querySelector('template.cite-passage');
const report = document.querySelector('a.report[data-body]');
const patience = 80;
// css/07-passage.css: the tool is at the foot of the window there, and comes when words are marked or the keyboard goes to a paragraph.
const narrow = matchMedia('(max-width: 47.99em)');

if (prose && reference && 'popover' in HTMLElement.prototype) watch();

function watch() {
  const { number, link } = reference.dataset;
  const tool = Object.assign(document.createElement('span'), { className: 'passage-tool sans' });
  const button = Object.assign(document.createElement('button'), { type: 'button' });
  const menu = Object.assign(document.createElement('span'), { className: 'passage-menu sans', popover: 'auto', id: 'passage-menu' });
  const address = Object.assign(document.createElement('a'), { textContent: link });
  const cite = Object.assign(document.createElement('button'), { type: 'button', textContent: reference.dataset.copy });
  cite.dataset.copied = reference.dataset.copied;
  const mistake = report && Object.assign(document.createElement('a'), { href: report.href, textContent: report.dataset.here });
  button.popoverTargetElement = menu;
  menu.append(...[address, cite, mistake].filter(Boolean));
  tool.append(button);

  // The tool is the paragraph's last child, so that it is the next stop behind the paragraph's own links; where it stands
  // apart from the text it is no part of it either, or each touch of it would have the paragraph laid out anew.
  let current;
  const keyed = () => tool.classList.contains('keyed');
  const stand = () => {
    const place = current && (narrow.matches && !keyed() ? document.body : current);
    if (place && tool.parentElement !== place) place.append(tool);
  };
  narrow.addEventListener('change', stand);
  const show = (paragraph) => {
    if (paragraph === current || menu.matches(':popover-open') || button.matches(':focus-visible')) return;
    current = paragraph;
    button.textContent = `¶\u2009${paragraph.dataset.n}`;
    button.setAttribute('aria-label', number.replace('{n}', paragraph.dataset.n));
    address.href = `#${paragraph.id}`;
    stand();
    // What it opens is no part of the paragraph, which then is not laid out anew; the Tab key goes there from the button all the same.
    if (!menu.isConnected) document.body.append(menu);
  };

  // A finger on the button may take the marking away before it opens the menu: the words are kept until then.
  let marked = '';
  let pressed = false;
  document.addEventListener('selectionchange', () => {
    if (pressed || menu.matches(':popover-open')) return;
    const range = rangeMarked();
    const paragraph = range && named(range.startContainer);
    if (paragraph) show(paragraph);
    marked = paragraph && paragraph === current ? wordsIn(range, paragraph) : '';
    tool.classList.toggle('marked', marked !== '');
  });
  button.addEventListener('pointerdown', () => { pressed = true; });
  for (const end of ['pointerup', 'pointercancel']) {
    addEventListener(end, () => setTimeout(() => { pressed = false; }, 300));
  }

  menu.addEventListener('beforetoggle', (event) => {
    if (event.newState !== 'open') return;
    // All measuring before all changes: each change that is measured lays a long page out once more.
    const line = button.getBoundingClientRect();
    const above = line.bottom > innerHeight - 120;
    const [x, y] = narrow.matches ? [0, 0] : [scrollX, scrollY];
    const left = Math.max(8, Math.min(line.left, innerWidth - 240)) + x;
    const top = (above ? line.top - 4 : line.bottom + 4) + y;
    if (mistake) mistake.href = filledIn(current, marked);
    menu.classList.toggle('above', above);
    menu.style.left = `${left}px`;
    menu.style.top = `${top}px`;
  });
  address.addEventListener('click', () => menu.hidePopover());
  cite.addEventListener('click', () => copied(cite, referenceTo(current)));

  // To move it, two paragraphs are laid out anew: not for who only passes over them, and not before a press is answered.
  let coming;
  const soon = (does) => {
    clearTimeout(coming);
    coming = setTimeout(() => !marked && does(), patience);
  };
  prose.addEventListener('pointerover', (event) => {
    const paragraph = event.pointerType === 'mouse' && !marked && named(event.target);
    if (paragraph) soon(() => show(paragraph));
  });
  prose.addEventListener('focusin', (event) => {
    const paragraph = !tool.contains(event.target) && named(event.target);
    if (!paragraph) return;
    const by = event.target.matches(':focus-visible');
    const come = () => {
      tool.classList.toggle('keyed', by);
      show(paragraph);
      if (by) stand();
    };
    // The next stop of the Tab key is the tool: it is there at once.
    if (by) come();
    else soon(come);
  });
  // From what opens over the page the focus comes back.
  prose.addEventListener('focusout', () => {
    if (keyed()) soon(() => document.activeElement.closest('.prose, [popover]') || tool.classList.remove('keyed'));
  });
  // To the paragraphs that have no link of their own.
  button.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const all = [...prose.querySelectorAll('p[data-n]')];
    const next = all[all.indexOf(current) + step];
    if (!next) return;
    event.preventDefault();
    button.blur();
    show(next);
    button.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'nearest' });
  });
  const arrive = () => {
    const paragraph = named(location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1))));
    if (paragraph) show(paragraph);
  };
  addEventListener('hashchange', arrive);
  arrive();
}

function named(node) {
  return (node?.nodeType === Node.TEXT_NODE ? node.parentElement : node)?.closest?.('.chapter > .prose p[data-n]');
}

// The note that would cite this paragraph: its number where the template leaves room for it, its anchor at the address.
function referenceTo(paragraph) {
  const note = document.createElement('span');
  note.append(reference.content.cloneNode(true));
  note.innerHTML = note.innerHTML.replace('{n}', paragraph.dataset.n);
  const link = note.querySelector('a[rel="external"]');
  link.href = `${link.href}#${paragraph.id}`;
  link.textContent += `#${paragraph.id}`;
  return note;
}

function rangeMarked() {
  const selection = getSelection();
  return selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : null;
}

// The words that the reader marked, or those that the paragraph begins with.
function filledIn(paragraph, marked) {
  const { to, subject, body } = report.dataset;
  const text = body.replace('{anchor}', `#${paragraph.id}`).replace('{place}', `¶ ${paragraph.dataset.n}`).replace('{words}', () => marked || opening(paragraph));
  const mail = to.startsWith('mailto:');
  const lines = mail ? text.replaceAll('\n', '\r\n') : text;
  return `${to}${to.includes('?') ? '&' : '?'}${mail ? 'subject' : 'title'}=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines)}`;
}

function wordsIn(range, paragraph) {
  const here = range.cloneRange();
  if (!paragraph.contains(here.endContainer)) here.setEndAfter(paragraph.lastChild);
  return textOf(here.cloneContents()).slice(0, 600);
}

function opening(paragraph) {
  const words = textOf(paragraph.cloneNode(true)).split(' ');
  return words.length > 12 ? `${words.slice(0, 12).join(' ')} …` : words.join(' ');
}

// What the author wrote, without the marks of notes and what stands at the paragraph besides.
function textOf(copy) {
  copy.querySelectorAll('.noteref, .erratum, .passage-tool').forEach((other) => other.remove());
  copy.querySelectorAll('br').forEach((end) => end.replaceWith(' '));
  return copy.textContent.replace(/\s+/gu, ' ').trim();
}
