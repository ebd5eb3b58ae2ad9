// Shows and hides the notes of each hand: the author's, the editors', the translator's. What the reader
// hides is hidden everywhere, in the text, the margin and the lists, on paper too, and stays so on this
// machine; early.js sees to it before the next page is painted. The boxes are looked for each time,
// because js/texts.js brings others with the other text.

const root = document.documentElement;

show();
document.addEventListener('change', (event) => event.target.matches('.hands input') && choose(event.target.value, event.target.checked));
document.addEventListener('annals:text', show);
addEventListener('hashchange', reveal);
reveal();

function hidden() {
  return new Set((root.dataset.notesHidden ?? '').split(' ').filter(Boolean));
}

function choose(hand, shown, remembered = true) {
  const hands = hidden();
  if (shown) hands.delete(hand);
  else hands.add(hand);
  const said = [...hands].sort().join(' ');
  if (said) root.dataset.notesHidden = said;
  else delete root.dataset.notesHidden;
  show();
  document.dispatchEvent(new Event('annals:hands'));
  if (!remembered) return;
  try {
    if (said) localStorage.setItem('annals-notes-hidden', said);
    else localStorage.removeItem('annals-notes-hidden');
  } catch {
    // Not remembered, then; it holds for this page.
  }
}

function show() {
  const hands = hidden();
  for (const box of document.querySelectorAll('.hands input')) box.checked = !hands.has(box.value);
}

// Who follows a link to a hidden note wants to read it.
function reveal() {
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const hand = target?.closest?.('[data-layer]')?.dataset.layer;
  if (!hand || !hidden().has(hand)) return;
  choose(hand, true, false);
  target.scrollIntoView();
}
