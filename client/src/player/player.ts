import type { Event } from 'vscode';

/** What a player does now. Times are milliseconds. */
export interface PlayerState {
  readonly position: number;
  /** Undefined while it is not known. */
  readonly duration: number | undefined;
  readonly isPlaying: boolean;
  /** 1 is the speed of the recording. */
  readonly speed: number;
}

/** Plays one recording at a time. Where a method rejects, its message is a sentence for the author. */
export interface Player {
  /** Fires with every change, while it plays several times a second. */
  readonly onDidChange: Event<PlayerState>;
  /** Fires once, when it has ended by itself, with a sentence for the author. */
  readonly onDidEnd: Event<string>;
  readonly state: PlayerState;

  /**
   * Loads a recording and stays at its start, without playing. Rejects with an empty message where
   * the player was disposed of meanwhile.
   *
   * @param medium an http(s) address, or the URI of a file
   */
  load(medium: string): Promise<void>;
  play(): Promise<void>;
  pause(): Promise<void>;
  /** Goes to a time; keeps playing, or stays paused. */
  seek(time: number): Promise<void>;
  setSpeed(speed: number): Promise<void>;
  /** Plays from a time to another, and stops there; `loops` begins anew until something else is asked. */
  playRange(from: number, to: number, loops: boolean): Promise<void>;
  /** Plays on where a range would end or begin anew. */
  leaveRange(): Promise<void>;
  /** Where it is at this moment. */
  currentTime(): Promise<number>;
  dispose(): void;
}

export const idle: PlayerState = { position: 0, duration: undefined, isPlaying: false, speed: 1 };
