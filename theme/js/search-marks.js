// Marks what was searched for where a result leads. The words go with the reader in the browser's own
// store, for a minute, so that the address stays the one to cite.

import { fold } from './search-fold.js';

const key = 'annals-found';
const patience = 60_000;

export function arrive() {
  const found = JSON.parse(localStorage.getItem(key));
  // Words for another page, opened beside this one, are left to it as long as they are fresh.
  const old = !(Date.now() - found?.at < patience);
  if (old || here(found)) localStorage.removeItem(key);
  if (old || !here(found)) return;
  const id = decodeURIComponent(location.hash.slice(1));
  const place = id ? document.getElementById(id) : document.querySelector('main');
  if (place) mark(place, new Set(found.words));
}

// Who reads source texts is taken to the source of the page.
function here({ page, hash }) {
  return hash === location.hash && location.pathname.startsWith(page);
}

function mark(place, words) {
  for (const old of document.querySelectorAll('mark.found')) old.replaceWith(...old.childNodes);
  const texts = [];
  const walk = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) if (!walk.currentNode.parentElement.closest('.noteref, .passage-tool, button')) texts.push(walk.currentNode);
  for (const text of texts) {
    const parts = text.data.split(/([\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*)/u);
    const hits = parts.map((part) => words.has(fold(part)));
    if (!hits.includes(true)) continue;
    text.replaceWith(...parts.map((part, i) => (hits[i] ? Object.assign(document.createElement('mark'), { className: 'found', textContent: part }) : part)));
  }
}
