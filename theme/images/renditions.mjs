// One image's renditions, with their bytes.

import sharp from 'sharp';

// A line of text on a small phone and on a desk, the same on a fine screen, and what a window shows.
const widths = [700, 1400, 2100];

// A scan of A2 at 600 dots an inch; the reader of images says so of larger ones before they come here.
const limit = 150_000_000;

const options = { limitInputPixels: limit, failOn: 'truncated', sequentialRead: true };

/** Never wider than the image, and none so near the widest that it would save nothing. */
export function widthsOf(own) {
  const widest = Math.min(own, widths.at(-1));
  return [...widths.filter((w) => w <= 0.9 * widest), widest];
}

// What lies behind AVIF: edges and transparency are PNG's, everything else is JPEG's.
async function behind(image, about) {
  const clear = about.hasAlpha && !(await sharp(image, options).stats()).isOpaque;
  const drawn = about.format === 'png' && about.paletteBitDepth !== undefined;
  return clear || drawn
    ? { type: 'image/png', end: 'png', encode: (s) => s.png({ compressionLevel: 9, effort: 10, palette: drawn }) }
    : { type: 'image/jpeg', end: 'jpg', encode: (s) => s.flatten({ background: '#fff' }).jpeg({ quality: 80, mozjpeg: true }) };
}

const avif = { type: 'image/avif', end: 'avif', encode: (s) => s.avif({ quality: 60, effort: 2 }) };

export async function renditions(image) {
  const about = await sharp(image, options).metadata();
  if ((about.pages ?? 1) > 1) return [];
  const kinds = [avif, await behind(image, about)];
  const made = [];
  for (const { type, end, encode } of kinds) {
    for (const width of widthsOf(about.autoOrient.width)) {
      const { data, info } = await encode(sharp(image, options).autoOrient().resize({ width, withoutEnlargement: true })).toBuffer({ resolveWithObject: true });
      made.push({ file: `${info.width}.${end}`, type, width: info.width, height: info.height, bytes: data });
    }
  }
  // A drawing in two colours can be lighter as PNG: then nothing is put before it.
  const weight = (type) => made.filter((r) => r.type === type).reduce((sum, r) => sum + r.bytes.length, 0);
  return weight(avif.type) < weight(kinds[1].type) ? made : made.filter((r) => r.type !== avif.type);
}
