import { z } from 'zod';
import { dayMs, dayOf, minuteMs, weekdayOf, type WallTime } from './wallClock';
import { timeOfDaySchema, weekdaySchema } from './wallSchemas';

/**
 * How a turn passes to the next: every day, every week, or after so many days
 * as a pattern says. One object for all of them, so that each mistake can name
 * its field.
 */
export const handOverSchema = (member: z.ZodType<string>) =>
  z
    .strictObject({
      every: z.enum(['day', 'week', 'pattern']),
      /** Default: the weekday of the layer's start. */
      on: weekdaySchema.optional(),
      /** Default: the time of the layer's start. */
      at: timeOfDaySchema.optional(),
      turns: z
        .array(
          z.strictObject({ days: z.number().int().min(1).max(366), member }),
        )
        .max(366)
        .optional(),
    })
    .superRefine(({ every, on, at, turns }, context) => {
      const say = (field: string, message: string) =>
        context.addIssue({ code: 'custom', path: [field], message });
      if (every !== 'week' && on) say('on', 'is read with every: week alone');
      if (at === 24 * 60) say('at', 'is not before 24:00');
      if (every !== 'pattern') {
        if (turns) say('turns', 'is read with every: pattern alone');
        return;
      }
      if (at !== undefined) {
        say(
          'at',
          "is not read with a pattern: it keeps the time of the layer's start",
        );
      }
      if (turns === undefined) say('turns', 'is missing');
      else if (turns.length === 0) {
        say('turns', 'is empty: a pattern has at least one turn');
      }
    });

type HandOver = z.infer<ReturnType<typeof handOverSchema>>;

/** The first hand-over after a start, on the wall. */
export function firstHandOver(start: WallTime, handOver: HandOver): WallTime {
  if (handOver.turns) return start + (handOver.turns[0]?.days ?? 1) * dayMs;
  const { every, at = (start % dayMs) / minuteMs } = handOver;
  const on =
    every === 'week' ? handOver.on ?? weekdayOf(dayOf(start)) : undefined;
  let day = dayOf(start);
  const isHandOver = () =>
    day * dayMs + at * minuteMs > start &&
    (on === undefined || weekdayOf(day) === on);
  while (!isHandOver()) day += 1;
  return day * dayMs + at * minuteMs;
}
