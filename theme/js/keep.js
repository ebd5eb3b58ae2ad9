// Keeps a work for reading without network, and deletes it again. The worker that does it (js/sw.js) is registered when
// the reader asks for the first work. Words are in the element, data-…

const { serviceWorker } = navigator;
const silence = 45_000;

for (const place of document.querySelectorAll('.keep')) if (serviceWorker) start(place);

async function start(place) {
  const { work, site, worker, ...words } = place.dataset;
  const [button, bar, status] = ['button', 'progress', '[role="status"]'].map((what) => place.querySelector(what));
  const size = place.querySelector('.keep-size');
  let busy = false;
  let is = { works: [] };

  button.addEventListener('click', () => (has() ? remove() : keep()));
  try {
    is = await asked({ kept: true });
    if (has()) return show(words.kept);
    await offer();
  } catch {
    // Nothing can be kept here, then.
  }

  function has() {
    return is.works.includes(work);
  }

  async function offer(said = '') {
    const lists = await fetch(`${site}offline/lists.json`).then((answer) => (answer.ok ? answer.json() : null), () => null);
    // Without network, and in a preview, there is nothing to offer.
    if (lists ? !lists.works[work] : said === '') return;
    if (lists) size.textContent = megabytes(lists.works[work].bytes + (is.works.length > 0 ? 0 : lists.site.bytes));
    show(said);
  }

  // Announced once at the begin and once at the end: the bar is for those who want to know more.
  async function keep() {
    if (busy) return;
    busy = true;
    bar.value = 0;
    show(words.fetching);
    let failed;
    try {
      navigator.storage?.persist?.().catch(() => {});
      await serviceWorker.register(worker, { scope: site, updateViaCache: 'none' });
      const answer = await asked({ keep: work }, (done) => (bar.value = done));
      failed = answer.failed;
      is = failed ? await asked({ kept: true }) : answer;
    } catch {
      failed = 'network';
    }
    busy = false;
    if (failed) return offer(words[failed]);
    show(words.kept);
  }

  async function remove() {
    is = await asked({ remove: work }).catch(() => ({ works: [] }));
    await offer(words.removed);
  }

  function show(said) {
    place.dataset.ready = '';
    bar.hidden = !busy;
    button.hidden = busy;
    button.textContent = has() ? words.remove : words.keep;
    size.hidden = has() || busy;
    status.textContent = said.replace('{date}', () => new Date(is.on).toLocaleDateString(words.locale, { dateStyle: 'long' }).replaceAll(' ', '\u00a0'));
  }

  function megabytes(bytes) {
    const unit = { style: 'unit', unit: 'megabyte', maximumFractionDigits: bytes < 10e6 ? 1 : 0 };
    return new Intl.NumberFormat(words.locale, unit).format(Math.max(bytes, 1e5) / 1e6);
  }

  async function asked(question, progress = () => {}) {
    const registration = await serviceWorker.getRegistration(site);
    const ours = registration?.scope === new URL(site, location.href).href && (await active(registration));
    if (!ours) return { works: [] };
    return new Promise((resolve) => {
      let again;
      const ask = () => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = ({ data }) => {
          clearTimeout(again);
          if ('done' in data) progress(data.done);
          else return resolve(data);
          again = setTimeout(ask, silence);
        };
        // Browsers stop a worker that takes long; it goes on where it was.
        again = setTimeout(ask, silence);
        ours.postMessage(question, [port2]);
      };
      ask();
    });
  }
}

// Where another page has just registered it, it may be on its way.
function active({ active, waiting, installing }) {
  const worker = active ?? waiting ?? installing;
  return new Promise((resolve, reject) => {
    const look = () => {
      if (worker.state === 'activated') resolve(worker);
      else if (worker.state === 'redundant') reject(new Error(worker.state));
    };
    worker.addEventListener('statechange', look);
    look();
  });
}
