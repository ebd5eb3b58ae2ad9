// Search over the page: nothing of it loads before someone asks.
const way = document.querySelector('[data-opens-search]');
const open = (event) => {
  event.preventDefault();
  import('./search-dialog.js').then((d) => d.open(way), () => location.assign(way.href));
};
const bare = (e) => !e.shiftKey && !e.altKey;
const held = (e) => e.ctrlKey || e.metaKey;
if (way) {
  way.addEventListener('click', (e) => bare(e) && !held(e) && open(e));
  addEventListener('keydown', (e) => e.key === 'k' && bare(e) && held(e) && document.documentElement.dataset.keys !== 'off' && open(e));
}
try {
  if (localStorage['annals-found']) import('./search-marks.js').then((m) => m.arrive());
} catch {}
