// The faces of the theme: which style each file is cut from, and what of it is kept.
//
// Adobe's own releases are used because the repackaged ones have lost small capitals, old-style
// figures and superiors. Source Serif 4 is cut from its static optical sizes: one variable file
// with the optical axis weighs 83 KB where Text and Display together weigh 58 KB. Source Sans 3
// is cut from its variable build, where two weights cost little more than one.

// Reading text needs everything a book needs.
const book = [
  'kern', 'liga', 'locl', 'ccmp', 'mark', 'case',
  'onum', 'lnum', 'pnum', 'tnum', 'smcp', 'c2sc', 'sups',
];

// Other faces keep their figures and drop what the text face says for them.
const plain = ['kern', 'liga', 'locl', 'ccmp', 'mark', 'case', 'onum', 'lnum', 'pnum', 'tnum'];

export const faces = [
  { file: 'serif-text.woff2', source: 'source-serif/TTF/SourceSerif4-Regular.ttf', features: book },
  { file: 'serif-italic.woff2', source: 'source-serif/TTF/SourceSerif4-It.ttf', features: plain },
  { file: 'serif-semibold.woff2', source: 'source-serif/TTF/SourceSerif4-Semibold.ttf', features: plain },
  { file: 'serif-display.woff2', source: 'source-serif/TTF/SourceSerif4Display-Regular.ttf', features: plain },
  {
    file: 'sans.woff2',
    source: 'source-sans/VF/SourceSans3VF-Upright.ttf',
    features: ['kern', 'locl', 'ccmp', 'mark', 'case', 'lnum', 'tnum'],
    axes: { wght: { min: 400, max: 600 } },
  },
];
