import { counted } from '../continuity/words';
import type { ChangeReach } from './changeReach';

/** What `sayReach` puts in words. */
export type ReachFigures = Pick<
  ChangeReach,
  'services' | 'judged' | 'breaking' | 'mending' | 'mended' | 'waiting'
> & {
  /** Whether there may be services below that the reader does not see. */
  readonly seesSome: boolean;
};

/**
 * What a change does to the services below, in as few sentences as it takes.
 *
 * @example 'This reaches 5 services; 2 would break a rule that they do not break now.'
 */
export function sayReach(figures: ReachFigures): string {
  const { services, judged, breaking, mending, mended, waiting, seesSome } =
    figures;
  const seen = seesSome ? ' that you may see' : '';
  if (services === 0) return `This reaches no ML service${seen}.`;
  return [
    `This reaches ${counted(services, 'service')}${seen}${
      judged < services
        ? `, of which the first ${judged} by title were judged`
        : ''
    }; ${sayBreaking(breaking)}.`,
    ...(mending > 0
      ? [
          `It would mend ${counted(mended, 'broken rule')}, at ${counted(
            mending,
            'service',
          )}.`,
        ]
      : []),
    ...(waiting > 0
      ? [`At ${counted(waiting, 'service')} it waits to be acknowledged.`]
      : []),
  ].join(' ');
}

function sayBreaking(breaking: number): string {
  if (breaking === 0) return 'no rule that holds now would break';
  return `${breaking} would break a rule that ${
    breaking === 1 ? 'it does' : 'they do'
  } not break now`;
}
