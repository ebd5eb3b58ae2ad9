// The index at work, in a thread of its own, where it is in nobody's way. Pagefind keeps to itself that a file could
// not be had, and answers as if the words stood nowhere: so its fetches are watched here, and a loss is told.

const found = new Map();
const { fetch } = self;
let pagefind;
// Whether the page is one that was kept for reading without network: then a slice may well not be there.
let kept = false;

self.fetch = async (...asked) => {
  try {
    const answer = await fetch(...asked);
    if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
    return answer;
  } catch (error) {
    if (!kept || !String(asked[0]).includes('/fragment/')) postMessage({ lost: error.message });
    throw error;
  }
};

addEventListener('message', async ({ data: { id, start, ask, filters, open, kept: isKept } }) => {
  kept ||= isKept;
  try {
    postMessage({ id, answer: await (start ? begin(start) : open ? opened(open) : search(ask, filters)) });
  } catch (error) {
    postMessage(kept && open ? { id } : { lost: error.message });
  }
});

async function begin({ bundle, base, language }) {
  // It asks the document for its language; here there is none.
  self.document = { querySelector: () => ({ getAttribute: () => language }) };
  pagefind = await import(new URL('pagefind.js', bundle).href);
  await pagefind.options({ baseUrl: base });
  await pagefind.init();
}

async function search(words, filters) {
  const { results = [] } = (await pagefind.search(words, { filters })) ?? {};
  for (const result of results) found.set(result.id, result);
  return results.map(({ id, score }) => ({ id, score }));
}

async function opened(slice) {
  const { url, content, anchors, filters, meta } = await found.get(slice).data();
  return { url, content, anchors, filters, meta };
}
