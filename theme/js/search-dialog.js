// The search page's own search, in a dialog over any other page: its markup and words are fetched from there. The dialog
// waits for nothing: what is typed until its search has come is asked then.

const slowness = 400;
// A key or a finger is up again by then.
const press = 150;

let dialog, early, said;
let begun = false;

/** @param way The link to the search page. */
export async function open(way) {
  if (!dialog?.isConnected) make(way);
  show();
  if (begun) return;
  begun = true;
  said.textContent = '';
  const slow = setTimeout(() => (said.textContent = way.dataset.searching), slowness);
  try {
    const [answer, { start }] = await Promise.all([fetch(way.href), import('./search-panel.js')]);
    if (!answer.ok) throw new Error(answer.statusText);
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const part = document.importNode(page.querySelector('[data-search-part]'), true);
    const typed = early.value;
    said.remove();
    early.parentElement.remove();
    dialog.append(part);
    start(part, dialog);
    if (dialog.open) show();
    if (typed) ask(typed);
  } catch {
    begun = false;
    said.textContent = way.dataset.lost;
  } finally {
    clearTimeout(slow);
  }
}

function make(way) {
  dialog = Object.assign(document.createElement('dialog'), { className: 'search-dialog' });
  dialog.setAttribute('aria-label', way.textContent);
  const close = Object.assign(document.createElement('button'), { type: 'button', className: 'search-close sans', textContent: document.body.dataset.close });
  close.addEventListener('click', leave);
  // Until the form has come.
  early = Object.assign(document.createElement('input'), { type: 'search', autocomplete: 'off', placeholder: way.dataset.for });
  early.setAttribute('aria-label', way.dataset.for);
  const field = Object.assign(document.createElement('div'), { className: 'search-field' });
  field.append(early);
  said = Object.assign(document.createElement('p'), { className: 'search-status sans', role: 'status' });
  dialog.append(close, field, said);
  // The page behind it.
  dialog.addEventListener('click', ({ target }) => target === dialog && leave());
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    leave();
  });
  document.body.append(dialog);
  addEventListener('online', () => dialog.open && !begun && open(way));
  begun = false;
}

function ask(words) {
  const input = dialog.querySelector('[name=q]');
  input.value = words;
  input.setSelectionRange(words.length, words.length);
  input.dispatchEvent(new Event('input'));
}

// Out of sight at once. To free the page behind it takes a moment where that is long, and comes when the press is over: its end would have to wait.
function leave() {
  dialog.classList.add('leaving');
  setTimeout(() => {
    if (!dialog.classList.contains('leaving')) return;
    dialog.close();
    dialog.classList.remove('leaving');
  }, press);
}

function show() {
  dialog.classList.remove('leaving');
  if (!dialog.open) {
    // Words marked behind it cannot stay so, and Chromium looks through a whole text at every key for where else the marking might be.
    getSelection().removeAllRanges();
    dialog.showModal();
  }
  const input = dialog.querySelector('[type=search]');
  input.focus();
  input.select();
}
