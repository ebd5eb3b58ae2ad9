// Which characters a TrueType file has: its `cmap` table, formats 4 and 12.
// https://learn.microsoft.com/typography/opentype/spec/cmap

export function charactersOf(font) {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const table = tableAt(view, 'cmap');
  const found = new Set();
  const count = view.getUint16(table + 2);
  for (let i = 0; i < count; i++) {
    const subtable = table + view.getUint32(table + 8 + 8 * i);
    const format = view.getUint16(subtable);
    if (format === 4) segments(view, subtable, found);
    if (format === 12) groups(view, subtable, found);
  }
  return found;
}

function tableAt(view, wanted) {
  const count = view.getUint16(4);
  for (let i = 0; i < count; i++) {
    const record = 12 + 16 * i;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((n) => view.getUint8(record + n)));
    if (tag === wanted) return view.getUint32(record + 8);
  }
  throw new Error(`the font has no ${wanted} table`);
}

// A code inside a segment may still be mapped to no glyph; Source's fonts have none such.
function segments(view, at, found) {
  const doubled = view.getUint16(at + 6);
  for (let i = 0; i < doubled; i += 2) {
    const end = view.getUint16(at + 14 + i);
    const start = view.getUint16(at + 16 + doubled + i);
    for (let code = start; code <= end && code !== 0xffff; code++) found.add(code);
  }
}

function groups(view, at, found) {
  const count = view.getUint32(at + 12);
  for (let i = 0; i < count; i++) {
    const group = at + 16 + 12 * i;
    for (let code = view.getUint32(group); code <= view.getUint32(group + 4); code++) found.add(code);
  }
}
