import type { Doer } from '@pitwall/plugin-mlops-common';
import type { LedgerActor } from '../audit';

/** Says who is behind an id of the ledger, for people. */
export type DoerOf = (actorId: string) => Doer;

/** Names for ids: people as the catalog calls them today. */
export function doersFrom(
  actors: ReadonlyMap<string, LedgerActor>,
  titleOf: (ref: string) => string | undefined,
): DoerOf {
  return id => {
    const actor = actors.get(id);
    if (!actor) return { kind: 'erased', title: 'Somebody who was erased' };
    const { kind, ref } = actor;
    switch (kind) {
      case 'user':
      case 'delegatedUser': {
        const entityRef = ref.toLowerCase();
        return {
          ...{ kind: 'person', entityRef },
          title: titleOf(entityRef) ?? entityRef,
        };
      }
      case 'service':
        return { kind: 'pipeline', title: ref };
      case 'system':
        return { kind: 'system', title: 'Pitwall' };
      default:
        throw new Error(`Unknown kind of actor ${kind satisfies never}`);
    }
  };
}
