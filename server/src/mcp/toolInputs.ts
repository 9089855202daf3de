import { z } from 'zod';
import { maxPoints, maxSegments } from '../features/models/givenSegments';
import { localised } from '../l10n/localised';

/** What the tools take. Functions, as their descriptions are in the language that is set by then. */
const note = () => z.string().describe(localised('Path of the note, from the root folder'));

export const checkedInput = () => z.strictObject({ note: note() });

export type CheckedInput = z.infer<ReturnType<typeof checkedInput>>;

const cue = (description: string) => z.int().min(1).describe(description);

export const readInput = () => {
  const time = (description: string) => z.string().optional().describe(description);
  return z.strictObject({
    note: note(),
    from: time(localised('Only cues that end after this time, such as 12:30 or 1:02:30')),
    to: time(localised('Only cues that start before this time')),
    firstCue: cue(localised('Only cues from this number on: how to get the next piece')).optional(),
  });
};

export type ReadInput = z.infer<ReturnType<typeof readInput>>;

const part = () =>
  z
    .union(
      [
        z.strictObject({
          number: z.int().min(1).describe(localised('The number of a part that is there')),
        }),
        z.strictObject({ newTitle: z.string().describe(localised('The title of a new part')) }),
      ],
      localised('It is {0} or {1}', '{ "number": 2 }', '{ "newTitle": "…" }'),
    )
    .optional()
    .describe(localised('Where it goes; without it, into the part of the segment above in time'));

export const addedInput = () =>
  z.strictObject({
    note: note(),
    segments: z
      .array(
        z.strictObject({
          firstCue: cue(localised('The number of its first cue, from 1')),
          lastCue: cue(localised('The number of its last cue, which belongs to it')),
          title: z.string().describe(localised('One line')),
          points: z
            .array(z.string())
            .max(maxPoints)
            .optional()
            .describe(
              localised(
                'What is said, one item of a list each: plain text, with **bold** where it helps',
              ),
            ),
          part: part(),
        }),
      )
      .min(1)
      .max(maxSegments),
  });

export type AddedInput = z.infer<ReturnType<typeof addedInput>>;
