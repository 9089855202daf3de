import { findMpv, mpvInstallation } from './findMpv';
import { MpvPlayer } from './mpvPlayer';

/** What the rest of the client may know of mpv; absent where no program can be started. */
export interface Mpv {
  /** The path of the program, from the settings or found; undefined where there is none. */
  find(given: string): string | undefined;
  start(program: string, isWebMedium: boolean): Promise<MpvPlayer>;
  /** The command that installs it here. */
  installation(): string;
}

export const mpv: Mpv = {
  find: findMpv,
  start: MpvPlayer.start,
  installation: mpvInstallation,
};
