import type { Knex } from 'knex';
import { invalidInput, type Caller } from '../http';
import { readModelVersion } from '../registry';
import { admit, type Admission } from './admission';

/** What a service works with that takes pushes. */
export interface PushTools extends Admission {
  /**
   * The same services, for what adds to their history: what they had under a
   * former name comes first, and 409 while it is not moved.
   */
  readonly settledServices: Admission['services'];
  database(): Promise<Knex>;
  now(): Date;
  newId(): string;
}

/** What of a push says whose it is. */
interface PushSubject {
  readonly service: string;
  readonly variant?: string;
  readonly environment: string;
  readonly versionId?: string;
}

/**
 * Lets a push pass that is about a service its caller may see, an environment
 * there is and a version of that service and variant; says where it is stored,
 * and when it came.
 *
 * @throws 400 naming the environment or the version, 404, 409
 */
export async function admitPush(
  tools: PushTools,
  push: PushSubject,
  caller: Caller,
): Promise<{ readonly knex: Knex; readonly at: string }> {
  const { settledServices: services, environments } = tools;
  await admit({ services, environments }, { ...push, part: 'body' }, caller);
  const knex = await tools.database();
  await checkVersion(knex, push);
  return { knex, at: tools.now().toISOString() };
}

/** Refuses a version that is not one of the service and variant pushed for. */
async function checkVersion(
  knex: Knex,
  { service, variant, versionId }: PushSubject,
): Promise<void> {
  if (versionId === undefined) return;
  const version = await readModelVersion(knex, versionId);
  if (version?.service === service && version.variant === variant) return;
  throw invalidInput([
    {
      field: 'body.versionId',
      sentence: `body.versionId is no version of ${service}${
        variant === undefined ? '' : ` in the variant ${variant}`
      }; register it first.`,
    },
  ]);
}
