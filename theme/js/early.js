// Runs before the first paint, so that the page never changes under the reader's eyes: says that
// scripts run, sets what the reader chose (js/settings.js), hides the notes that the reader hid, keeps
// room for the way to where the reader stopped, takes who reads source texts to this one's, and lets
// the modules in. A classic script, because modules wait.
(function () {
  var root = document.documentElement;
  root.classList.add('scripted');
  try {
    ['theme', 'size', 'measure', 'face', 'progress', 'places', 'keys', 'interventions'].forEach(function (name) {
      var value = localStorage.getItem('annals-' + name);
      if (value) root.dataset[name] = value;
    });
    var hidden = localStorage.getItem('annals-notes-hidden');
    if (hidden) root.dataset.notesHidden = hidden;
    if (localStorage.getItem('annals-read')) root.dataset.kept = '';
    // A link to a note or to what was changed is to be found in the text that the editors give to read.
    var source = document.querySelector('link[data-text="source"]');
    if (source && localStorage.getItem('annals-text') === 'source' && /^(#([a-z0-9-]+-)?p\d+)?$/.test(location.hash)) {
      location.replace(source.href + location.hash);
      return;
    }
  } catch {
    // Storage may be closed to us; the page is as it was made.
  }
  // The other scripts are asked for when the page stands before its reader: until then the way is the style sheets' and the fonts'.
  document.addEventListener('DOMContentLoaded', function () {
    requestAnimationFrame(function () {
      setTimeout(letIn);
    });
  });

  function letIn() {
    var scripts = document.querySelector('template.scripts').content;
    scripts.querySelectorAll('script').forEach(function (script) {
      script.async = false;
    });
    document.head.append(scripts);
  }
})();
