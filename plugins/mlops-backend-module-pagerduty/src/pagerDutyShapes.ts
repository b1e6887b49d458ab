import { z } from 'zod';

/*
 * What is read of PagerDuty's REST API v2, and nothing else of it: fields that
 * come and go elsewhere break nothing here.
 */

const instant = z.iso
  .datetime({ offset: true })
  .transform(text => new Date(text).toISOString());

const integration = z.object({
  integration_key: z.string().nullish(),
});

const escalationPolicy = z.object({
  id: z.string(),
  summary: z.string().nullish(),
  name: z.string().nullish(),
  escalation_rules: z.array(
    z.object({
      targets: z.array(z.object({ summary: z.string().nullish() })),
    }),
  ),
});

const service = z.object({
  id: z.string(),
  name: z.string(),
  html_url: z.string().nullish(),
  escalation_policy: escalationPolicy,
  integrations: z.array(integration).nullish(),
});

/** A service with its escalation policy included. */
export type PagerDutyService = z.infer<typeof service>;

/** `GET /services/{id}` */
export const serviceAnswer = z.object({ service });

/** `GET /services` */
export const servicesAnswer = z.object({ services: z.array(service) });

const onCall = z.object({
  escalation_level: z.number().int().min(1),
  user: z.object({
    id: z.string(),
    summary: z.string().nullish(),
    name: z.string().nullish(),
    email: z.string().nullish(),
  }),
  // None where the escalation policy names the user and no schedule.
  schedule: z.object({ time_zone: z.string().nullish() }).nullish(),
  // None where somebody always has duty.
  start: instant.nullish(),
  end: instant.nullish(),
});

/** One person at one level of escalation. */
export type PagerDutyOnCall = z.infer<typeof onCall>;

/** `GET /oncalls` */
export const onCallsAnswer = z.object({
  oncalls: z.array(onCall),
  more: z.boolean().nullish(),
});
