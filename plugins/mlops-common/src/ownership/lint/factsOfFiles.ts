import type { Entity } from '@backstage/catalog-model';
import { readEntityRefs } from '../../entity';
import { readPerson, type OrganisationFacts } from '../people';
import { readRoles } from '../readOwnershipLevel';
import type { EntityIndex } from './entityIndex';

/**
 * People and groups that some files hold, with the members that either side of
 * a membership names; undefined when they hold no group and nobody.
 */
export function factsOfFiles({
  entities,
  kinds,
}: EntityIndex): OrganisationFacts | undefined {
  if (!kinds.has('user') && !kinds.has('group')) return undefined;
  const ofKind = (kind: string) =>
    [...entities].filter(([ref]) => ref.startsWith(`${kind}:`));
  const groups = new Map(
    ofKind('group').map(([ref, { entity }]) => [
      ref,
      {
        title: ref,
        members: refsIn(entity, 'members', 'user'),
        children: refsIn(entity, 'children', 'group'),
      },
    ]),
  );
  for (const [ref, { entity }] of ofKind('user')) {
    for (const group of refsIn(entity, 'memberOf', 'group')) {
      groups.get(group)?.members.push(ref);
    }
  }
  for (const [ref, { entity }] of ofKind('group')) {
    for (const parent of refsIn(entity, 'parent', 'group')) {
      groups.get(parent)?.children.push(ref);
    }
  }
  return {
    people: new Map(
      ofKind('user').map(([ref, { entity }]) => [ref, readPerson(entity)]),
    ),
    groups: new Map(
      [...groups].map(([ref, { title, members, children }]) => [
        ref,
        {
          title,
          members: [...new Set(members)],
          children: [...new Set(children)],
        },
      ]),
    ),
  };
}

/**
 * Where no file holds people: everybody bound is there, and each group has one
 * member, itself. What only who is in a group can tell, these facts cannot.
 */
export function unknownPeople({ entities }: EntityIndex): OrganisationFacts {
  const bound = [...entities.values()].flatMap(({ entity }) =>
    Object.values(readRoles(entity)).flat(),
  );
  const everybody = [...new Set(bound)];
  return {
    people: new Map(
      everybody.map(ref => [ref, { title: ref, specialisations: [] }]),
    ),
    groups: new Map(
      everybody
        .filter(ref => ref.startsWith('group:'))
        .map(ref => [ref, { title: ref, members: [ref], children: [] }]),
    ),
  };
}

function refsIn(entity: Entity, field: string, kind: string): string[] {
  return readEntityRefs(entity.spec?.[field], {
    kind,
    namespace: entity.metadata.namespace ?? 'default',
  });
}
