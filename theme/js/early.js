// Runs before the first paint, so that the page never changes under the reader's eyes: says that
// scripts run, and sets the colours the reader chose. A classic script, because modules wait.
(function () {
  var root = document.documentElement;
  root.classList.add('scripted');
  try {
    var theme = localStorage.getItem('annals-theme');
    if (theme) root.dataset.theme = theme;
  } catch {
    // Storage may be closed to us; the system's colours stand.
  }
})();
