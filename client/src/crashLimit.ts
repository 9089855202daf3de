/** In milliseconds. */
const crashWindow = 3 * 60 * 1000;
const maxRestarts = 4;

/**
 * Decides whether a crashed server is restarted: up to four times within three minutes in which it
 * answers nothing after an edit. After a fifth crash in that time a restart is unlikely to help. A
 * server that follows what its author types has crashed for another reason than the text, and one
 * that crashes while nobody types is not started for ever.
 */
export class CrashLimit {
  private crashTimes: number[] = [];

  /** Records a crash at `now` (milliseconds since any fixed time); returns whether to restart. */
  allowsRestart(now: number): boolean {
    this.crashTimes = this.crashTimes.filter((time) => now - time < crashWindow);
    this.crashTimes.push(now);
    return this.crashTimes.length <= maxRestarts;
  }

  /** Forgets all crashes: the server has answered after an edit, or its author restarts it. */
  reset(): void {
    this.crashTimes = [];
  }
}
