// The search page's own search, in a dialog over any other page: its markup and words are fetched from there.

import { start } from './search-panel.js';

let dialog;

/** @param way The link to the search page. */
export async function open(way) {
  if (dialog?.isConnected) return show();
  dialog = Object.assign(document.createElement('dialog'), { className: 'search-dialog' });
  dialog.setAttribute('aria-label', way.textContent);
  const close = Object.assign(document.createElement('button'), { type: 'button', className: 'search-close sans', textContent: document.body.dataset.close });
  close.addEventListener('click', () => dialog.close());
  dialog.append(close);
  // The page behind it.
  dialog.addEventListener('click', ({ target }) => target === dialog && dialog.close());
  document.body.append(dialog);
  show();
  try {
    const answer = await fetch(way.href);
    if (!answer.ok) throw new Error(answer.statusText);
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const part = document.importNode(page.querySelector('[data-search-part]'), true);
    dialog.append(part);
    start(part, dialog);
    show();
  } catch {
    location.assign(way.href);
  }
}

function show() {
  if (!dialog.open) dialog.showModal();
  const input = dialog.querySelector('[name=q]');
  input?.focus();
  input?.select();
}
