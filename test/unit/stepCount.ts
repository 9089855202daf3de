import type { Steps } from '../../server/src/base/steps';

/** How often work may pause until it is done. */
export function stepCount(steps: Steps<unknown>): number {
  return Array.from(steps).length;
}
