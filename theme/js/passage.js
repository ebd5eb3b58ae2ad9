// The paragraph that the reader points at, has marked words in or came for: its number beside it, with a
// link to it and the way to report a mistake there, words and version filled in. Without this script
// paragraphs are linked to all the same, and a chapter ends with the way to report.

const prose = document.querySelector('.chapter > .prose');
const report = document.querySelector('a.report[data-body]');

if (prose && report && 'popover' in HTMLElement.prototype) watch();

function watch() {
  const { number, here, link } = report.dataset;
  const tool = document.createElement('div');
  tool.className = 'passage-tool sans';
  tool.hidden = true;
  const button = Object.assign(document.createElement('button'), { type: 'button' });
  const menu = Object.assign(document.createElement('div'), { className: 'passage-menu sans', popover: 'auto', id: 'passage-menu' });
  const address = Object.assign(document.createElement('a'), { textContent: link });
  const mistake = Object.assign(document.createElement('a'), { textContent: here });
  button.popoverTargetElement = menu;
  menu.append(address, mistake);
  tool.append(button, menu);
  prose.append(tool);

  let current;
  const show = (paragraph) => {
    if (menu.matches(':popover-open')) return;
    current = paragraph;
    const n = paragraph.dataset.n;
    button.textContent = `¶\u2009${n}`;
    button.setAttribute('aria-label', number.replace('{n}', n));
    tool.hidden = false;
    tool.style.insetBlockStart = `${paragraph.offsetTop}px`;
    tool.classList.toggle('marked', wordsIn(paragraph) !== '');
  };

  menu.addEventListener('beforetoggle', (event) => {
    if (event.newState !== 'open') return;
    address.href = `#${current.id}`;
    mistake.href = filledIn(current);
    const line = button.getBoundingClientRect();
    menu.style.left = `${Math.max(8, Math.min(line.left, innerWidth - 240)) + scrollX}px`;
    menu.style.top = `${line.bottom + 4 + scrollY}px`;
  });
  address.addEventListener('click', () => menu.hidePopover());

  const named = (element) => element?.closest?.('.chapter > .prose p[data-n]');
  prose.addEventListener('pointerover', (event) => {
    const paragraph = event.pointerType === 'mouse' && named(event.target);
    if (paragraph) show(paragraph);
  });
  document.addEventListener('selectionchange', () => {
    const words = getSelection();
    const paragraph = words.isCollapsed ? null : named(words.anchorNode?.parentElement);
    if (paragraph) show(paragraph);
    else tool.classList.remove('marked');
  });
  const arrive = () => {
    const paragraph = named(location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1))));
    if (paragraph) show(paragraph);
  };
  addEventListener('hashchange', arrive);
  arrive();
}

// The words that the reader marked, or those that the paragraph begins with.
function filledIn(paragraph) {
  const { to, subject, body } = report.dataset;
  const words = wordsIn(paragraph) || textOf(paragraph).split(/\s+/u).slice(0, 12).join(' ') + ' …';
  const text = body.replace('{anchor}', `#${paragraph.id}`).replace('{place}', `¶ ${paragraph.dataset.n}`).replace('{words}', () => words);
  const title = to.startsWith('mailto:') ? 'subject' : 'title';
  return `${to}${to.includes('?') ? '&' : '?'}${title}=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`;
}

function wordsIn(paragraph) {
  const selection = getSelection();
  if (selection.isCollapsed || !paragraph.contains(selection.anchorNode)) return '';
  return selection.toString().replace(/\s+/gu, ' ').trim().slice(0, 600);
}

function textOf(paragraph) {
  const copy = paragraph.cloneNode(true);
  copy.querySelectorAll('.noteref').forEach((mark) => mark.remove());
  return copy.textContent.trim();
}
