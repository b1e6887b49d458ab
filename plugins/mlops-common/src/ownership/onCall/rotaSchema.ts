import { z } from 'zod';
import { canonicalEntityRef } from '../../contract';
import { firstHandOver, handOverSchema } from './handOver';
import {
  dateSchema,
  timeOfDaySchema,
  wallTimeSchema,
  weekdaySchema,
  zoneSchema,
} from './wallSchemas';

const mostMembers = 100;

const memberSchema = z.string().transform((text, context) => {
  const ref = userRef(text);
  if (ref !== undefined) return ref;
  context.addIssue({
    code: 'custom',
    message: `is not a user such as user:default/mlops-engineer-1: ${text}`,
  });
  return z.NEVER;
});

function userRef(text: string): string | undefined {
  try {
    const ref = canonicalEntityRef(text, {
      defaultKind: 'user',
      defaultNamespace: 'default',
    });
    return ref.startsWith('user:') ? ref : undefined;
  } catch {
    return undefined;
  }
}

/** Written `{ days: [saturday, sunday], from: '08:00', to: '20:00' }`. */
const weeklyHoursSchema = z
  .strictObject({
    /** Of the beginning, where it passes midnight. Default: every day. */
    days: z.array(weekdaySchema).min(1).optional(),
    from: timeOfDaySchema.default(0),
    to: timeOfDaySchema.default(24 * 60),
  })
  .refine(({ from, to }) => from !== to, {
    path: ['to'],
    message: 'is the same as from; a whole day is written 00:00 to 24:00',
  });

const layerSchema = z
  .strictObject({
    title: z.string().min(1).optional(),
    start: wallTimeSchema,
    until: wallTimeSchema.optional(),
    handOver: handOverSchema(memberSchema),
    members: z.array(memberSchema).min(1).max(mostMembers).optional(),
    hours: z.array(weeklyHoursSchema).min(1).max(50).optional(),
  })
  .superRefine(({ start, until, handOver, members }, context) => {
    const say = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message });
    if (until !== undefined && until <= start) {
      say('until', 'is not after start');
    }
    const isPattern = handOver.every === 'pattern';
    if (isPattern && members) {
      say('members', 'is not read with a pattern: its turns name the members');
    }
    if (!isPattern && !members) say('members', 'is missing');
  })
  .transform(({ handOver, members = [], ...layer }) => ({
    ...layer,
    /** The wall time of the second turn: the first may be shorter than the others. */
    second: firstHandOver(layer.start, handOver),
    isPattern: handOver.turns !== undefined,
    /** Whole days, again and again. */
    turns:
      handOver.turns ??
      members.map(member => ({
        days: handOver.every === 'week' ? 7 : 1,
        member,
      })),
  }));

const overrideSchema = z
  .strictObject({
    member: memberSchema,
    from: wallTimeSchema,
    until: wallTimeSchema,
    /** In which `from` and `until` are read. Default: that of the rota. */
    zone: zoneSchema.optional(),
  })
  .refine(({ from, until }) => from < until, {
    path: ['until'],
    message: 'is not after from',
  });

const levelShape = {
  /** The later covers the earlier. */
  layers: z.array(layerSchema).min(1).max(20),
  /** Who has whole holidays: one after the other, a holiday each. */
  onHolidays: z
    .strictObject({
      members: z.array(memberSchema).min(1).max(mostMembers),
      /** When a holiday's duty begins, for as long as a day. */
      at: timeOfDaySchema.default(0),
    })
    .optional(),
  /** Cover everything; the later covers the earlier. */
  overrides: z.array(overrideSchema).max(1000).optional(),
};

const levelSchema = z.strictObject({
  title: z.string().min(1).optional(),
  ...levelShape,
});

const rotaSchema = z
  .strictObject({
    title: z.string().min(1).optional(),
    zone: zoneSchema,
    link: z
      .string()
      .regex(/^https?:\/\/\S+$/, 'is not an https: or http: address')
      .optional(),
    workingHours: weeklyHoursSchema.optional(),
    /** Dates, and names of sets of dates. */
    holidays: z.array(z.string()).max(1000).default([]),
    levels: z.array(levelSchema).min(1).max(10).optional(),
    // A rota of one level is that level.
    ...levelShape,
    layers: levelShape.layers.optional(),
  })
  .superRefine((rota, context) => {
    const say = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message });
    if (rota.levels === undefined) {
      if (!rota.layers) {
        say('levels', 'is missing; a rota of one level may write layers');
      }
      return;
    }
    for (const field of ['layers', 'onHolidays', 'overrides'] as const) {
      if (rota[field]) say(field, 'belongs into one of the levels');
    }
  });

const nameSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'is not a lower-case word');

/** What a file of rotas holds. */
export const rotaFileSchema = z.strictObject({
  /** Of every rota of the file that has none of its own. */
  workingHours: weeklyHoursSchema.optional(),
  /** Sets of dates by name, for rotas of every file. */
  holidays: z.record(nameSchema, z.array(dateSchema).max(1000)).default({}),
  rotas: z.record(nameSchema, rotaSchema).default({}),
});

/** A file of rotas as it is read: with its defaults, times and dates as numbers. */
export type RotaFile = z.infer<typeof rotaFileSchema>;
