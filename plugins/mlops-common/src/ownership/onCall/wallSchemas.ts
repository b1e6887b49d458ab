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

export const wallTimeSchema = parsed(
  parseWallTime,
  'is not a wall-clock time such as 2026-01-05T09:00, without an offset',
);

export const dateSchema = parsed(
  parseWallDay,
  'is not a date such as 2026-12-25',
);

export const timeOfDaySchema = parsed(
  parseTimeOfDay,
  'is not a time of day such as 09:00',
);

export const weekdaySchema = z.enum(weekdays);

export const zoneSchema = z.string().superRefine((name, context) => {
  if (isZone(name)) return;
  context.addIssue({
    code: 'custom',
    message: `is not an IANA zone such as Europe/Berlin: ${name}`,
  });
});
