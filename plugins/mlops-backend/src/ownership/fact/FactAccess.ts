import type { Entity } from '@backstage/catalog-model';
import {
  arrangesFor,
  isNamedIn,
  isOwnFact,
  organisationAt,
  type DatedFact,
  type FactSetting,
  type NewDatedFact,
  type Ownership,
  type OrganisationFacts,
  type SwapRota,
} from '@pitwall/plugin-mlops-common';
import type { Caller } from '../../http';
import type { OrganisationCache } from '../OrganisationCache';
import type { OrganisationSnapshot } from '../OrganisationSnapshot';
import type { ServiceReader } from '../ServiceReader';
import type { OnCallDesk } from '../onCall';
import { ServicesWalk, type ResolveService } from './ServicesWalk';

/** A fact begins at most a year ahead, and lasts at most a year. */
const longestMs = 2 * 366 * 86_400_000;

/** Everything around a fact but the other facts. */
export type FactSurroundings = Omit<FactSetting, 'others'>;

/**
 * Gathers what a decision about a fact rests on, for whoever asks: everything
 * that needs the network or a while, before a transaction begins.
 */
export class FactAccess {
  readonly #services: Pick<ServiceReader, 'get'>;
  readonly #organisation: Pick<OrganisationCache, 'current' | 'suspectStale'>;
  readonly #resolve: ResolveService;
  readonly #walk: ServicesWalk;
  readonly #desk: Pick<OnCallDesk, 'rotaOf'>;
  readonly #now: () => Date;

  constructor(options: {
    services: Pick<ServiceReader, 'get'>;
    organisation: Pick<OrganisationCache, 'current' | 'suspectStale'>;
    resolve: ResolveService;
    desk: Pick<OnCallDesk, 'rotaOf'>;
    now(): Date;
  }) {
    this.#services = options.services;
    this.#organisation = options.organisation;
    this.#resolve = options.resolve;
    this.#walk = new ServicesWalk(options.resolve);
    this.#desk = options.desk;
    this.#now = options.now;
  }

  /**
   * What is known around a fact that somebody enters, or ends. Whoever is named
   * in one ends it even when its service is gone.
   *
   * @throws 404 when it names a service that is not there, or hidden
   */
  async around(
    fact: NewDatedFact | DatedFact,
    caller: Caller,
  ): Promise<FactSurroundings> {
    const by = caller.principal.id.toLowerCase();
    const isNamed = 'factId' in fact && isNamedIn(fact, by);
    const service = isNamed ? undefined : await this.#serviceOf(fact, caller);
    const snapshot = await this.#organisation.current();
    const now = this.#now().toISOString();
    const facts = organisationAt(snapshot.facts, now);
    const ownership = service && this.#resolve(service, snapshot);
    const acknowledgers =
      fact.kind === 'acknowledgement' && !isNamed
        ? await this.#acknowledgersOf(fact, snapshot, service)
        : undefined;
    return {
      ...{ by, now, facts },
      ...(ownership && { ownership }),
      ...(acknowledgers && { acknowledgers }),
      isArranger:
        !isNamed &&
        (await this.#isArranger(fact, by, facts, snapshot, ownership)),
      ...(fact.kind === 'rota-swap' && {
        rota: await this.#rotaOf(fact, now),
      }),
    };
  }

  /** What people are called; their refs as long as the catalog was never read. */
  async titles(): Promise<(ref: string) => string> {
    try {
      const { facts } = await this.#organisation.current();
      return ref => facts.people.get(ref)?.title ?? ref;
    } catch {
      return ref => ref;
    }
  }

  /** Says that somebody may have come, or have a part, since the last reading. */
  suspectStale(): void {
    this.#organisation.suspectStale();
  }

  async #rotaOf(
    { target, from, until }: Extract<NewDatedFact, { kind: 'rota-swap' }>,
    now: string,
  ): Promise<SwapRota | undefined> {
    // Whoever asks about a thousand years is refused, whatever the rota says.
    const latest = new Date(Date.parse(now) + longestMs).toISOString();
    const begin = from > now ? from : now;
    const found = await this.#desk.rotaOf(target, {
      at: begin < latest ? begin : latest,
      until: until < latest ? until : latest,
    });
    if (!found) return undefined;
    const { answer, provider } = found;
    if (!answer) return { kind: 'elsewhere', provider };
    return {
      kind: 'rota',
      ...{ title: answer.title, zone: answer.zone },
      shifts: answer.levels.flatMap(({ onDuty, upcoming }) =>
        [...onDuty, ...upcoming].flatMap(shift =>
          shift.person.ref === undefined
            ? []
            : {
                ...shift,
                person: shift.person.ref,
                until: shift.until ?? until,
              },
        ),
      ),
    };
  }

  async #serviceOf(
    fact: NewDatedFact,
    caller: Caller,
  ): Promise<Entity | undefined> {
    const ref = serviceOf(fact);
    return ref === undefined ? undefined : this.#services.get(ref, caller);
  }

  async #isArranger(
    fact: NewDatedFact,
    by: string,
    facts: OrganisationFacts,
    snapshot: OrganisationSnapshot,
    ownership: Ownership | undefined,
  ): Promise<boolean> {
    if (fact.kind === 'acknowledgement' || isOwnFact(fact, by)) return false;
    if (ownership) return arrangesFor(by, ownership, facts);
    const rota = fact.kind === 'rota-swap' ? fact.target : undefined;
    return this.#walk.isArranger({ by, person: fact.person, rota }, snapshot);
  }

  /** Absent when the entity does not change the role in the way acknowledged. */
  async #acknowledgersOf(
    fact: Extract<NewDatedFact, { kind: 'acknowledgement' }>,
    current: OrganisationSnapshot,
    service: Entity | undefined,
  ): Promise<ReadonlySet<string> | undefined> {
    // What was acknowledged is looked for too: it is renewed before it expires.
    const snapshot = { ...current, acknowledged: new Set<string>() };
    const changeIn = ({ roles }: Ownership) =>
      roles
        .find(({ role }) => role === fact.role)
        ?.pending?.find(
          ({ digest, writtenIn }) =>
            digest === fact.digest && writtenIn.entityRef === fact.entityRef,
        );
    const of = service
      ? this.#resolve(service, snapshot)
      : await this.#walk.find(
          fact.entityRef,
          snapshot,
          each => changeIn(each) !== undefined,
        );
    const change = of && changeIn(of);
    return change?.boundBy
      ? new Set(change.acknowledgers.map(({ entityRef }) => entityRef))
      : undefined;
  }
}

/** The ML service that a fact is about, if it is about one. */
export function serviceOf(fact: NewDatedFact): string | undefined {
  switch (fact.kind) {
    case 'deputy':
    case 'hand-over':
      return fact.service;
    case 'acknowledgement':
      return fact.entityRef.startsWith('component:')
        ? fact.entityRef
        : undefined;
    case 'absence':
    case 'rota-swap':
      return undefined;
    default:
      throw new Error(`Unknown kind of fact ${fact satisfies never}`);
  }
}
