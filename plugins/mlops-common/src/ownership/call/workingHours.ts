import { DateTime, IANAZone } from 'luxon';
import { z } from 'zod';
import { knownZone } from './sayMoment';

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

const timeOfDaySchema = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is not a time of day such as 09:00');

/**
 * When people can be asked who are not on call: days of the week and a time of
 * day from (included) and to (not included), in one zone; without a zone, in
 * that of the rota.
 *
 * @public
 */
export const workingHoursSchema = z
  .strictObject({
    zone: z
      .string()
      .refine(
        name => IANAZone.isValidZone(name),
        'is not an IANA zone such as Europe/Berlin',
      )
      .optional(),
    days: z
      .array(z.enum(weekdays))
      .min(1)
      .default(['mon', 'tue', 'wed', 'thu', 'fri']),
    from: timeOfDaySchema.default('09:00'),
    to: z.union([timeOfDaySchema, z.literal('24:00')]).default('17:00'),
  })
  .refine(({ from, to }) => from < to, {
    error: 'must be later in the day than from',
    path: ['to'],
  });

/**
 * When people can be asked who are not on call.
 *
 * @public
 */
export type WorkingHours = z.infer<typeof workingHoursSchema>;

/** Whether an instant lies in working hours; `zone` is that of hours without one. */
export function isInHours(
  hours: WorkingHours,
  zone: string,
  at: string,
): boolean {
  return lookAt(hours, zone, at).isIn;
}

/** The next beginning of working hours after an instant. */
export function nextHours(
  hours: WorkingHours,
  zone: string,
  at: string,
): string {
  return lookAt(hours, zone, at).next;
}

/** An export asks ten thousand times about one instant. */
const mostRemembered = 1_000;
const remembered = new Map<string, { isIn: boolean; next: string }>();

function lookAt(hours: WorkingHours, zone: string, at: string) {
  const { days, from, to } = hours;
  const place = knownZone(hours.zone ?? zone);
  const key = [at, place, from, to, ...days].join(' ');
  const known = remembered.get(key);
  if (known) return known;
  const local = DateTime.fromISO(at, { zone: place });
  const time = local.toFormat('HH:mm');
  const looked = {
    isIn:
      days.includes(weekdays[local.weekday - 1]) && from <= time && time < to,
    next: nextBeginning(hours, local),
  };
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(key, looked);
  return looked;
}

function nextBeginning({ days, from }: WorkingHours, local: DateTime): string {
  const [hour, minute] = from.split(':').map(Number);
  // Eight days: today may be the only working day, and be over.
  for (let later = 0; later <= 7; later += 1) {
    const begin = local
      .startOf('day')
      .plus({ days: later })
      .set({ hour, minute });
    if (begin > local && days.includes(weekdays[begin.weekday - 1])) {
      return begin.toUTC().toFormat("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'");
    }
  }
  throw new Error('there is a working day in every week');
}
