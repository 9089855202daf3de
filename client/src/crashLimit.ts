const longestSpell = 3 * 60 * 1000;
const restartsInOneSpell = 4;

/**
 * Says whether a server that has just died is worth another start: up to four times within three
 * minutes. A fifth death in that time means that starting it again mends nothing.
 */
export class CrashLimit {
  private deaths: number[] = [];

  /** Notes a death at `now` (milliseconds on any steady clock) and says whether to start again. */
  allowsRestartAfterDeath(now: number): boolean {
    this.deaths = this.deaths.filter((death) => now - death < longestSpell);
    this.deaths.push(now);
    return this.deaths.length <= restartsInOneSpell;
  }

  /** Forgets all deaths: somebody asked for a restart and gets a fresh count. */
  reset(): void {
    this.deaths = [];
  }
}
