// The two forms of a text: as the editors give it to read, and as its source has it. The switch is two
// links; here they change the page in place. The other page is fetched once, its words and notes are
// put where these stood, and the paragraph that the reader was at stays where it was on the screen.
// The choice is remembered: js/early.js follows it on the next page before anything is shown.

const root = document.documentElement;
const ways = [...document.querySelectorAll('.text-switch a[data-text]')];
const status = document.querySelector('.text-switch [role="status"]');
const texts = new Map();
let here = ways.find((way) => way.hasAttribute('aria-current'))?.dataset.text ?? 'reading';
let wanted = here;

for (const way of ways) way.addEventListener('click', choose);

function choose(event) {
  if (event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  const way = event.currentTarget;
  wanted = way.dataset.text;
  remember('annals-text', wanted === 'source' ? 'source' : '');
  if (wanted !== here) change(way);
}

async function change(way) {
  const text = way.dataset.text;
  if (!texts.has(text)) {
    const html = await fetch(way.href).then((answer) => (answer.ok ? answer.text() : ''), () => '');
    const page = html && partsOf(new DOMParser().parseFromString(html, 'text/html'));
    if (!page || page.articles.length !== articles(document).length) return location.assign(way.href);
    texts.set(text, page);
  }
  // The reader may have chosen again while the page was on its way.
  if (text !== wanted || text === here) return;
  const place = placeOf(way);
  texts.set(here, partsOf(document));
  put(texts.get(text));
  here = text;
  for (const other of ways) {
    if (other === way) other.setAttribute('aria-current', 'page');
    else other.removeAttribute('aria-current');
  }
  status.textContent = way.textContent;
  history.replaceState(history.state, '', way.href + location.hash);
  document.dispatchEvent(new Event('annals:text'));
  place();
}

const articles = (page) => [...page.querySelectorAll('article.chapter')];
const apparatus = (article) => [...article.children].filter((part) => part.matches('section.notes'));

function partsOf(page) {
  return {
    title: page.title,
    sheets: [...page.querySelectorAll('link[rel="stylesheet"]')].map((sheet) => sheet.href),
    whole: page.querySelector('.whole-title'),
    hands: page.querySelector('.texts > .hands'),
    articles: articles(page).map((article) => ({
      opening: article.querySelector(':scope > .opening'),
      prose: [...article.querySelector(':scope > .prose').childNodes],
      kind: article.querySelector(':scope > .prose').className,
      notes: apparatus(article),
    })),
  };
}

function put(text) {
  document.title = text.title;
  const loaded = new Set([...document.querySelectorAll('link[rel="stylesheet"]')].map((sheet) => sheet.href));
  for (const href of text.sheets.filter((sheet) => !loaded.has(sheet))) {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href }));
  }
  document.querySelector('.whole-title')?.replaceWith(document.adoptNode(text.whole));
  // Each text has its own hands' notes: boxes for others would do nothing.
  document.querySelector('.texts > .hands')?.remove();
  if (text.hands) document.querySelector('.texts').append(document.adoptNode(text.hands));
  articles(document).forEach((article, i) => {
    const { opening, prose, kind, notes } = text.articles[i];
    const words = article.querySelector(':scope > .prose');
    article.querySelector(':scope > .opening').replaceWith(document.adoptNode(opening));
    words.replaceChildren(...prose.map((node) => document.adoptNode(node)));
    words.className = kind;
    for (const old of apparatus(article)) old.remove();
    words.after(...notes.map((node) => document.adoptNode(node)));
  });
}

// What the reader looks at: the switch where it is in view, else the first paragraph that is.
function placeOf(way) {
  const box = way.getBoundingClientRect();
  const seen = box.bottom > 0 && box.top < innerHeight;
  const id = seen ? '' : [...document.querySelectorAll('.prose p[data-n]')].find((p) => p.getBoundingClientRect().bottom > 0)?.id;
  const top = (seen ? way : document.getElementById(id))?.getBoundingClientRect().top ?? 0;
  return () => {
    const now = seen ? way : document.getElementById(id);
    if (now) scrollBy({ top: now.getBoundingClientRect().top - top, behavior: 'instant' });
  };
}

// Where the editors' hand shows: names in their standard form are underlined, and can be reached and
// opened like links. Until then they are words like any other, and nobody has to pass through them.
const shown = document.querySelector('.show-interventions input');

if (shown) {
  shown.checked = root.dataset.interventions === 'shown';
  shown.addEventListener('change', () => {
    remember('annals-interventions', shown.checked ? 'shown' : '');
    if (shown.checked) root.dataset.interventions = 'shown';
    else delete root.dataset.interventions;
    reach();
  });
  document.addEventListener('annals:text', reach);
  reach();
}

function reach() {
  for (const name of document.querySelectorAll('.prose .regularised')) {
    if (name.closest('a')) continue;
    if (shown.checked) {
      name.tabIndex = 0;
      name.setAttribute('role', 'button');
    } else {
      name.removeAttribute('tabindex');
      name.removeAttribute('role');
    }
  }
}

function remember(key, value) {
  try {
    if (value) localStorage.setItem(key, value);
    else localStorage.removeItem(key);
  } catch {
    // Not remembered, then; it holds for this page.
  }
}
