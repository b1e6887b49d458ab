import type { AuthService } from '@backstage/backend-plugin-api';
import {
  getCompoundEntityRef,
  isUserEntity,
  RELATION_MEMBER_OF,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';

/** One person of the list, as the sign-in page shows them. */
export interface PickablePerson {
  readonly entityRef: string;
  readonly title: string;
  /** What they do, in a sentence. */
  readonly job?: string;
  /** Names of the groups they belong to. */
  readonly groups: readonly string[];
}

/** The list, and whoever on it the catalog does not know (yet). */
export interface PickablePeople {
  readonly people: readonly PickablePerson[];
  readonly missing: readonly string[];
}

/**
 * What a stranger may know of the people on the list: name, job and groups. No
 * address, and nobody who is not on the list.
 */
export async function listPeople(
  refs: readonly string[],
  { catalog, auth }: { catalog: CatalogService; auth: AuthService },
): Promise<PickablePeople> {
  const credentials = await auth.getOwnServiceCredentials();
  const users = await read(refs);
  const groups = await read([
    ...new Set([...users.values()].flatMap(groupsOf)),
  ]);
  return {
    people: [...users].map(([entityRef, user]) => ({
      entityRef,
      title: titleOf(user),
      job: user.metadata.description,
      groups: groupsOf(user).map(ref => {
        const group = groups.get(ref);
        return group ? titleOf(group) : ref;
      }),
    })),
    missing: refs.filter(ref => !users.has(ref)),
  };

  async function read(entityRefs: readonly string[]) {
    if (entityRefs.length === 0) return new Map<string, Entity>();
    const { items } = await catalog.getEntitiesByRefs(
      { entityRefs: [...entityRefs] },
      { credentials },
    );
    return new Map(
      items.flatMap(entity =>
        entity
          ? [
              [
                stringifyEntityRef(getCompoundEntityRef(entity)),
                entity,
              ] as const,
            ]
          : [],
      ),
    );
  }
}

function groupsOf(user: Entity): string[] {
  return (user.relations ?? [])
    .filter(relation => relation.type === RELATION_MEMBER_OF)
    .map(relation => relation.targetRef);
}

function titleOf(entity: Entity): string {
  const displayName = isUserEntity(entity)
    ? entity.spec.profile?.displayName
    : undefined;
  return displayName ?? entity.metadata.title ?? entity.metadata.name;
}
