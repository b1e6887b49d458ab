import type { Profile, ProfilePush } from '@pitwall/plugin-mlops-common';
import { flightWeeks, weekBegin } from '../../../dev/flightProfiles';

/** The Monday on which these flights begin. */
export const begin = '2026-01-05T00:00:00.000Z';
/** The service they are of, as paths name it. */
export const path = { namespace: 'default', name: 'arrival-delay' };

/** A push of twelve usual weeks, and of the first eight as their reference. */
export const whole = flightWeeks({ begin }, 12);
/** The same with nothing but the reference. */
export const reference: ProfilePush = { ...whole, profiles: [] };

/** The profiles of one week, counted from 0. */
export const ofWeek = (
  week: number,
  profiles: readonly Profile[] = whole.profiles,
) => profiles.filter(({ from }) => from === weekBegin(begin, week));
