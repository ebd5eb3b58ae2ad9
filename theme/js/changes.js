// From change to change by Alt with the arrows, on a page that compares two versions. Each change has
// links to its neighbours, which do the same without this script.

const changes = [...document.querySelectorAll('.change')];

document.addEventListener('keydown', (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (document.documentElement.dataset.keys === 'off') return;
  if (!step || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const next = changes[nextFrom(step)];
  if (!next) return;
  event.preventDefault();
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'nearest' });
});

// Beside the change that has the focus, or that the address names while it is on the screen; else beside what is there.
function nextFrom(step) {
  const target = document.querySelector('.change:target');
  const here = document.activeElement.closest('.change') ?? (target && onScreen(target) ? target : null);
  if (here) return changes.indexOf(here) + step;
  const below = changes.findIndex((change) => change.getBoundingClientRect().top >= 0);
  if (step > 0) return below;
  return (below < 0 ? changes.length : below) - 1;
}

function onScreen(element) {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}
