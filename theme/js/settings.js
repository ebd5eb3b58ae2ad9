// The reader's choice of colours: as the system has it, light, sepia or dark; remembered here only.

const choices = document.querySelector('.colours');

if (choices) {
  const now = document.documentElement.dataset.theme ?? '';
  for (const choice of choices.elements) choice.checked = choice.value === now;
  choices.addEventListener('change', ({ target }) => choose(target.value));
}

function choose(theme) {
  const root = document.documentElement;
  if (theme) root.dataset.theme = theme;
  else delete root.dataset.theme;
  try {
    if (theme) localStorage.setItem('annals-theme', theme);
    else localStorage.removeItem('annals-theme');
  } catch {
    // Not remembered, then; it holds for this page.
  }
}
