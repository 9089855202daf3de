import { Slices } from '../../../server/src/features/slices';

/** Slices of work that nobody calls off. */
export const unhurried = () =>
  new Slices(
    () => false,
    () => Promise.resolve(),
  );
