// The reader's settings. Each is an attribute of the page, by which the style sheets know it, and is
// remembered here only; what is as the edition was made leaves no trace. js/early.js sets the
// attributes on the next page before anything is shown.

const root = document.documentElement;
const form = document.querySelector('.settings form');
const fields = [...form.elements].filter((field) => field.name);
const off = 'off';

let coming;

show();
// The worker marks the pages that it had to take from what was kept.
if (document.body.dataset.keptOn) import('./keep-line.js');
form.addEventListener('change', choose);
form.addEventListener('reset', () => setTimeout(choose));
form.addEventListener('submit', (event) => event.preventDefault());
addEventListener('pageshow', (event) => event.persisted && follow());
addEventListener('storage', follow);

function show() {
  for (const field of fields) {
    const now = root.dataset[field.name] ?? '';
    field.checked = field.type === 'checkbox' ? now !== off : now === field.value;
  }
}

// The press is answered first: what it does to the page may take a while, and follows the frame in which the
// panel shows what was chosen.
function choose() {
  const chosen = Object.fromEntries(fields.map(({ name }) => [name, '']));
  for (const field of fields) {
    if (field.type === 'checkbox') chosen[field.name] = field.checked ? '' : off;
    else if (field.checked) chosen[field.name] = field.value;
  }
  try {
    for (const [name, value] of Object.entries(chosen)) {
      if (value) localStorage.setItem(`annals-${name}`, value);
      else localStorage.removeItem(`annals-${name}`);
    }
    if (chosen.places === off) localStorage.removeItem('annals-read');
  } catch {
    // Not remembered, then; it holds for this page.
  }
  clearTimeout(coming);
  requestAnimationFrame(() => (coming = setTimeout(apply, 0, chosen)));
}

function apply(chosen) {
  const back = place();
  for (const [name, value] of Object.entries(chosen)) set(name, value);
  back();
  document.dispatchEvent(new Event('annals:settings'));
}

// Chosen on another page meanwhile.
function follow() {
  apply(Object.fromEntries(fields.map(({ name }) => [name, localStorage.getItem(`annals-${name}`)])));
  show();
}

function set(name, value) {
  if (value) root.dataset[name] = value;
  else delete root.dataset[name];
}

// The line that the reader is at, about a third down, stays there however long those above it become.
function place() {
  const eye = innerHeight / 3;
  const here = [...document.querySelectorAll('.prose p')].find((p) => p.getBoundingClientRect().bottom > eye);
  const { top, height } = here?.getBoundingClientRect() ?? {};
  const part = Math.max(0, (eye - top) / height);
  return () => {
    if (!scrollY || !(top < innerHeight)) return;
    const now = here.getBoundingClientRect();
    scrollBy({ top: now.top - top + part * (now.height - height), behavior: 'instant' });
  };
}
