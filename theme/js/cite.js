// Copies a citation as what it is, words with italics and a link, and as plain text for whatever takes no more.

document.addEventListener('click', (event) => {
  const button = event.target.closest?.('[data-copies]');
  if (button) copied(button, button.closest('.cite-this').querySelector('[data-cite]'));
});

/** Copies an element's content and says so on the button; its words come back when the reader goes on. */
export async function copied(button, cited) {
  const words = button.textContent;
  try {
    await copy(cited.innerHTML.trim(), plain(cited.textContent.trim()));
  } catch {
    // What may not be copied can still be marked; what is not on the page is put beside the button for that.
    if (!cited.isConnected) {
      button.parentElement.querySelector('.to-copy')?.remove();
      cited.classList.add('to-copy');
      button.after(cited);
    }
    getSelection().selectAllChildren(cited);
    return;
  }
  if (button.dataset.copied === words) return;
  button.setAttribute('aria-live', 'polite');
  button.textContent = button.dataset.copied;
  setTimeout(() => {
    // That its words are back is no news.
    button.removeAttribute('aria-live');
    button.textContent = words;
  }, 2500);
}

// The spaces that the printer put in are for the eye.
function plain(text) {
  return text.replace(/[\u00a0\u202f]/g, ' ').replace(/\u200a/g, '');
}

async function copy(html, text) {
  const { clipboard } = navigator;
  if (!globalThis.ClipboardItem || !clipboard.write) return clipboard.writeText(text);
  const kinds = { 'text/plain': text, 'text/html': html };
  await clipboard.write([new ClipboardItem(Object.fromEntries(Object.entries(kinds).map(([kind, said]) => [kind, new Blob([said], { type: kind })])))]);
}
