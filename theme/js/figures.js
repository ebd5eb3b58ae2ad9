// A picture opens over the page; what opens it is fetched when the first is asked for. Without this, it leads to the figure's own page
// or to its file. Where a picture does not come, its words stand in its place until it does.

const pictures = '.enlarge img, .figure-window img';
const around = (image) => image.closest('picture') ?? image;

function lack(image) {
  const hidden = around(image);
  if (hidden.classList.contains('lacking')) return;
  const words = document.createElement('span');
  words.className = 'picture-words';
  words.append(image.alt, Object.assign(document.createElement('small'), { textContent: document.body.dataset.pictureLacking }));
  hidden.classList.add('lacking');
  hidden.after(words);
}

document.addEventListener('error', ({ target }) => target.matches?.(pictures) && lack(target), true);
document.addEventListener(
  'load',
  ({ target }) => {
    if (!target.matches?.(pictures) || !around(target).classList.contains('lacking')) return;
    around(target).classList.remove('lacking');
    around(target).nextElementSibling.remove();
  },
  true,
);
for (const image of document.querySelectorAll(pictures)) if (image.complete && image.currentSrc && !image.naturalWidth) lack(image);

// What is not shown is not fetched when it is put off.
addEventListener('online', () => {
  for (const image of document.querySelectorAll('.lacking:is(img), .lacking img')) {
    image.loading = 'eager';
    image.src = image.getAttribute('src');
  }
});

document.addEventListener('click', (event) => {
  const link = event.target.closest('a.enlarge');
  if (!link || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  import('./figures-dialog.js').then(
    (figures) => figures.open(link),
    () => location.assign(link.href),
  );
});
