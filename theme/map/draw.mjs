// Draws the publication's map from Natural Earth's outlines.
//
//   echo '{"held": [place…], "others": [place…]}' | node map/draw.mjs --out some/folder
//
// where a place is {"id", "lat", "lon"}. The frame is laid around those that are held; the others are on the
// map if they happen to lie in it, and on a small one of the world if they do not. Written are map.svg, whose
// parts pages take by their ids, and map.json, which says where everything lies in it. The same request gives
// the same bytes: nothing of a coordinate that is written is finer than the grid.

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { feature, mesh } from 'topojson-client';
import { groundOf, worldOf } from './frame.mjs';
import { areasOf, linesOf, sound } from './outlines.mjs';
import { landsOf } from './names.mjs';

const installed = createRequire(import.meta.url);

// The letters of the names in the small uses of the map: so that they can be read where it is as wide as a phone.
const smallLetters = 52;

async function request() {
  let text = '';
  process.stdin.setEncoding('utf8');
  for await (const chunk of process.stdin) text += chunk;
  const { held, others = [] } = JSON.parse(text);
  const { out } = parseArgs({ options: { out: { type: 'string' } } }).values;
  if (!Array.isArray(held) || held.length === 0 || out === undefined) {
    throw new TypeError('the request is {"held": [places]} on standard input and --out folder');
  }
  return { held, others, out };
}

const outlines = async (what, detail) =>
  JSON.parse(await readFile(installed.resolve(`world-atlas/${what}-${detail}.json`), 'utf8'));

const point = ({ lat, lon }) => [lon, lat];

function spotsOf(places, { projection, width, height, inset }) {
  const spots = [];
  for (const place of places) {
    // A point that the projection's own clipping takes away is not on the map, though it has coordinates on the sheet.
    let at = null;
    projection.stream({ point: (x, y) => { at = [x, y]; }, lineStart() {}, lineEnd() {}, polygonStart() {}, polygonEnd() {}, sphere() {} }).point(...point(place));
    if (at === null) continue;
    const [x, y] = at.map((n) => Math.round(n * 10) / 10);
    if (x < inset || y < inset || x > width - inset || y > height - inset) continue;
    spots.push({ id: place.id, x, y });
  }
  return spots;
}

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const named = (id, d) => `<path id="${id}" vector-effect="non-scaling-stroke" d="${d}"/>`;

const { held, others, out } = await request();
const ground = groundOf(held.map(point));
const { projection, detail } = ground;
const spots = spotsOf([...held, ...others], ground);
const onTheMap = new Set(spots.map((s) => s.id));
const beyond = [...held, ...others].filter((p) => !onTheMap.has(p.id));

const land = await outlines('land', detail);
const countries = await outlines('countries', detail);
const borders = mesh(countries, countries.objects.countries, (a, b) => a !== b);
const lands = landsOf(feature(countries, countries.objects.countries).features.map(sound), ground);
const names = lands.filter((l) => l.name.length * 0.68 * smallLetters <= l.room);

const parts = [
  named('sea', areasOf({ type: 'Sphere' }, projection, { tolerance: 0.5, least: 0 })),
  named('land', areasOf(sound(feature(land, land.objects.land)), projection, { tolerance: 1, least: 10 })),
  named('borders', linesOf(borders, projection, { tolerance: 1 })),
  `<g id="names">${names.map((l) => `<text x="${l.x}" y="${l.y}">${escaped(l.name)}</text>`).join('')}</g>`,
];

let world = null;
if (beyond.length > 0) {
  const sheet = worldOf(ground.centre);
  const coarse = await outlines('land', '110m');
  const frame = { type: 'LineString', coordinates: ground.outline };
  parts.push(
    named('world-sea', areasOf({ type: 'Sphere' }, sheet.projection, { tolerance: 1, least: 0 })),
    named('world-land', areasOf(feature(coarse, coarse.objects.land), sheet.projection, { tolerance: 1.2, least: 12 })),
    named('world-frame', linesOf(frame, sheet.projection, { tolerance: 0.5 })),
  );
  world = { width: sheet.width, height: sheet.height, spots: spotsOf(beyond, sheet) };
}

const { width, height } = ground;
await mkdir(out, { recursive: true });
await writeFile(
  join(out, 'map.svg'),
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">\n${parts.join('\n')}\n</svg>\n`,
);
await writeFile(join(out, 'map.json'), JSON.stringify({ width, height, spots, lands, world }) + '\n');
