// The search page. The form is shown to those whose browser runs this; the registers below it are the
// way in for all.

import { start } from './search-panel.js';

start(document.querySelector('[data-search-part]'));
