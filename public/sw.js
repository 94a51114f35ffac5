// Keeps the site for a start without a network: everything but the figures as one whole version, and of the figures
// what was seen. A new version waits until a person asks for it.

// sets self.siteVersion and self.siteFiles: SHA-256 by path below this file; made when the site is built
importScripts('sw-files.js');

const home = new URL('./', self.location.href).href;
const sitePrefix = `wijkbalans-site ${home} `;
const siteCache = sitePrefix + self.siteVersion;
const dataCache = `wijkbalans-data ${home}`;
/** a network that is there but does not answer must not hold up what is kept */
const patienceMilliseconds = 4000;

/** One name per content, so that what did not change is copied from the version before instead of fetched. */
const nameOf = (path) => `${home}${path}?sha256=${self.siteFiles[path]}`;

/** A copy that no longer knows it came by a redirect; a browser refuses those for a page. */
const plain = async (answer) => new Response(await answer.blob(), { headers: answer.headers });

async function keepSiteFile(cache, path) {
  const before = await caches.match(nameOf(path));
  if (before !== undefined) return cache.put(nameOf(path), before);
  // some hosts redirect index.html to its folder
  const answer = await fetch(home + (path === 'index.html' ? '' : path), { cache: 'no-cache' });
  if (!answer.ok) throw new Error(`${path}: HTTP ${answer.status}`);
  return cache.put(nameOf(path), await plain(answer));
}

async function keepSite() {
  const cache = await caches.open(siteCache);
  await Promise.all(Object.keys(self.siteFiles).map((path) => keepSiteFile(cache, path)));
}

/** The version before stays as well: another tab may still run it and ask for its parts. */
async function dropOldSites() {
  const sites = (await caches.keys()).filter((name) => name.startsWith(sitePrefix) && name !== siteCache);
  await Promise.all(sites.slice(0, -1).map((name) => caches.delete(name)));
}

async function siteAnswer(request, path) {
  const kept =
    path in self.siteFiles
      ? await caches.match(nameOf(path), { cacheName: siteCache })
      : await caches.match(home + path, { ignoreSearch: true });
  return kept ?? fetch(request);
}

/** Many hosts answer their start page for a file they do not have. */
const isFigures = (answer) => answer.ok && !(answer.headers.get('content-type') ?? '').startsWith('text/html');

async function fetchData(request, path) {
  const answer = await fetch(request);
  if (isFigures(answer)) {
    const copy = answer.clone();
    // storage may be full: the answer itself is still good
    caches
      .open(dataCache)
      .then((cache) => cache.put(home + path, copy))
      .catch(() => undefined);
  }
  return answer;
}

const keptData = (path) => caches.match(home + path, { cacheName: dataCache });

const afterPatience = () => new Promise((resolve) => setTimeout(resolve, patienceMilliseconds));

/** Figures: the newest when the network gives them in time, otherwise what was seen before. */
async function dataAnswer(request, path) {
  const fresh = fetchData(request, path);
  const inTime = afterPatience().then(async () => (await keptData(path)) ?? fresh);
  try {
    const answer = await Promise.race([fresh, inTime]);
    return answer.status < 500 ? answer : ((await keptData(path)) ?? answer);
  } catch (error) {
    const kept = await keptData(path);
    if (kept !== undefined) return kept;
    throw error;
  }
}

/** What a page read before this worker came: the list of municipalities, and the one on screen. */
async function keepData(municipality) {
  const cache = await caches.open(dataCache);
  const keep = async (path) => {
    const answer = await fetch(home + path, { cache: 'no-cache' });
    if (isFigures(answer)) await cache.put(home + path, answer);
  };
  await keep('data/index.json');
  if (municipality === null) return;
  const folder = `data/${encodeURIComponent(municipality)}/`;
  await keep(`${folder}dataset.json`);
  const manifest = await cache.match(`${home}${folder}dataset.json`);
  if (manifest === undefined) return;
  const paths = Object.keys((await manifest.json()).files).map((file) => folder + file);
  const missing = await Promise.all(paths.map(async (path) => ((await cache.match(home + path)) ? [] : [path])));
  await Promise.all(missing.flat().map(keep));
}

self.addEventListener('install', (event) => event.waitUntil(keepSite()));

self.addEventListener('activate', (event) => event.waitUntil(dropOldSites().then(() => self.clients.claim())));

self.addEventListener('message', (event) => {
  if (event.data?.type === 'SKIP_WAITING') self.skipWaiting();
  if (event.data?.type === 'KEEP_DATA') event.waitUntil(keepData(event.data.municipality).catch(() => undefined));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(home)) return;
  // what follows ? or # never changes which file is meant
  const path = request.url.slice(home.length).split(/[?#]/)[0];
  if (path === '' || path === 'index.html') event.respondWith(siteAnswer(request, 'index.html'));
  else if (path.startsWith('data/')) event.respondWith(dataAnswer(request, path));
  else if (path in self.siteFiles || path.startsWith('assets/')) event.respondWith(siteAnswer(request, path));
});
