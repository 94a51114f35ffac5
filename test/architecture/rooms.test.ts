import { describe, expect, it } from 'vitest';
import { importsOf, type SourceFile, sourceFiles } from './sourceFiles.ts';

/** Which rooms a room may import from, besides itself. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  sources: ['domain'],
  db: ['domain'],
  model: ['domain'],
  text: ['domain'],
  state: ['domain', 'model'],
  export: ['domain', 'model', 'text'],
  views: ['domain', 'model', 'state', 'export', 'text'],
};

/** Packages that only some files may import. */
const fences: readonly { readonly packages: RegExp; readonly files: RegExp }[] = [
  { packages: /^(@duckdb\/|apache-arrow)/, files: /^src\/db\/engine/ },
  { packages: /^(maplibre-gl|@deck\.gl\/)/, files: /^src\/views\/map\// },
  { packages: /^(react|react-dom)(\/|$)/, files: /^src\/(views\/|main\.tsx$)/ },
  { packages: /^zod(\/|$)/, files: /^src\/domain\/schema\.ts$/ },
  { packages: /^papaparse$/, files: /^src\/(sources|export)\// },
  { packages: /^idb$/, files: /^src\/sources\// },
  { packages: /^fflate$/, files: /^src\/(sources|export)\// },
  { packages: /^(hyparquet|fzstd|proj4|saxen)$/, files: /^src\/sources\// },
  { packages: /^qr(\/|$)/, files: /^src\/(export\/qrPicture|sources\/qrImage)\.ts$/ },
  { packages: /^(pptxgenjs|jszip)$/, files: /^src\/export\/pptx/ },
  { packages: /^hucre(\/|$)/, files: /^src\/export\/xlsx/ },
  { packages: /^(pdfkit|fontkit)(\/|$)/, files: /^src\/export\/pdf/ },
];

const files = sourceFiles('src');
const roomOf = (path: string): string | undefined => /^src\/([^/]+)\//.exec(path)?.[1];

/** Imports that cross into a room where they have no business. */
function crossings(file: SourceFile): string[] {
  const room = roomOf(file.path);
  const open = room === undefined ? undefined : allowed[room];
  if (open === undefined) return [];
  return file.imports
    .filter(({ target }) => target !== null)
    .filter(({ target }) => {
      const other = target?.startsWith('src/') ? (roomOf(target) ?? 'top') : 'outside';
      return other !== room && !open.includes(other);
    })
    .map(({ specifier }) => `${file.path} → ${specifier}`);
}

describe('rooms', () => {
  it('reads static, type-only, side-effect and dynamic imports', () => {
    const text = `import a from './a.ts';\nimport type { B } from "./b.ts";\nimport './c.css';\nconst d = await import('./d.ts');\nimport {\n  e,\n} from './e.ts';`;
    expect(importsOf(text).sort()).toEqual(['./a.ts', './b.ts', './c.css', './d.ts', './e.ts']);
  });

  it('holds every room to the rooms it may import from', () => {
    expect(files.length).toBeGreaterThan(30);
    expect(files.flatMap(crossings)).toEqual([]);
  });

  it('knows every room', () => {
    const rooms = new Set(files.map(({ path }) => roomOf(path)).filter((room) => room !== undefined));
    expect([...rooms].filter((room) => !(room in allowed) && room !== 'session')).toEqual([]);
  });

  it('keeps packages behind their fence', () => {
    const trespasses = files.flatMap((file) =>
      file.imports
        .filter(
          ({ specifier, target }) =>
            target === null && fences.some((fence) => fence.packages.test(specifier) && !fence.files.test(file.path)),
        )
        .map(({ specifier }) => `${file.path} → ${specifier}`),
    );
    expect(trespasses).toEqual([]);
  });

  it('lets only the sources reach out', () => {
    const reaching = files.filter(
      ({ path, text }) =>
        !path.startsWith('src/sources/') && /\b(fetch\s*\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon)/.test(text),
    );
    expect(reaching.map(({ path }) => path)).toEqual([]);
  });

  it('keeps Node out of what runs in the browser', () => {
    const nodeUsers = files.filter(
      ({ path, imports }) => !/Node\.ts$/.test(path) && imports.some(({ specifier }) => specifier.startsWith('node:')),
    );
    expect(nodeUsers.map(({ path }) => path)).toEqual([]);
  });

  it('has no circle of imports', () => {
    const graph = new Map(files.map((file) => [file.path, file.imports.flatMap(({ target }) => target ?? [])]));
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (path: string, trail: readonly string[]): void => {
      if (trail.includes(path)) circles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
      if (trail.includes(path) || done.has(path)) return;
      for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
      done.add(path);
    };
    for (const path of graph.keys()) visit(path, []);
    expect(circles).toEqual([]);
  });
});
