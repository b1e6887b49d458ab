import type { RootConfigService } from '@backstage/backend-plugin-api';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';

const listKey = 'auth.providers.demoPeople.people';
const flagKey = 'pitwall.demo.peoplePicker';

/**
 * The people one may sign in as, as canonical entity refs; undefined when the
 * picker is not configured.
 *
 * @throws when it is configured where it must not load: outside development,
 *   without the flag that says this is a demo
 */
export function readPickablePeople(
  config: RootConfigService,
  nodeEnvironment: string | undefined,
): readonly string[] | undefined {
  if (!config.has('auth.providers.demoPeople')) return undefined;
  if (
    nodeEnvironment !== 'development' &&
    config.getOptionalBoolean(flagKey) !== true
  ) {
    throw new Error(
      `The people picker signs anybody in without a password and refuses to load: NODE_ENV is not "development" and ${flagKey} is not true. Remove auth.providers.demoPeople from the configuration, or set the flag if this is a demo.`,
    );
  }
  const people = config.getStringArray(listKey).map(canonicalPerson);
  if (people.length === 0) {
    throw new InputError(`${listKey} lists nobody one could sign in as.`);
  }
  return [...new Set(people)];
}

function canonicalPerson(ref: string, index: number): string {
  try {
    const parsed = parseEntityRef(ref, {
      defaultKind: 'user',
      defaultNamespace: 'default',
    });
    if (parsed.kind.toLowerCase() === 'user') return stringifyEntityRef(parsed);
  } catch {
    // Said below, with the field.
  }
  throw new InputError(
    `${listKey}[${index}] is "${ref}", which is not a person's entity reference such as user:default/data-scientist-1.`,
  );
}
