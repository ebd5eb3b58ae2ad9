// Where the reader is: kept for each work in this browser alone, shown where the work's chapters are
// listed, and not kept at all when the reader says so.
//
//   annals-read: { "/work/": { at: ["/work/chapter/", "p12", 12, "Its title", "1.0.0"], read: { "/work/chapter/": [14, 60] } } }
//
// Who reads the whole text has its address at the end of at, and goes on there. The work read last comes
// last. A chapter is read as far as its paragraphs' ends came into view one after another: who leaves more than
// a screen out has jumped.

const root = document.documentElement;
const line = document.querySelector('.progress');
const words = document.body.dataset;
const patience = 400;
// Not in the way of a press.
const quiet = window.requestIdleCallback ?? setTimeout;

show();
addEventListener('pageshow', (event) => event.persisted && show());
document.addEventListener('annals:settings', show);
if (line) watch(line.dataset);
if (line && !CSS.supports('timeline-scope: --reading')) draw();

function kept() {
  try {
    return (root.dataset.places !== 'off' && JSON.parse(localStorage.getItem('annals-read'))) || {};
  } catch {
    return {};
  }
}

// Going to the address's own paragraph is not reading, and may be a smooth movement: scrolling counts
// after it. Who stays at the opening has begun all the same.
function watch({ work, text, ...only }) {
  let waiting;
  const soon = () => (waiting ??= setTimeout(() => quiet(note), patience));
  const arrival = location.hash ? 4 * patience : patience;
  const begin = () => setTimeout(() => addEventListener('scroll', soon, { passive: true }), arrival);
  if (document.readyState === 'complete') begin();
  else addEventListener('load', begin);
  addEventListener('pagehide', () => waiting && note());
  setTimeout(note, 10_000);

  function note() {
    clearTimeout(waiting);
    waiting = undefined;
    if (root.dataset.places === 'off') return;
    // Where a link to a paragraph puts its top.
    const edge = parseFloat(getComputedStyle(root).scrollPaddingTop) + 2;
    const here = [...document.querySelectorAll('.chapter')].find((c) => c.getBoundingClientRect().bottom > edge);
    if (!here) return;
    const { chapter, version } = text ? { chapter: here.dataset.chapter, version: here.dataset.ofVersion } : only;
    const paragraphs = [...here.querySelectorAll('.prose p[data-n]')];
    const first = paragraphs.findIndex((p) => p.getBoundingClientRect().bottom > edge);
    if (first < 0) return;
    let next = first;
    while (next < paragraphs.length && paragraphs[next].getBoundingClientRect().bottom < innerHeight + 1) next++;
    const { [work]: own = { read: {} }, ...works } = kept();
    const [to] = own.read[chapter] ?? [0];
    const jumped = !(paragraphs[to]?.getBoundingClientRect().bottom > -1.5 * innerHeight);
    if (!jumped) own.read[chapter] = [Math.max(to, next), paragraphs.length];
    const { id, dataset } = paragraphs[first];
    own.at = [chapter, id, dataset.n, here.querySelector('h1, h2').textContent, version, text];
    try {
      localStorage.setItem('annals-read', JSON.stringify({ ...works, [work]: own }));
    } catch {
      // Not kept, then.
    }
  }
}

function show() {
  const works = kept();
  const go = document.querySelector('.go-on');
  if (go) goOn(go, (go.dataset.work ? works[go.dataset.work] : Object.values(works).at(-1))?.at);
  const read = Object.assign({}, ...Object.values(works).map((own) => own.read));
  for (const link of document.querySelectorAll('.toc a, .contents ol a')) mark(link, read[link.pathname]);
}

// In words for those who hear the list, as a line for those who see it.
function mark(link, read) {
  link.querySelector('.read')?.remove();
  link.style.removeProperty('--read');
  if (!read) return;
  const [to, of] = read;
  const said = to < of ? words.readTo.replace('{n}', to) : words.read;
  link.style.setProperty('--read', to / of);
  link.append(Object.assign(document.createElement('span'), { className: 'read', textContent: ` (${said})` }));
}

function goOn(go, at) {
  go.replaceChildren();
  if (!at) return;
  const [chapter, id, n, title, version, text] = at;
  const link = Object.assign(document.createElement('a'), { href: `${text ?? chapter}#${id}`, textContent: go.dataset.go });
  const place = go.dataset.place.replace('{n}', n).replace('{title}', () => title);
  // The text may have changed since: then the place is where its words are now.
  if (version) link.addEventListener('click', (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    import('./place-now.js').then((now) => now.hash(chapter, n, version)).then((hash) => (link.hash = hash ? id.replace(/p\d+$/, hash) : id), () => {}).then(() => location.assign(link.href));
  });
  go.append(link, Object.assign(document.createElement('span'), { textContent: place }));
}

// For browsers that do not draw along with scrolling by themselves.
function draw() {
  const text = document.querySelector(line.dataset.chapter ? '.prose' : '.leaf');
  const drawn = () => {
    const { top, height } = text.getBoundingClientRect();
    line.style.transform = `scaleX(${Math.min(1, Math.max(0, -top / (height - innerHeight)))})`;
  };
  addEventListener('scroll', () => requestAnimationFrame(drawn), { passive: true });
}
