import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { Entity } from '@backstage/catalog-model';
import type { EntityLink } from '@pitwall/plugin-mlops-common';
import type { CatalogReader } from './CatalogReader';
import { titleOf } from './OrganisationSnapshot';

/** What people are called elsewhere, such as an address they commit with. */
const annotation = 'mlops.pitwall.dev/author';

/**
 * Finds the people that texts from elsewhere mean: e-mail addresses (also as
 * git writes them, `Name <address>`), refs of users in any legal spelling, or
 * what a person's annotation `mlops.pitwall.dev/author` says. Whoever is not in
 * the catalog, or whom a text does not tell from others, is absent.
 */
export async function findPeople(
  catalog: Pick<CatalogReader, 'get' | 'list'>,
  texts: readonly string[],
): Promise<ReadonlyMap<string, EntityLink>> {
  const names = new Map(texts.map(text => [text, nameIn(text)]));
  const wanted = [...new Set(names.values())];
  if (wanted.length === 0) return new Map();
  const named = await catalog.list(
    [
      { kind: 'user', 'spec.profile.email': wanted },
      { kind: 'user', [`metadata.annotations.${annotation}`]: wanted },
    ],
    [
      'kind',
      'metadata.name',
      'metadata.namespace',
      'metadata.title',
      'metadata.annotations',
      'spec.profile',
    ],
  );
  const found = new Map<string, EntityLink>();
  await Promise.all(
    [...names].map(async ([text, name]) => {
      const people = named.filter(person => isCalled(person, name));
      const ref = userRef(name);
      const person =
        people.length === 0 && ref ? await catalog.get(ref) : people[0];
      if (person && people.length < 2) found.set(text, linkTo(person));
    }),
  );
  return found;
}

function nameIn(text: string): string {
  const address = /<([^<>]+)>\s*$/.exec(text)?.[1] ?? text;
  return address.trim().toLowerCase();
}

function isCalled(person: Entity, name: string): boolean {
  const profile = person.spec?.profile;
  const email =
    profile && typeof profile === 'object' && 'email' in profile
      ? profile.email
      : undefined;
  return [email, person.metadata.annotations?.[annotation]].some(
    each => typeof each === 'string' && each.trim().toLowerCase() === name,
  );
}

/** The ref a text is, if it can be one of a user. */
function userRef(text: string): string | undefined {
  if (!/^[a-z0-9:._/-]+$/.test(text)) return undefined;
  try {
    const ref = parseEntityRef(text, {
      defaultKind: 'user',
      defaultNamespace: 'default',
    });
    return ref.kind === 'user' ? stringifyEntityRef(ref) : undefined;
  } catch {
    return undefined;
  }
}

function linkTo(person: Entity): EntityLink {
  return { entityRef: stringifyEntityRef(person), title: titleOf(person) };
}
