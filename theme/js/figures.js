// A picture opens over the page; what opens it is fetched when the first is asked for. Without this, it leads to the figure's own page.

document.addEventListener('click', (event) => {
  const link = event.target.closest('a.enlarge');
  if (!link || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  import('./figures-dialog.js').then(
    (figures) => figures.open(link),
    () => location.assign(link.href),
  );
});
