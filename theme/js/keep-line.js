// Says over a page that it is the kept copy, and of which day. The worker marks such a page (js/sw.js).

const { keptOn } = document.body.dataset;
const words = document.getElementById('settings').dataset;
const version = document.querySelector('.chapter[data-version]')?.dataset.version;
const text = version ? words.offlineVersion.replace('{version}', version) : words.offline;
const line = Object.assign(document.createElement('p'), { className: 'offline-line sans' });

line.setAttribute('role', 'status');
document.querySelector('main').prepend(line);
line.textContent = text.replace('{date}', () => new Date(keptOn).toLocaleDateString(words.locale, { dateStyle: 'long' }).replaceAll(' ', '\u00a0'));
