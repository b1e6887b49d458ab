import { dutyAt } from './dutyAt';
import { isInWorkingHours } from './isInWorkingHours';
import type { OnCallAnswer } from './onCallAnswer';
import { nextWorkingHours } from './nextWorkingHours';
import type { Rota } from './rota';

/**
 * Who is on call by a rota at `at`, and what follows until `until`.
 *
 * @public
 */
export function answerOfRota(
  rota: Rota,
  question: {
    readonly target: string;
    /** ISO UTC instants. */
    readonly at: string;
    readonly until: string;
    /** Now. */
    readonly asOf: string;
  },
): OnCallAnswer {
  const { target, at, until, asOf } = question;
  const isInHours = isInWorkingHours(rota, at);
  const hoursBegin = nextWorkingHours(rota, at);
  return {
    ...{ target, title: rota.title, zone: rota.zone, asOf },
    levels: dutyAt(rota, at, until),
    ...(isInHours === undefined ? {} : { isInHours }),
    ...(hoursBegin === undefined ? {} : { hoursBegin }),
    ...(rota.link === undefined ? {} : { link: rota.link }),
  };
}
