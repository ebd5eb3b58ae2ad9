// Outlines as short as a picture of this size needs them: on whole units of its grid, each step from the last.

import { geoArea, geoPath } from 'd3-geo';

/** A shape without what is wound the wrong way round: islets so small that their few points fell upon a line, which then mean all the earth but themselves. */
export function sound(shape) {
  if (shape.type === 'FeatureCollection') return { ...shape, features: shape.features.map(sound) };
  const { geometry } = shape;
  if (geometry?.type !== 'MultiPolygon') return shape;
  const coordinates = geometry.coordinates.filter((polygon) => geoArea({ type: 'Polygon', coordinates: polygon }) < 2 * Math.PI);
  return { ...shape, geometry: { ...geometry, coordinates } };
}

/** Areas, those smaller than `least` square units left out. */
export function areasOf(shape, projection, { tolerance, least }) {
  return ringsOf(shape, projection)
    .filter((ring) => ring.length > 2 && Math.abs(areaOf(ring)) >= least)
    .map((ring) => written(simplified(ring, tolerance), true))
    .join('');
}

export function linesOf(shape, projection, { tolerance }) {
  return ringsOf(shape, projection).map((line) => written(simplified(line, tolerance), false)).join('');
}

/** Every ring or line of a shape as it lies on the sheet. */
export function ringsOf(shape, projection) {
  const rings = [];
  let ring = null;
  geoPath(projection, {
    beginPath() {},
    moveTo(x, y) { rings.push((ring = [[x, y]])); },
    lineTo(x, y) { ring.push([x, y]); },
    arc() {},
    closePath() { ring.push([...ring[0]]); },
  })(shape);
  return rings;
}

export function areaOf(ring) {
  let twice = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) twice += ring[j][0] * ring[i][1] - ring[i][0] * ring[j][1];
  return twice / 2;
}

// Douglas and Peucker's: no point that is left out lies further than the tolerance from the line that is kept.
function simplified(line, tolerance) {
  const kept = new Uint8Array(line.length);
  kept[0] = kept[line.length - 1] = 1;
  const open = [[0, line.length - 1]];
  while (open.length > 0) {
    const [from, to] = open.pop();
    let far = tolerance * tolerance;
    let at = -1;
    for (let i = from + 1; i < to; i++) {
      const d = away(line[i], line[from], line[to]);
      if (d > far) [far, at] = [d, i];
    }
    if (at < 0) continue;
    kept[at] = 1;
    open.push([from, at], [at, to]);
  }
  return line.filter((_, i) => kept[i]);
}

function away([x, y], [x0, y0], [x1, y1]) {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.min(Math.max(((x - x0) * dx + (y - y0) * dy) / length, 0), 1);
  return (x - x0 - t * dx) ** 2 + (y - y0 - t * dy) ** 2;
}

function written(line, closed) {
  let [px, py] = [Math.round(line[0][0]), Math.round(line[0][1])];
  const start = `M${px} ${py}`;
  let steps = '';
  for (const [x, y] of line.slice(1)) {
    const [dx, dy] = [Math.round(x) - px, Math.round(y) - py];
    if (dx === 0 && dy === 0) continue;
    steps += `${steps !== '' && dx >= 0 ? ' ' : ''}${dx}${dy < 0 ? '' : ' '}${dy}`;
    [px, py] = [px + dx, py + dy];
  }
  if (steps === '') return '';
  return `${start}l${steps}${closed ? 'z' : ''}`;
}
