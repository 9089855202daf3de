/**
 * Whether the list scrolls by itself to where the cursor and the player are: not while the author
 * looks at something else in it.
 */
export class Following {
  #isPaused = false;

  /** The author has scrolled, chosen or typed something in the page. */
  pause(): void {
    this.#isPaused = true;
  }

  /** The author is elsewhere again, or has played from here. */
  resume(): void {
    this.#isPaused = false;
  }

  /** @param wasVisible whether the author still sees the cue that was played before */
  followsPlayer(hasFocus: boolean, wasVisible: boolean): boolean {
    if (!hasFocus && wasVisible) this.resume();
    return !this.#isPaused;
  }
}
