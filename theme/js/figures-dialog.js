// A figure's picture as large as the window, or in its full size, with its caption; and from it to the others of the page.

const words = document.body.dataset;
let dialog, opener, links, at;

const make = (kind, particulars, ...inside) => {
  const made = Object.assign(document.createElement(kind), particulars);
  made.append(...inside);
  return made;
};
const button = (className, textContent, act) => {
  const made = make('button', { type: 'button', className, textContent });
  made.addEventListener('click', act);
  return made;
};
const part = (name) => dialog.querySelector(`.figure-${name}`);

export function open(link) {
  dialog ??= built();
  opener = link;
  // A note's picture stands a second time in the margin.
  links = [...document.querySelectorAll('a.enlarge')].filter((other) => other === link || (other.checkVisibility() && !other.closest('aside')));
  document.body.append(dialog);
  // As in js/search-dialog.js.
  getSelection().removeAllRanges();
  dialog.showModal();
  show(links.indexOf(link));
  part('window').focus();
}

function built() {
  const view = make('div', { className: 'figure-window', tabIndex: 0 });
  view.setAttribute('role', 'group');
  const caption = make('div', { className: 'figure-caption', tabIndex: 0 });
  caption.setAttribute('role', 'group');
  const count = make('span', { className: 'figure-count' });
  count.setAttribute('role', 'status');
  const made = make(
    'dialog',
    { className: 'figure-dialog' },
    make(
      'div',
      { className: 'figure-bar sans' },
      button('figure-before', words.previousFigure, () => show(at - 1)),
      count,
      button('figure-after', words.nextFigure, () => show(at + 1)),
      button('figure-full', words.fullSize, () => zoom(!isFull())),
      button('figure-close', words.close, () => made.close()),
    ),
    view,
    caption,
  );
  view.addEventListener('click', tap);
  made.addEventListener('click', ({ target }) => target === made && made.close());
  made.addEventListener('keydown', press);
  made.addEventListener('close', () => {
    made.remove();
    opener.focus({ preventScroll: true });
  });
  addEventListener('resize', () => made.open && !isFull() && zoom(false));
  return made;
}

function show(n) {
  if (!links[n]) return;
  at = n;
  const figure = links[at].closest('figure');
  const picture = links[at].querySelector('picture, img').cloneNode(true);
  const image = picture.matches('img') ? picture : picture.querySelector('img');
  image.removeAttribute('loading');
  // It is asked for again where it did not come, and is no longer among words.
  picture.removeAttribute('class');
  image.removeAttribute('class');
  part('window').replaceChildren(picture);
  const caption = figure?.querySelector('figcaption').cloneNode(true);
  caption?.querySelectorAll('[id]').forEach((e) => e.removeAttribute('id'));
  part('caption').replaceChildren(...(caption?.childNodes ?? []));
  part('caption').hidden = !caption;
  const name = [...(figure?.querySelectorAll('.figure-number, cite') ?? [])].map((e) => e.textContent.trim()).join(' ') || image.alt;
  for (const named of [dialog, part('window'), part('caption')]) named.setAttribute('aria-label', name);
  part('count').textContent = links.length > 1 ? words.figureOf.replace('{n}', at + 1).replace('{m}', links.length) : '';
  // Not disabled: what has the focus must not lose it at the last figure.
  part('before').setAttribute('aria-disabled', at === 0);
  part('after').setAttribute('aria-disabled', at === links.length - 1);
  part('before').hidden = part('after').hidden = links.length === 1;
  zoom(false);
}

const isFull = () => dialog.classList.contains('full');
const image = () => part('window').querySelector('img');
const own = () => ({ width: +image().getAttribute('width') || 0, height: +image().getAttribute('height') || 0 });

// How wide it is drawn where all of it fits; a drawing without pixels fits every window.
function fitting() {
  const { width, height } = own();
  const view = part('window');
  const most = Math.min(view.clientWidth, (view.clientHeight * width) / height);
  return image().srcset ? Math.min(width, most) : most;
}

function zoom(full) {
  dialog.classList.remove('full');
  const { width } = own();
  const fit = width ? fitting() : 0;
  const larger = image().srcset && width > fit + 1;
  part('full').hidden = !larger;
  full &&= larger;
  dialog.classList.toggle('full', full);
  part('full').setAttribute('aria-pressed', full);
  const shown = full ? width : fit;
  if (!shown) return;
  // The browser fetches the rendition that this asks for.
  for (const source of part('window').querySelectorAll('source, img')) if (source.srcset) source.sizes = `${Math.ceil(shown)}px`;
  image().style.inlineSize = `${shown}px`;
}

function tap(event) {
  if (event.target !== image()) return isFull() || dialog.close();
  const box = image().getBoundingClientRect();
  const [x, y] = [(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height];
  zoom(!isFull());
  const view = part('window');
  view.scrollTo({ left: x * view.scrollWidth - view.clientWidth / 2, top: y * view.scrollHeight - view.clientHeight / 2, behavior: 'instant' });
}

function press(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (event.key === 'Enter' && event.target === part('window')) {
    event.preventDefault();
    zoom(!isFull());
  } else if (step && !isFull()) {
    event.preventDefault();
    show(at + (getComputedStyle(dialog).direction === 'rtl' ? -step : step));
  }
}
