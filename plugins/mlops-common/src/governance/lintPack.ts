import { lineageNames } from '../registry';
import { listOf } from './fold';
import type { CheckpointPack, PackCheckpoint } from './pack';

/**
 * What is wrong with a pack beyond its shape, a sentence each: what nobody
 * could ever fulfil, and what contradicts itself.
 *
 * @public
 */
export function lintPack({ spec }: CheckpointPack): string[] {
  const { checkpoints } = spec;
  return [
    ...repeated(checkpoints.map(({ id }) => id)).map(
      id => `The pack has two checkpoints called ${id}.`,
    ),
    ...checkpoints.flatMap(checkpoint => [
      ...slotProblems(checkpoint),
      ...evidenceProblems(checkpoint),
      ...lineageProblems(checkpoint),
      ...formProblems(checkpoint),
      ...unknownNeeds(checkpoint, checkpoints),
    ]),
    ...circles(checkpoints),
  ];
}

function slotProblems({ id, slots }: PackCheckpoint): string[] {
  return repeated(slots.map(slot => slot.id)).map(
    slot => `${id} has two slots called ${slot}.`,
  );
}

function evidenceProblems({ id, evidence, bindsTo }: PackCheckpoint): string[] {
  return [
    ...repeated(evidence.map(each => each.id)).map(
      each => `${id} asks twice for evidence called ${each}.`,
    ),
    ...evidence.flatMap(requirement => {
      if (requirement.kind === 'lineage' && bindsTo !== 'all') {
        const loose = requirement.names.filter(name => !bindsTo.includes(name));
        return loose.length > 0
          ? [
              `${id} asks for ${listOf(loose)} as evidence (${
                requirement.id
              }) but is not bound to it: a change there would leave the signatures standing.`,
            ]
          : [];
      }
      if (requirement.kind !== 'metric') return [];
      const { atLeast, atMost, metric } = requirement;
      if (atLeast === undefined && atMost === undefined) {
        return [
          `${id} asks for the metric ${metric} but sets neither atLeast nor atMost.`,
        ];
      }
      return atLeast !== undefined && atMost !== undefined && atLeast > atMost
        ? [
            `${id} wants ${metric} to be at least ${atLeast} and at most ${atMost}, which nothing is.`,
          ]
        : [];
    }),
  ];
}

function lineageProblems({ id, bindsTo, evidence }: PackCheckpoint): string[] {
  const named = [
    ...(bindsTo === 'all' ? [] : bindsTo),
    ...evidence.flatMap(each => (each.kind === 'lineage' ? each.names : [])),
  ];
  const fits = Object.values(lineageNames).some(names =>
    named.every(name => names.includes(name)),
  );
  return fits
    ? []
    : [
        `${id} names ${listOf([
          ...new Set(named),
        ])}, which no version of any kind has all of.`,
      ];
}

function formProblems({ id, form }: PackCheckpoint): string[] {
  return form && form.schema.type !== 'object'
    ? [`The form of ${id} must be a JSON Schema of type object.`]
    : [];
}

function unknownNeeds(
  { id, opensAfter }: PackCheckpoint,
  checkpoints: readonly PackCheckpoint[],
): string[] {
  return opensAfter
    .filter(before => !checkpoints.some(each => each.id === before))
    .map(before => `${id} opens after ${before}, which is not in the pack.`);
}

/** Checkpoints that wait for each other: none of them would ever open. */
function circles(checkpoints: readonly PackCheckpoint[]): string[] {
  let left = checkpoints;
  for (;;) {
    const ids = new Set(left.map(({ id }) => id));
    const waiting = left.filter(({ opensAfter }) =>
      opensAfter.some(before => ids.has(before)),
    );
    if (waiting.length === left.length) break;
    left = waiting;
  }
  return left.length > 0
    ? [
        `${listOf(
          left.map(({ id }) => id),
        )} would never open: they wait for each other.`,
      ]
    : [];
}

function repeated(words: readonly string[]): string[] {
  return [
    ...new Set(words.filter((word, index) => words.indexOf(word) !== index)),
  ];
}
