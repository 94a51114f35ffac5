// Keeps the page of a phone that answers a question, so that it opens again without a network: the few files that page
// used, told by the page itself, and never the whole site. Its scope is the address of that page alone, so that it and
// `sw.js` do not take each other's place.

const home = new URL('./', self.location.href).href;
const cacheName = `wijkbalans-antwoord ${home}`;
/** a network that is there but does not answer must not hold up what is kept */
const patienceMilliseconds = 4000;

/** A copy that no longer knows it came by a redirect; a browser refuses those for a page. */
const plain = async (answer) => new Response(await answer.blob(), { headers: answer.headers });

/** Names of files hold their content, so that one kept before is still good; the page itself is fetched again. */
async function keep(files) {
  const cache = await caches.open(cacheName);
  const pageBefore = await (await cache.match(home))?.text();
  const wanted = [home, ...files.filter((url) => url.startsWith(`${home}assets/`))];
  const known = new Set((await cache.keys()).map(({ url }) => url));
  const fetched = await Promise.all(
    wanted
      .filter((url) => url === home || !known.has(url))
      .map(async (url) => {
        const answer = await fetch(url, url === home ? { cache: 'no-cache' } : {});
        if (!answer.ok) throw new Error(`${url}: HTTP ${answer.status}`);
        return [url, await plain(answer)];
      }),
  );
  // the page last: it names the others
  for (const [url, answer] of fetched.reverse()) await cache.put(url, answer);
  // the same page still needs what it had not yet asked for, or got without asking, when it told this time
  if (pageBefore === (await (await cache.match(home))?.text())) return;
  for (const url of known) if (!wanted.includes(url)) await cache.delete(url);
}

const keptAnswer = (url) => caches.match(url, { cacheName });

async function pageAnswer(request) {
  const fresh = fetch(request);
  const later = new Promise((resolve) => setTimeout(resolve, patienceMilliseconds));
  try {
    const answer = await Promise.race([fresh, later.then(async () => (await keptAnswer(home)) ?? fresh)]);
    return answer.ok ? answer : ((await keptAnswer(home)) ?? answer);
  } catch (error) {
    const kept = await keptAnswer(home);
    if (kept !== undefined) return kept;
    throw error;
  }
}

self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('message', (event) => {
  if (event.data?.type === 'KEEP_BALLOT') event.waitUntil(keep(event.data.files).catch(() => undefined));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  if (request.mode === 'navigate') event.respondWith(pageAnswer(request));
  else if (request.url.startsWith(`${home}assets/`)) {
    event.respondWith(keptAnswer(request.url).then((kept) => kept ?? fetch(request)));
  }
});
