/** In milliseconds. */
const crashWindow = 3 * 60 * 1000;
const maxRestarts = 4;

/**
 * Decides whether a crashed server is restarted: up to four times within three minutes. After a
 * fifth crash in that time a restart is unlikely to help.
 */
export class CrashLimit {
  private crashTimes: number[] = [];

  /** Records a crash at `now` (milliseconds since any fixed time); returns whether to restart. */
  allowsRestart(now: number): boolean {
    this.crashTimes = this.crashTimes.filter((time) => now - time < crashWindow);
    this.crashTimes.push(now);
    return this.crashTimes.length <= maxRestarts;
  }

  /** Forgets all crashes, for a restart at the author's request. */
  reset(): void {
    this.crashTimes = [];
  }
}
