// Runs before the first paint, so that the page never changes under the reader's eyes: says that
// scripts run, sets the colours the reader chose and hides the notes that the reader hid. A classic script, because modules wait.
(function () {
  var root = document.documentElement;
  root.classList.add('scripted');
  try {
    var theme = localStorage.getItem('annals-theme');
    if (theme) root.dataset.theme = theme;
    var hidden = localStorage.getItem('annals-notes-hidden');
    if (hidden) root.dataset.notesHidden = hidden;
  } catch {
    // Storage may be closed to us; the system's colours stand.
  }
})();
