import { processorTime } from '../processorTime';
import { AskedNote, everyFeature } from './everyFeature';
import type { PlacedText } from './hostileTexts';

/** What the others need to be asked first. */
const preparing = new Set(['reading', 'findings']);

/**
 * The milliseconds of processor time that each feature takes for a text.
 *
 * @param wanted the names of features; all of them by default, and always those that come first
 */
export async function costs(
  placed: PlacedText,
  wanted: readonly string[] = Object.keys(everyFeature),
): Promise<Map<string, number>> {
  const asked = new AskedNote(placed);
  const taken = new Map<string, number>();
  for (const [name, work] of Object.entries(everyFeature)) {
    if (!preparing.has(name) && !wanted.includes(name)) continue;
    taken.set(name, await processorTime(() => work(asked)));
  }
  return taken;
}
