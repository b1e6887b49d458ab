import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import {
  organisationMatrix,
  readOwnershipChain,
  readPerson,
  resolveOwnership,
  type OrganisationFacts,
  type Ownership,
} from '@pitwall/plugin-mlops-common';
import { parseAllDocuments } from 'yaml';

const folder = path.resolve(__dirname, '../../../organisation');

/** The matrix that app-config.demo.yaml chooses. */
export const demoMatrix = organisationMatrix({
  preset: 'standard',
  overrides: {},
});

/** Every entity of the demo's files, by canonical ref. */
export const demoEntities: ReadonlyMap<string, Entity> = new Map(
  readdirSync(folder)
    .filter(name => name.endsWith('.yaml'))
    .flatMap(name =>
      parseAllDocuments(readFileSync(path.join(folder, name), 'utf8')),
    )
    .map(document => {
      const entity: Entity = document.toJS();
      entity.metadata.namespace = entity.metadata.namespace ?? 'default';
      return [stringifyEntityRef(entity), entity];
    }),
);

/** The entities of a kind and, where it matters, of a `spec.type`. */
export function demoEntitiesOf(kind: string, type?: string): Entity[] {
  return [...demoEntities.values()].filter(
    entity =>
      entity.kind === kind &&
      (type === undefined || entity.spec?.type === type),
  );
}

/** The refs that a field of `spec` writes, canonical. */
export function demoRefs(
  entity: Entity,
  field: string,
  defaultKind: string,
): string[] {
  const written = entity.spec?.[field];
  return (Array.isArray(written) ? written : [written])
    .filter((ref): ref is string => typeof ref === 'string')
    .map(ref => canonical(ref, defaultKind));
}

/** `flights` or `group:flights` or `Group:default/Flights`, in full. */
export function canonical(ref: string, defaultKind: string): string {
  const [kind, rest] = ref.includes(':') ? ref.split(':') : [defaultKind, ref];
  return `${kind}:${
    rest.includes('/') ? rest : `default/${rest}`
  }`.toLowerCase();
}

function titleOf({ metadata }: Entity): string {
  return metadata.title ?? metadata.name;
}

const demoFacts: OrganisationFacts = {
  people: new Map(
    demoEntitiesOf('User').map(user => [
      stringifyEntityRef(user),
      readPerson(user),
    ]),
  ),
  groups: new Map(
    demoEntitiesOf('Group').map(group => {
      const ref = stringifyEntityRef(group);
      return [
        ref,
        {
          title: titleOf(group),
          members: demoEntitiesOf('User')
            .filter(user => demoRefs(user, 'memberOf', 'group').includes(ref))
            .map(user => stringifyEntityRef(user)),
          children: demoRefs(group, 'children', 'group'),
        },
      ];
    }),
  ),
};

/** Who owns a service of the demo, by the suite's own rules. */
export function demoOwnership(service: Entity): Ownership {
  return resolveOwnership({
    ...readOwnershipChain(service, ref => demoEntities.get(ref)),
    organisation: demoMatrix,
    facts: demoFacts,
    asOf: '2026-01-31T09:30:00.000Z',
  });
}
