import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');

export interface SourceFile {
  /** path from the top of the repository, with forward slashes */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

export interface Import {
  /** as written */
  readonly specifier: string;
  /** path from the top of the repository for relative imports, null for packages */
  readonly target: string | null;
}

function walk(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? walk(path) : [path];
  });
}

const importPattern = /(?:\bfrom\s*|\bimport\s*\(\s*|^\s*import\s+)(['"])([^'"]+)\1/gm;

/** Specifiers of static, type-only, side-effect and literal dynamic imports. */
export function importsOf(text: string): string[] {
  return [...text.matchAll(importPattern)].map((match) => match[2] ?? '');
}

function read(path: string): SourceFile {
  const text = readFileSync(path, 'utf8');
  const imports = importsOf(text).map((specifier) => ({
    specifier,
    target: specifier.startsWith('.')
      ? relative(root, join(path, '..', specifier.split('?')[0] ?? specifier))
          .split(sep)
          .join('/')
      : null,
  }));
  return { path: relative(root, path).split(sep).join('/'), text, imports };
}

/** TypeScript files below the given top-level folders. */
export function sourceFiles(...folders: string[]): SourceFile[] {
  return folders
    .flatMap((folder) => walk(join(root, folder)))
    .filter((path) => /\.tsx?$/.test(path))
    .map(read);
}
