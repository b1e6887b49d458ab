import type { EntityLink, WhoToCall } from '@pitwall/plugin-mlops-common';

/** Whom and which rotas an answer names: what dated facts about it can be about. */
export interface NamedIn {
  readonly people: readonly EntityLink[];
  /** `rota:flight-ops` */
  readonly rotas: readonly string[];
}

/** Everybody on the way to whoever is called, each once, and the rotas. */
export function namedIn({ hops }: Pick<WhoToCall, 'hops'>): NamedIn {
  const people = new Map<string, string>();
  for (const { person, standsInFor } of hops) {
    for (const each of [standsInFor, person]) {
      if (each?.entityRef) people.set(each.entityRef, each.title);
    }
  }
  return {
    people: [...people].map(([entityRef, title]) => ({ entityRef, title })),
    rotas: [...new Set(hops.flatMap(({ target }) => target ?? []))],
  };
}
