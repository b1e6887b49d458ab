import type { EntityLink, HeldRole } from '@pitwall/plugin-mlops-common';

/** A role with the services for which it has the same work to do. */
export interface RoleOfServices extends Omit<HeldRole, 'service' | 'isAlone'> {
  readonly services: readonly {
    readonly service: EntityLink;
    readonly isAlone: boolean;
  }[];
}

/** Held roles put together where they mean the same work, in their order. */
export function rolesByWork(held: readonly HeldRole[]): RoleOfServices[] {
  const byWork = new Map<string, RoleOfServices>();
  for (const { service, isAlone, ...work } of held) {
    const key = JSON.stringify([
      work.role,
      work.through?.entityRef,
      work.accountableFor,
      work.responsibleFor,
    ]);
    byWork.set(key, {
      ...work,
      services: [...(byWork.get(key)?.services ?? []), { service, isAlone }],
    });
  }
  return [...byWork.values()];
}
