// Runs before the first paint, so that the page never changes under the reader's eyes: says that
// scripts run, sets the colours the reader chose, hides the notes that the reader hid, and takes who
// reads source texts to this one's. A classic script, because modules wait.
(function () {
  var root = document.documentElement;
  root.classList.add('scripted');
  try {
    var theme = localStorage.getItem('annals-theme');
    if (theme) root.dataset.theme = theme;
    if (localStorage.getItem('annals-interventions')) root.dataset.interventions = 'shown';
    var hidden = localStorage.getItem('annals-notes-hidden');
    if (hidden) root.dataset.notesHidden = hidden;
    // A link to a note or to what was changed is to be found in the text that the editors give to read.
    var source = document.querySelector('link[data-text="source"]');
    if (source && localStorage.getItem('annals-text') === 'source' && /^(#([a-z0-9-]+-)?p\d+)?$/.test(location.hash)) {
      location.replace(source.href + location.hash);
    }
  } catch {
    // Storage may be closed to us; the system's colours stand.
  }
})();
