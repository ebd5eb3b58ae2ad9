// Writes the input of a publication whose every text is an extreme that a reader can meet, so that tests and eyes have them all in one place:
//
//     node Samples/extremes.mjs <folder>
//
// Same bytes each time. What the sentences say is true enough of the Peloponnesian War; how many there are is what matters.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const sentences = [
  'In the spring of 431 the Thebans entered Plataea by night, and the war began.',
  'Archidamus led the army of the Peloponnesians into Attica and laid waste the fields about Acharnae.',
  'The Athenians brought their families and the timber of their houses behind the long walls.',
  'Pericles told them to look to the fleet, not to add to the empire, and to put the city to no risk.',
  'In the second year the plague came from the sea and stayed through two summers.',
  'Those who had recovered pitied the dying most, for they knew it from their own case.',
  'Mytilene revolted, was besieged, and fell; the assembly voted death one day and mercy the next.',
  'A second ship overtook the first, because its rowers ate at the oar and slept by turns.',
  'At Pylos Demosthenes built a wall of stones without tools, and held it against the Spartans.',
  'The men on the island gave up their shields, which nobody in Greece had thought they would.',
  'Brasidas marched through Thessaly and won Amphipolis by the moderation of his terms.',
  'Both he and Cleon died before its walls, and the two cities made a peace that neither kept.',
  'The Melians said that they trusted in the fortune of the gods and in the Lacedaemonians.',
  'Then the Athenians sailed against Syracuse with more ships than had left any Greek harbour.',
  'Of many who went out few came home, and so ended what was done in Sicily.',
];

/** So many words of text, in paragraphs of about 120, with a note at the end of every so many paragraphs. */
function text(words, notes = 0) {
  const paragraphs = [];
  let [at, count] = [0, 0];
  while (count < words) {
    const paragraph = [];
    for (let own = 0; own < 120 && count < words; at++) {
      const sentence = sentences[(at * 7) % sentences.length];
      paragraph.push(sentence);
      own += sentence.split(' ').length;
      count += sentence.split(' ').length;
    }
    paragraphs.push(paragraph.join(' '));
  }
  const written = [];
  for (let n = 1; n <= notes; n++) {
    paragraphs[Math.floor(((n - 1) * paragraphs.length) / notes)] += `[^n${n}]`;
    const long = n % 9 === 0 ? ` ${sentences.slice(0, 6).join(' ')}` : '';
    written.push(`[^n${n}]: Thucydides, book ${1 + (n % 8)}, chapter ${n}.${long}`);
  }
  return [...paragraphs, ...written].join('\n\n');
}

const longWord = 'Thessalonicopelopennesocorinthoboeotoaetolophocidolocrianleague'.slice(0, 60);

const states = {
  'one-paragraph': ['One paragraph', 'The war was over.'],
  'thirty-thousand-words': ['Thirty thousand words and two hundred notes', () => text(30_000, 200)],
  'two-hundred-notes': ['Two hundred notes in a short chapter', () => text(2_400, 200)],
  'five-notes-on-a-line': [
    'Five notes on one line',
    `Athens[^a], Sparta[^b], Corinth[^c], Thebes[^ed-d], Argos[^ed-e] were at war.\n\n${text(60)}\n\n` +
      ['a', 'b', 'c', 'ed-d', 'ed-e'].map((n) => `[^${n}]: ${sentences.slice(0, n === 'b' ? 5 : 1).join(' ')}`).join('\n\n'),
  ],
  'a-long-word': [
    `The ${longWord}`,
    `The treaty calls it the ${longWord}, and so must we.[^w] ${sentences[0]}\n\n## ${longWord}\n\n> ${longWord}\n\n- ${longWord}\n\n| ${longWord} | ${longWord} |\n|---|---|\n| 431 | 404 |\n\n` +
      `\`${longWord}\`\n\n![](figure:long-word)\n\n[^w]: ${longWord}, see https://www.example.org/${longWord}/${longWord}`,
  ],
  'a-long-title': [
    'How the Athenians, who had been told by Pericles to add nothing to their empire while the war lasted, sailed to Sicily all the same, and what Nicias, who had spoken against it, wrote home from Syracuse',
    `${sentences[13]} ${sentences[14]}`,
  ],
  'a-picture-that-is-missing': ['A picture that is missing', `${sentences[8]}\n\n![](figure:shields)\n\n${sentences[9]}`],
};

function chapter(slug, title, order, body, more = '') {
  return `---\ntitle: ${JSON.stringify(title)}\norder: ${order}\nslug: ${slug}\nversion: 1.0.0\ndate: 2026-11-22\n${more}---\n\n${body}\n`;
}

/** Writes the publication into a folder. */
export function writeExtremes(folder) {
  const write = (path, lines) => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, lines);
  };
  write('publication.yml', 'title: The Peloponnesian War\nlanguage: en\nworks: [states, many]\n');
  // No summary, no dates, no numbers.
  write('works/states/work.yml', 'title: States\nnumbering: none\n');
  Object.entries(states).forEach(([slug, [title, body]], i) =>
    write(`works/states/chapters/${String(i + 1).padStart(2, '0')}-${slug}.md`, chapter(slug, title, i + 1, typeof body === 'string' ? body : body())),
  );
  write('works/many/work.yml', 'title: Seventy chapters\nnumbering: roman\ndates: -0430/-0403\n');
  for (let n = 1; n <= 70; n++) {
    write(`works/many/chapters/${String(n).padStart(2, '0')}-year.md`, chapter(`year-${n}`, `Season ${n} of the war`, n, text(60), n % 3 ? '' : `summary: ${JSON.stringify(sentences[n % 15])}\n`));
  }
  write('figures/shields.md', '---\ntitle: The shields of Sphacteria\nkind: bronze\n---\nTaken to Athens.\n');
  write('figures/long-word.md', `---\ntitle: ${longWord}\nmaker: ${longWord}\nkind: coin\n---\n${longWord}.\n`);
  write('glossary/long-word.md', `---\nterm: ${longWord}\n---\nA league: ${longWord}.\n`);
  write('people/nobody.md', '---\nname: Nobody\n---\nNowhere mentioned.\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeExtremes(process.argv[2]);
