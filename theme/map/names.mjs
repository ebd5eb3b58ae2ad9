// Where the name of a country has the most room: the widest stretch of it that is on the sheet and a line of letters high.

import { areaOf, ringsOf } from './outlines.mjs';

// Natural Earth shortens some names for its own maps, and its edition here is of 2018.
const inFull = new Map(Object.entries({
  'Bosnia and Herz.': 'Bosnia and Herzegovina',
  'Central African Rep.': 'Central African Republic',
  'Dem. Rep. Congo': 'Democratic Republic of the Congo',
  'Dominican Rep.': 'Dominican Republic',
  'Eq. Guinea': 'Equatorial Guinea',
  'Falkland Is.': 'Falkland Islands',
  'Macedonia': 'North Macedonia',
  'N. Cyprus': 'Northern Cyprus',
  'S. Sudan': 'South Sudan',
  'Solomon Is.': 'Solomon Islands',
  'Swaziland': 'Eswatini',
  'eSwatini': 'Eswatini',
  'United States of America': 'United States',
  'W. Sahara': 'Western Sahara',
}));

const line = 26; // a line of letters, in units of the sheet
const inset = 12;

/** The countries on the sheet, largest first: name, middle of the name, and the room that it has. */
export function landsOf(countries, { projection, width, height }) {
  const lands = [];
  for (const country of countries) {
    const rings = ringsOf(country, projection);
    if (rings.length === 0) continue;
    const size = rings.reduce((sum, ring) => sum + Math.abs(areaOf(ring)), 0);
    const best = widest(rings, width, height);
    const name = inFull.get(country.properties.name) ?? country.properties.name;
    if (best !== null) lands.push({ name, ...best, size });
  }
  lands.sort((a, b) => b.size - a.size || (a.name < b.name ? -1 : 1));
  return lands.map(({ name, x, y, room }) => ({ name, x, y, room }));
}

function widest(rings, width, height) {
  const ys = rings.flat().map((p) => p[1]);
  const top = Math.max(Math.min(...ys), inset) + line / 2;
  const bottom = Math.min(Math.max(...ys), height - inset) - line / 2;
  const step = Math.max((bottom - top) / 32, 2);
  let best = null;
  for (let y = top; y <= bottom; y += step) {
    let here = within(rings, y - line / 2, width);
    here = both(here, within(rings, y, width));
    here = both(here, within(rings, y + line / 2, width));
    for (const [from, to] of here) {
      const room = to - from;
      // Of stretches about as wide, the one in the middle of the land.
      const worth = room * (1 - 0.25 * Math.abs((2 * y - top - bottom) / (bottom - top + 1)));
      if (room > 40 && (best === null || worth > best.worth)) best = { x: Math.round((from + to) / 2), y: Math.round(y), room: Math.round(room), worth };
    }
  }
  return best;
}

// Where a horizontal line runs through the land.
function within(rings, y, width) {
  const crossings = [];
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [[x0, y0], [x1, y1]] = [ring[i - 1], ring[i]];
      if (y0 <= y !== y1 <= y) crossings.push(x0 + ((y - y0) / (y1 - y0)) * (x1 - x0));
    }
  }
  crossings.sort((a, b) => a - b);
  const stretches = [];
  for (let i = 0; i + 1 < crossings.length; i += 2) {
    const [from, to] = [Math.max(crossings[i], inset), Math.min(crossings[i + 1], width - inset)];
    if (to > from) stretches.push([from, to]);
  }
  return stretches;
}

function both(some, others) {
  const shared = [];
  for (const [a, b] of some) {
    for (const [c, d] of others) if (Math.min(b, d) > Math.max(a, c)) shared.push([Math.max(a, c), Math.min(b, d)]);
  }
  return shared;
}
