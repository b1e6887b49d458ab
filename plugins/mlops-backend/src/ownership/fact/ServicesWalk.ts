import type { Entity } from '@backstage/catalog-model';
import {
  arrangesFor,
  organisationAt,
  partiesOf,
  type Ownership,
} from '@pitwall/plugin-mlops-common';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { OrganisationSnapshot } from '../OrganisationSnapshot';

const atOnce = 100;
const mostRemembered = 100;
const onCallAnnotation = 'mlops.pitwall.dev/on-call';

/** For whom somebody arranges who is reached. */
export interface Arranged {
  /** Users and groups with a part in a service they answer for. */
  readonly parties: ReadonlySet<string>;
  /** Rotas that those services name. */
  readonly rotas: ReadonlySet<string>;
}

/** Resolves a service against a reading of the organisation. */
export type ResolveService = (
  service: Entity,
  snapshot: OrganisationSnapshot,
) => Ownership;

/**
 * Looks through all services of a reading for what cannot be read off one:
 * rarely, for somebody who enters a fact about somebody else. Others have their
 * turn in between, and what was found for one person is remembered as long as
 * the reading, so that asking again and again costs nothing.
 */
export class ServicesWalk {
  readonly #resolve: ResolveService;
  readonly #remembered = new WeakMap<
    OrganisationSnapshot,
    Map<string, Promise<Arranged>>
  >();

  constructor(resolve: ResolveService) {
    this.#resolve = resolve;
  }

  /** For whom `by` arranges. */
  async arrangedBy(
    by: string,
    snapshot: OrganisationSnapshot,
  ): Promise<Arranged> {
    const known = this.#remembered.get(snapshot) ?? new Map();
    this.#remembered.set(snapshot, known);
    const found = known.get(by) ?? this.#arrangedBy(by, snapshot);
    if (known.size >= mostRemembered) known.clear();
    known.set(by, found);
    return found;
  }

  /** The first service of which a claim about who does what is true. */
  async find(
    snapshot: OrganisationSnapshot,
    claim: (ownership: Ownership) => boolean,
  ): Promise<Ownership | undefined> {
    for await (const { ownership } of this.#all(snapshot)) {
      if (claim(ownership)) return ownership;
    }
    return undefined;
  }

  async #arrangedBy(
    by: string,
    snapshot: OrganisationSnapshot,
  ): Promise<Arranged> {
    const facts = organisationAt(snapshot.facts, snapshot.asOf);
    const parties = new Set<string>();
    const rotas = new Set<string>();
    for await (const { service, ownership } of this.#all(snapshot)) {
      if (!arrangesFor(by, ownership, facts)) continue;
      partiesOf(ownership).forEach(party => parties.add(party));
      rotasOf(service).forEach(rota => rotas.add(rota));
    }
    return { parties, rotas };
  }

  async *#all(snapshot: OrganisationSnapshot) {
    let seen = 0;
    for (const service of snapshot.services.values()) {
      yield { service, ownership: this.#resolve(service, snapshot) };
      seen += 1;
      if (seen % atOnce === 0) await nextTurn();
    }
  }
}

/** The rotas that a service names. */
export function rotasOf({ metadata }: Entity): string[] {
  return (metadata.annotations?.[onCallAnnotation] ?? '')
    .split(',')
    .map(each => each.trim().toLowerCase())
    .filter(each => each !== '');
}
