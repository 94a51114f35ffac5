// DuckDB's worker asks for duckdb-eh.wasm (34 MB), which several hosts refuse to serve. This wrapper answers that one
// request with the compressed engine, inflated on the way. Nothing else is touched.
const engineFile = '/duckdb-eh.wasm';
const fetchFromSite = self.fetch.bind(self);

/** A host that sends `Content-Encoding: gzip` with .gz files has already inflated the body: the first bytes tell. */
function isGzip(bytes) {
  return bytes.length >= 2 && bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** The body with the chunk that was read from it put back in front. */
function rejoin(first, reader) {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(first);
    },
    async pull(controller) {
      const { done, value } = await reader.read();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel(reason) {
      return reader.cancel(reason);
    },
  });
}

async function firstBytes(reader) {
  let bytes = new Uint8Array(0);
  while (bytes.length < 2) {
    const { done, value } = await reader.read();
    if (done) break;
    const joined = new Uint8Array(bytes.length + value.length);
    joined.set(bytes);
    joined.set(value, bytes.length);
    bytes = joined;
  }
  return bytes;
}

async function fetchEngine(address, options) {
  const answer = await fetchFromSite(`${address}.gz`, options);
  if (!answer.ok || answer.body === null) throw new Error(`${engineFile}.gz: HTTP ${answer.status}`);
  const reader = answer.body.getReader();
  const first = await firstBytes(reader);
  const body = rejoin(first, reader);
  const inflated = isGzip(first) ? body.pipeThrough(new DecompressionStream('gzip')) : body;
  return new Response(inflated, { headers: { 'content-type': 'application/wasm' } });
}

self.fetch = (input, options) => {
  const address = typeof input === 'string' ? input : (input.url ?? String(input));
  return address.endsWith(engineFile) ? fetchEngine(address, options) : fetchFromSite(input, options);
};

// DuckDB waits for ever for an engine that never comes or comes broken: an uncaught error reaches the page at once.
const instantiate = WebAssembly.instantiateStreaming.bind(WebAssembly);
WebAssembly.instantiateStreaming = (source, imports) => {
  const instance = instantiate(source, imports);
  instance.catch((error) => {
    setTimeout(() => {
      throw error;
    });
  });
  return instance;
};

// A worker can also stop without a word. The browser then hands this lock, named by the page, to the page.
if (self.name !== '' && 'locks' in navigator) {
  navigator.locks.request(self.name, () => new Promise(() => undefined));
}

importScripts('duckdb-browser-eh.worker.js');
