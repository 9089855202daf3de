const longestSpell = 3 * 60 * 1000;
const restartsInOneSpell = 4;

/**
 * Decides whether a crashed server is restarted: up to four times within three minutes. After a
 * fifth crash in that time a restart is unlikely to help.
 */
export class CrashLimit {
  private deaths: number[] = [];

  /** Records a crash at `now` (milliseconds since any fixed time); returns whether to restart. */
  allowsRestartAfterDeath(now: number): boolean {
    this.deaths = this.deaths.filter((death) => now - death < longestSpell);
    this.deaths.push(now);
    return this.deaths.length <= restartsInOneSpell;
  }

  /** Forgets all crashes, for a restart at the author's request. */
  reset(): void {
    this.deaths = [];
  }
}
