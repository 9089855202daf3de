/** The requests of *Check All Notes*, which are not part of LSP. */

/**
 * Checks every note of the workspace, and checks again what changes, until `stopCheckingAllNotes`.
 * A client that pulls diagnostics and registers them dynamically is asked to register workspace
 * diagnostics, by which it then gets the findings; to any other they are published. Answered when
 * each note has been checked once.
 */
export const checkAllNotesRequest = 'episodeNotes/checkAllNotes';
/** False where the author has cancelled the progress display, which ends the checking. */
export type CheckAllNotesResult = boolean;

/** Takes the findings of notes that are not open away. */
export const stopCheckingAllNotesRequest = 'episodeNotes/stopCheckingAllNotes';

/** The commands of `workspace/executeCommand` that do it for clients without these requests. */
export const checkCommands = {
  start: 'episodeNotes.checkAllNotes',
  stop: 'episodeNotes.stopCheckingAllNotes',
};
