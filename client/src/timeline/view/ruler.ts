const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

const steps = [
  ...[1, 2, 5, 10, 15, 30].map((count) => count * second),
  ...[1, 2, 5, 10, 15, 30].map((count) => count * minute),
  ...[1, 2, 5, 10, 20, 50].map((count) => count * hour),
];

/**
 * The distance between the times on the ruler, in milliseconds: the smallest usual step that keeps
 * them at least `minPixels` apart. From a hundred hours on, steps double.
 */
export function rulerStep(pixelsPerMs: number, minPixels: number): number {
  const fitting = steps.find((step) => step * pixelsPerMs >= minPixels);
  if (fitting !== undefined) return fitting;
  let step = 100 * hour;
  while (step * pixelsPerMs < minPixels) step *= 2;
  return step;
}
