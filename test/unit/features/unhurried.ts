import { Slices } from '../../../server/src/base/timeSlices';

/** Slices of work that nobody calls off. */
export const unhurried = () =>
  new Slices(
    () => false,
    () => Promise.resolve(),
  );
