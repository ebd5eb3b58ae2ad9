// Shortcuts, each with two modifiers, and all of them off when the reader says so. The list of them is
// in the page, and says the same.

const sheets = { KeyA: 'settings', KeyK: 'shortcuts' };
const ways = { ArrowRight: 'link[rel="next"]', ArrowLeft: 'link[rel="prev"]', ArrowUp: '.contents-title a' };

document.addEventListener('keydown', (event) => {
  const { code, target } = event;
  if (!event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey || event.repeat) return;
  if (document.documentElement.dataset.keys === 'off') return;
  // Where something is typed or marked, these keys have work of their own.
  if (target.matches('textarea, [contenteditable], input:not([type="radio"], [type="checkbox"])') || !getSelection().isCollapsed) return;
  const sheet = document.getElementById(sheets[code]);
  const way = document.querySelector(ways[code] ?? 'none');
  if (!sheet && !way) return;
  event.preventDefault();
  if (way) return location.assign(way.href);
  if (sheet.matches(':popover-open')) sheet.hidePopover();
  else enter(sheet);
});

// One sheet at a time: the list takes the panel's place.
document.querySelector('#settings [popovertarget="shortcuts"]').addEventListener('click', (event) => {
  event.preventDefault();
  const list = document.getElementById('shortcuts');
  document.getElementById('settings').hidePopover();
  enter(list);
});

// Where the reader is is its source: the Tab key goes on there behind it.
function enter(sheet) {
  sheet.showPopover({ source: document.activeElement });
  sheet.querySelector('input:checked, button').focus();
}
