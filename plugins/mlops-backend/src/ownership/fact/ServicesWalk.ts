import type { Entity } from '@backstage/catalog-model';
import {
  arrangesFor,
  isAmong,
  organisationAt,
  partiesOf,
  readOwnershipChain,
  type Ownership,
  type OwnershipChain,
} from '@pitwall/plugin-mlops-common';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { OrganisationSnapshot } from '../OrganisationSnapshot';

const atOnce = 100;
const mostRemembered = 1_000;
const onCallAnnotation = 'mlops.pitwall.dev/on-call';

/** Resolves a service against a reading of the organisation. */
export type ResolveService = (
  service: Entity,
  snapshot: OrganisationSnapshot,
) => Ownership;

/** Somebody who enters something about somebody else. */
interface Arrangement {
  readonly by: string;
  readonly person: string;
  /** The rota of a swap. */
  readonly rota?: string;
}

/**
 * Looks through all services of a reading for what cannot be read off one:
 * rarely, for somebody who enters a fact about somebody else. What a service
 * writes is looked at first, since to resolve each of ten thousand takes
 * seconds. Others have their turn in between, and an answer is remembered as
 * long as the reading, so that asking again and again costs nothing.
 */
export class ServicesWalk {
  readonly #resolve: ResolveService;
  readonly #remembered = new WeakMap<
    OrganisationSnapshot,
    Map<string, Promise<boolean>>
  >();

  constructor(resolve: ResolveService) {
    this.#resolve = resolve;
  }

  /**
   * Whether somebody arranges for a service in which the person has a part, or
   * which names the rota.
   */
  async isArranger(
    arrangement: Arrangement,
    snapshot: OrganisationSnapshot,
  ): Promise<boolean> {
    const known = this.#remembered.get(snapshot) ?? new Map();
    this.#remembered.set(snapshot, known);
    const { by, person, rota } = arrangement;
    const key = JSON.stringify([by, person, rota]);
    const answer = known.get(key) ?? this.#isArranger(arrangement, snapshot);
    if (known.size >= mostRemembered) known.clear();
    known.set(key, answer);
    return answer;
  }

  /** The first service below an entity of which a claim is true. */
  async find(
    entityRef: string,
    snapshot: OrganisationSnapshot,
    claim: (ownership: Ownership) => boolean,
  ): Promise<Ownership | undefined> {
    for await (const { service, chain } of this.#all(snapshot)) {
      const isBelow = chain.levels.some(
        ({ source }) => 'entityRef' in source && source.entityRef === entityRef,
      );
      if (!isBelow) continue;
      const ownership = this.#resolve(service, snapshot);
      if (claim(ownership)) return ownership;
    }
    return undefined;
  }

  async #isArranger(
    { by, person, rota }: Arrangement,
    snapshot: OrganisationSnapshot,
  ): Promise<boolean> {
    const facts = organisationAt(snapshot.facts, snapshot.asOf);
    for await (const { service, chain } of this.#all(snapshot)) {
      const namesRota = rota !== undefined && rotasOf(service).includes(rota);
      const written = writtenIn(chain);
      const mayBe =
        isAmong(by, written, facts) &&
        (namesRota || isAmong(person, written, facts));
      if (!mayBe) continue;
      const ownership = this.#resolve(service, snapshot);
      if (
        arrangesFor(by, ownership, facts) &&
        (namesRota || isAmong(person, partiesOf(ownership), facts))
      ) {
        return true;
      }
    }
    return false;
  }

  async *#all(snapshot: OrganisationSnapshot) {
    const entityOf = (ref: string) =>
      snapshot.systems.get(ref) ?? snapshot.domains.get(ref);
    let seen = 0;
    for (const service of snapshot.services.values()) {
      yield { service, chain: readOwnershipChain(service, entityOf) };
      seen += 1;
      if (seen % atOnce === 0) await nextTurn();
    }
  }
}

/** Every user and group that a service, or a level above it, writes. */
function writtenIn({ levels, owner }: OwnershipChain): string[] {
  return [
    ...levels.flatMap(({ roles }) => Object.values(roles).flat()),
    ...(owner ? [owner.entityRef] : []),
  ];
}

/** The rotas that a service names. */
function rotasOf({ metadata }: Entity): string[] {
  return (metadata.annotations?.[onCallAnnotation] ?? '')
    .split(',')
    .map(each => each.trim().toLowerCase());
}
