import { bundleFiles } from '../domain/bundle.ts';
import type { Result } from '../domain/failure.ts';
import { fail, succeed } from '../domain/failure.ts';
import type { BundleFolder } from './files.ts';

/** System files that archives and file managers leave behind. */
function isLitter(path: string): boolean {
  return path.split('/').some((part) => part.startsWith('.') || part === '__MACOSX' || part === 'Thumbs.db');
}

/**
 * A bundle out of named contents. The bundle is where `dataset.json` lies, so folders above it are stripped;
 * `read` is asked for a content only when a file is needed.
 */
export function memoryFolder<T>(
  name: string,
  contents: ReadonlyMap<string, T>,
  read: (content: T) => Promise<Uint8Array>,
): Result<BundleFolder> {
  const paths = [...contents.keys()].filter((path) => !isLitter(path));
  const manifests = paths.filter((path) => path === bundleFiles.manifest || path.endsWith(`/${bundleFiles.manifest}`));
  const depth = (path: string): number => path.split('/').length;
  const shallowest = Math.min(...manifests.map(depth));
  const [manifest, second] = manifests.filter((path) => depth(path) === shallowest);
  if (manifest === undefined) {
    return fail('file_rejected', `In ${name} ontbreekt ${bundleFiles.manifest}; dit is geen bestand van Wijkbalans.`, {
      file: bundleFiles.manifest,
    });
  }
  if (second !== undefined) {
    return fail('file_rejected', `${name} bevat meer dan één gemeente; open er één tegelijk.`, { file: second });
  }
  const top = manifest.slice(0, manifest.length - bundleFiles.manifest.length);
  const inside = new Map(
    paths.filter((path) => path.startsWith(top)).map((path) => [path.slice(top.length), contents.get(path)]),
  );
  return succeed({
    name,
    list: async () => [...inside.keys()].sort(),
    read: async (file) => {
      const content = inside.get(file);
      if (content === undefined) return fail('file_rejected', `${file} ontbreekt in ${name}.`, { file });
      try {
        return succeed(await read(content));
      } catch (cause) {
        return fail('file_rejected', `${file} in ${name} kan niet worden gelezen.`, { file }, cause);
      }
    },
  });
}
