// The reader's settings. Each is an attribute of the page, by which the style sheets know it, and is
// remembered here only; what is as the edition was made leaves no trace. js/early.js sets the
// attributes on the next page before anything is shown.

const root = document.documentElement;
const form = document.querySelector('.settings form');
const fields = [...form.elements].filter((field) => field.name);
const off = 'off';

let waiting = false;

show();
(window.requestIdleCallback ?? setTimeout)(() => form.closest('.settings').classList.add('laid-out'));
// The worker marks the pages that it had to take from what was kept.
if (document.body.dataset.keptOn) import('./keep-line.js');
form.addEventListener('change', choose);
form.addEventListener('reset', () => setTimeout(choose));
form.addEventListener('submit', (event) => event.preventDefault());
addEventListener('pageshow', (event) => event.persisted && follow());
addEventListener('storage', follow);
// What lies over the page closes when the Tab key leaves it: it would hide what has the focus then.
document.addEventListener('focusout', ({ target, relatedTarget: next }) => {
  const sheet = next && target.closest('[popover]:popover-open');
  if (sheet && !sheet.contains(next) && next.popoverTargetElement !== sheet) sheet.hidePopover();
});

function show() {
  for (const field of fields) {
    const now = root.dataset[field.name] ?? '';
    field.checked = field.type === 'checkbox' ? now !== off : now === field.value;
  }
}

// The press is answered first: laying a long text out anew takes a while, and follows the frame in which the
// panel shows what was chosen. The latest choice counts where another came meanwhile.
function choose({ target } = {}) {
  const now = chosen();
  try {
    for (const [name, value] of Object.entries(now)) {
      if (value) localStorage.setItem(`annals-${name}`, value);
      else localStorage.removeItem(`annals-${name}`);
    }
    if (now.places === off) localStorage.removeItem('annals-read');
  } catch {
    // Not remembered, then; it holds for this page.
  }
  // What is only switched on and off moves no text.
  if (target?.type === 'checkbox') return apply(now);
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(() => setTimeout(() => {
    waiting = false;
    apply(chosen());
  }));
}

function chosen() {
  const now = {};
  for (const { type, name, checked, value } of fields) {
    if (type === 'checkbox') now[name] = checked ? '' : off;
    else if (checked) now[name] = value;
  }
  return now;
}

// Tells the other scripts what has changed.
function apply(now) {
  const changed = Object.keys(now).filter((name) => (now[name] ?? '') !== (root.dataset[name] ?? ''));
  const back = place();
  for (const name of changed) set(name, now[name]);
  back();
  document.dispatchEvent(new CustomEvent('annals:settings', { detail: changed }));
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
