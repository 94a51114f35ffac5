import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Some mirrors of the npm registry lack the builds of a package for other platforms; `npm install` then leaves them
 * out of the lock file, and `npm ci` refuses it everywhere. This puts them back: same version as asked for, platform
 * read from the name. They are fetched only on the platform they are for.
 */
export interface LockEntry {
  readonly version?: string;
  readonly dev?: boolean;
  readonly license?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly [key: string]: unknown;
}

export interface Lock {
  readonly packages: Readonly<Record<string, LockEntry>>;
  readonly [key: string]: unknown;
}

const systems = ['android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'aix', 'win32'];
const processors = ['arm64', 'x64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32'];

/** Optional packages that some locked package asks for and the lock file does not hold, with who asks. */
export function missingOptional(
  lock: Lock,
): readonly { readonly name: string; readonly version: string; readonly by: LockEntry }[] {
  return Object.entries(lock.packages).flatMap(([, by]) =>
    Object.entries(by.optionalDependencies ?? {})
      .filter(([name]) => !Object.keys(lock.packages).some((path) => path.endsWith(`node_modules/${name}`)))
      .map(([name, version]) => ({ name, version, by })),
  );
}

function entryOf(name: string, version: string, by: LockEntry): LockEntry {
  const words = name.split(/[/-]/);
  const os = systems.filter((system) => words.includes(system));
  const cpu = processors.filter((processor) => words.includes(processor));
  const libc = words.includes('musl') ? ['musl'] : words.includes('gnu') ? ['glibc'] : [];
  return {
    version,
    ...(cpu.length > 0 ? { cpu } : {}),
    ...(by.dev === true ? { dev: true } : {}),
    ...(libc.length > 0 ? { libc } : {}),
    ...(by.license === undefined ? {} : { license: by.license }),
    optional: true,
    ...(os.length > 0 ? { os } : {}),
  };
}

/** The lock file with every optional package in it, in npm's own order. */
export function wholeLock(lock: Lock): Lock {
  const added = missingOptional(lock).map(({ name, version, by }) => [
    `node_modules/${name}`,
    entryOf(name, version, by),
  ]);
  const all = [...Object.entries(lock.packages), ...added] as [string, LockEntry][];
  const packages = Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1)));
  return { ...lock, packages };
}

if (process.argv[1] === import.meta.filename) {
  const file = join(import.meta.dirname, '..', 'package-lock.json');
  const lock = JSON.parse(readFileSync(file, 'utf8')) as Lock;
  console.log(`${missingOptional(lock).length} pakketten toegevoegd`);
  writeFileSync(file, `${JSON.stringify(wholeLock(lock), null, 2)}\n`);
}
