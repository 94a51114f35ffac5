import { areaFeatures } from './areaFeatures.ts';
import { kwbSelection } from './kwbSelection.ts';
import { leefbaarometer } from './leefbaarometer.ts';
import { namedPopulation } from './namedPopulation.ts';
import type { OpenFile, OpenSource } from './openFile.ts';
import { rivmHealth } from './rivmHealth.ts';

const readers = [kwbSelection, rivmHealth, leefbaarometer, namedPopulation, areaFeatures];

/** What a file is, by its columns or by the properties of its features; null when no reader knows it. */
export function recognise(file: OpenFile): OpenSource | null {
  for (const reader of readers) {
    const source = reader(file);
    if (source !== null) return source;
  }
  return null;
}
