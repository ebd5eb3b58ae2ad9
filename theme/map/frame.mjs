// The sheet a map is drawn on: which projection, how large, how much detail.

import { geoAzimuthalEqualArea, geoCentroid, geoConicConformal, geoDistance, geoEqualEarth, geoStereographic } from 'd3-geo';

const width = 1440;
const degrees = 180 / Math.PI;
const kilometre = 1 / 6371; // in radians upon the earth

// However near to each other places are, a map shows the region around them, or nobody could say where they are.
const leastAcross = 900 * kilometre;

// The margin around the outermost places, as a part of the sheet.
const margin = 0.09;

// Beyond these, in degrees from the middle to the outermost place, a cone and then a single face of the globe serve no longer.
const mostOfACone = 28;
const mostOfAFace = 62;

/** The sheet for these places, as [longitude, latitude]. */
export function groundOf(points) {
  const centre = centreOf(points);
  const reach = Math.max(...points.map((p) => geoDistance(centre, p))) * degrees;
  if (reach > mostOfAFace) return { ...worldOf(centre), detail: '110m' };

  const projection = projectionFor(centre, points, reach).translate([0, 0]).scale(1);
  const at = points.map((p) => projection(p));
  const [left, right] = extent(at.map((p) => p[0]));
  const [top, bottom] = extent(at.map((p) => p[1]));
  const room = 1 - 2 * margin;
  let across = Math.max((right - left) / room, leastAcross);
  let down = Math.max((bottom - top) / room, leastAcross / 1.4);
  // Neither a column nor a ribbon.
  const shape = Math.min(Math.max(across / down, 1.2), 1.6);
  across = Math.max(across, down * shape);
  down = across / shape;

  const height = Math.round(width / shape);
  const scale = width / across;
  projection
    .scale(scale)
    .translate([width / 2 - scale * (left + right) / 2, height / 2 - scale * (top + bottom) / 2])
    .clipExtent([[-8, -8], [width + 8, height + 8]]); // so that no coast runs along the sheet's edge
  // A face of the globe ends; a cone is cut along the meridian opposite to its middle, which no sheet of this size reaches.
  if (reach > mostOfACone) projection.clipAngle(90);

  const wide = across / kilometre;
  return {
    projection, width, height, centre, inset: 14,
    detail: wide < 3000 ? '10m' : wide < 9000 ? '50m' : '110m',
    outline: outlineOf(projection, height),
  };
}

/** The whole earth, the cut opposite to what the map is about. */
export function worldOf([longitude]) {
  const height = 700;
  // In whole steps, so that a place more or less gives the same world.
  const turned = Math.round(longitude / 10) * 10;
  const projection = geoEqualEarth().rotate([-turned, 0]).fitExtent([[4, 4], [width - 4, height - 4]], { type: 'Sphere' });
  return { projection, width, height, centre: [longitude, 0], inset: 0, outline: [] };
}

function projectionFor(centre, points, reach) {
  const [longitude, latitude] = centre;
  if (reach > mostOfACone) return geoAzimuthalEqualArea().rotate([-longitude, -latitude]);
  // A cone that stands on a pole is flat.
  if (Math.abs(latitude) + Math.max(reach, 8) > 80) return geoStereographic().rotate([-longitude, -latitude]);
  const [south, north] = extent([...points.map((p) => p[1]), latitude - 2, latitude + 2]);
  return geoConicConformal().rotate([-longitude, 0]).center([0, latitude]).parallels([south + (north - south) / 6, north - (north - south) / 6]);
}

// The middle upon the sphere: longitudes have no middle where they begin again.
function centreOf(points) {
  const centre = geoCentroid({ type: 'MultiPoint', coordinates: points });
  return centre.every(Number.isFinite) ? centre.map((n) => Math.round(n * 100) / 100) : [0, 0];
}

function outlineOf(projection, height) {
  const steps = 12;
  const edge = [];
  const walk = (x0, y0, x1, y1) => {
    for (let i = 0; i < steps; i++) edge.push([x0 + ((x1 - x0) * i) / steps, y0 + ((y1 - y0) * i) / steps]);
  };
  walk(0, 0, width, 0);
  walk(width, 0, width, height);
  walk(width, height, 0, height);
  walk(0, height, 0, 0);
  edge.push([0, 0]);
  return edge.map((p) => projection.invert(p)).filter((p) => p?.every(Number.isFinite));
}

const extent = (numbers) => [Math.min(...numbers), Math.max(...numbers)];
