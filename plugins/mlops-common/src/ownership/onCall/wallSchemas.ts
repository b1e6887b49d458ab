import { z } from 'zod';
import {
  parseTimeOfDay,
  parseWallDay,
  parseWallTime,
  weekdays,
} from './wallClock';
import { isZone } from './zoneTime';

function parsed(parse: (text: string) => number | undefined, rule: string) {
  return z.string().transform((text, context): number => {
    const value = parse(text);
    if (value !== undefined) return value;
    context.addIssue({ code: 'custom', message: `${rule}: ${text}` });
    return z.NEVER;
  });
}

/** A {@link WallTime}, written `2026-01-05T09:00`: of the years 1970 to 2199, without an offset. */
export const wallTimeSchema = parsed(
  parseWallTime,
  'is not a wall-clock time such as 2026-01-05T09:00, without an offset',
);

/** A {@link WallDay}, written `2026-12-25`: of the years 1970 to 2199. */
export const dateSchema = parsed(
  parseWallDay,
  'is not a date such as 2026-12-25',
);

/** Minutes after midnight, written `00:00` to `24:00`. */
export const timeOfDaySchema = parsed(
  parseTimeOfDay,
  'is not a time of day such as 09:00',
);

/** A day of the week by its English name, in lower case. */
export const weekdaySchema = z.enum(weekdays);

/** An IANA zone that this runtime knows: `Europe/Berlin`. */
export const zoneSchema = z.string().superRefine((name, context) => {
  if (isZone(name)) return;
  context.addIssue({
    code: 'custom',
    message: `is not an IANA zone such as Europe/Berlin: ${name}`,
  });
});
