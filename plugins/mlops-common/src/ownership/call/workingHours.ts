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
  const local = DateTime.fromISO(at, { zone: knownZone(hours.zone ?? zone) });
  const time = local.toFormat('HH:mm');
  return (
    hours.days.includes(weekdays[local.weekday - 1]) &&
    hours.from <= time &&
    time < hours.to
  );
}

/** The next beginning of working hours after an instant. */
export function nextHours(
  hours: WorkingHours,
  zone: string,
  at: string,
): string {
  const local = DateTime.fromISO(at, { zone: knownZone(hours.zone ?? zone) });
  const [hour, minute] = hours.from.split(':').map(Number);
  // Eight days: today may be the only working day, and be over.
  for (let days = 0; days <= 7; days += 1) {
    const begin = local.startOf('day').plus({ days }).set({ hour, minute });
    if (begin > local && hours.days.includes(weekdays[begin.weekday - 1])) {
      return begin.toUTC().toFormat("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'");
    }
  }
  throw new Error('there is a working day in every week');
}
