import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import {
  readPerson,
  type OrganisationFacts,
} from '@pitwall/plugin-mlops-common';
import type { CatalogReader } from './CatalogReader';
import { titleOf, type OrganisationSnapshot } from './OrganisationSnapshot';

const identity = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
];

/**
 * Reads people, groups, domains, systems and ML services. One list after the
 * other, so that a big catalog is never asked for everything at once. People
 * and groups that did not change keep the very object they were in before:
 * what was computed from it stays valid. Other requests have their turn between
 * the parts of the work, each of which takes tens of milliseconds where there
 * are tens of thousands of people.
 */
export async function readOrganisation(
  catalog: CatalogReader,
  serviceTypes: readonly string[],
  now: Date,
  previous?: OrganisationSnapshot,
): Promise<OrganisationSnapshot> {
  const people = await catalog.list({ kind: 'user' }, [
    ...identity,
    'metadata.annotations',
    'spec.profile',
    'spec.engagement',
    'spec.specialisations',
  ]);
  const groups = await catalog.list({ kind: 'group' }, [
    ...identity,
    'spec.profile.displayName',
    'relations',
  ]);
  const above = await catalog.list({ kind: ['domain', 'system'] }, [
    ...identity,
    'spec',
  ]);
  const services = await catalog.list(
    { kind: 'component', 'spec.type': [...serviceTypes] },
    [...identity, 'metadata.annotations', 'metadata.tags', 'spec'],
  );

  const facts = await organisationFacts(people, groups);
  const aboveByRef = byRef(above);
  const hash = createHash('sha256');
  for (const part of [facts.people, facts.groups, aboveByRef]) {
    await nextTurn();
    hash.update(JSON.stringify([...part]));
  }
  const digest = hash.digest('hex');
  await nextTurn();
  const ofKind = (kind: string) =>
    new Map(
      [...aboveByRef].filter(
        ([, entity]) => entity.kind.toLowerCase() === kind,
      ),
    );
  return {
    facts: previous?.digest === digest ? previous.facts : facts,
    domains: ofKind('domain'),
    systems: ofKind('system'),
    services: byRef(services),
    digest,
    asOf: now.toISOString(),
  };
}

async function organisationFacts(
  people: readonly Entity[],
  groups: readonly Entity[],
): Promise<OrganisationFacts> {
  const peopleByRef = byRef(people);
  await nextTurn();
  const known = new Map(
    [...peopleByRef].map(([ref, person]) => [ref, readPerson(person)]),
  );
  await nextTurn();
  return {
    people: known,
    groups: new Map(
      [...byRef(groups)].map(([ref, group]) => [
        ref,
        {
          title: titleOf(group),
          members: related(group, 'hasMember'),
          children: related(group, 'parentOf'),
        },
      ]),
    ),
  };
}

function related(entity: Entity, type: string): string[] {
  return (entity.relations ?? [])
    .filter(relation => relation.type === type)
    .map(relation => relation.targetRef.toLowerCase())
    .sort();
}

/** By canonical ref, in its order, so that equal catalogs read equal. */
function byRef(entities: readonly Entity[]): Map<string, Entity> {
  return new Map(
    entities
      .map((entity): [string, Entity] => [stringifyEntityRef(entity), entity])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
