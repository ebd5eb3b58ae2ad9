// The reader's settings. Each is an attribute of the page, by which the style sheets know it, and is
// remembered here only; what is as the edition was made leaves no trace. js/early.js sets the
// attributes on the next page before anything is shown.

const root = document.documentElement;
const form = document.querySelector('.settings form');
const fields = [...form.elements].filter((field) => field.name);
const off = 'off';

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

function choose() {
  const back = place();
  for (const field of fields) {
    if (field.type === 'checkbox') set(field.name, field.checked ? '' : off);
    else if (field.checked) set(field.name, field.value);
  }
  try {
    for (const { name } of fields) {
      if (root.dataset[name]) localStorage.setItem(`annals-${name}`, root.dataset[name]);
      else localStorage.removeItem(`annals-${name}`);
    }
    if (root.dataset.places === off) localStorage.removeItem('annals-read');
  } catch {
    // Not remembered, then; it holds for this page.
  }
  told(back);
}

// Chosen on another page meanwhile.
function follow() {
  const back = place();
  for (const { name } of fields) set(name, localStorage.getItem(`annals-${name}`));
  show();
  told(back);
}

function told(back) {
  back();
  document.dispatchEvent(new Event('annals:settings'));
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
