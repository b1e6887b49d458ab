import { NotFoundError } from '@backstage/errors';
import {
  continuityInSteps,
  coverageInSteps,
  resolveOwnedBy,
  sayMoment,
  servicesOf,
  violationsOf,
  type Continuity,
  type Coverage,
  type CoveredService,
  type DatedFact,
  type OwnedBy,
  type ViolationCode,
} from '@pitwall/plugin-mlops-common';
import type { Caller } from '../../http';
import type { CatalogReader } from '../CatalogReader';
import type { CoveredFleet, Fleet } from './CoveredFleet';
import type { FleetRotas } from './FleetRotas';
import { inTurns } from './inTurns';
import { RememberedAnswers, type ServiceSight } from './RememberedAnswers';
import type { ShiftDesk } from './ShiftDesk';
import type { WorkOnRecord } from './WorkOnRecord';

const dayMs = 86_400_000;
const shiftDays = 14;

/** Dated facts that are not over, from a memory. */
export interface DatedFacts {
  current(at: string): Promise<{
    readonly facts: readonly DatedFact[];
    readonly asOf: string;
    readonly isLastKnown: boolean;
  }>;
}

/**
 * Answers where the fleet is fragile, and who has what, as far as the reader
 * sees the services. Needs the catalog; without the database it answers what it
 * can and says what it could not take into account.
 */
export class ContinuityService {
  readonly #fleet: Pick<CoveredFleet, 'current'>;
  readonly #facts: DatedFacts;
  readonly #work: Pick<WorkOnRecord, 'current'>;
  readonly #shifts: Pick<ShiftDesk, 'ask'>;
  readonly #rotas: Pick<FleetRotas, 'current'>;
  readonly #catalog: Pick<CatalogReader, 'get'>;
  readonly #sightOf: (caller: Caller) => Promise<ServiceSight>;
  readonly #now: () => Date;
  readonly #sliceMs?: number;
  readonly #coverages = new RememberedAnswers<Coverage>();
  readonly #continuities = new RememberedAnswers<Continuity>();
  // What a reader sees of a fleet, found once for all questions of a minute.
  readonly #seen = new WeakMap<
    Fleet,
    WeakMap<ServiceSight, readonly CoveredService[]>
  >();

  constructor(options: {
    fleet: Pick<CoveredFleet, 'current'>;
    facts: DatedFacts;
    work: Pick<WorkOnRecord, 'current'>;
    shifts: Pick<ShiftDesk, 'ask'>;
    rotas: Pick<FleetRotas, 'current'>;
    catalog: Pick<CatalogReader, 'get'>;
    sightOf(caller: Caller): Promise<ServiceSight>;
    now(): Date;
    /** For so long others wait while an answer is computed. */
    sliceMs?: number;
  }) {
    this.#fleet = options.fleet;
    this.#facts = options.facts;
    this.#work = options.work;
    this.#shifts = options.shifts;
    this.#rotas = options.rotas;
    this.#catalog = options.catalog;
    this.#sightOf = options.sightOf;
    this.#now = options.now;
    this.#sliceMs = options.sliceMs;
  }

  /**
   * Of everything the caller sees, or of what belongs to one entity; with a
   * rule, its violations and no others.
   */
  async coverage(
    { of, rule }: { readonly of?: string; readonly rule?: ViolationCode },
    caller: Caller,
  ): Promise<Coverage> {
    const { at, fleet, sight, services, datedFacts, notes } =
      await this.#gather(caller);
    const asked = of ? services.filter(each => belongsTo(each, of)) : services;
    const called = await this.#rotas.current(fleet);
    const coverage = await this.#coverages.of(
      { fleet, datedFacts, sight, of, beside: called, at, notes },
      () =>
        inTurns(
          coverageInSteps({
            ...{ services: asked, datedFacts, notes, at, asOf: fleet.asOf },
            ...{ facts: fleet.facts, holders: fleet.holders, called },
          }),
          this.#sliceMs,
        ),
    );
    return rule === undefined
      ? coverage
      : { ...coverage, violations: violationsOf(asked, rule, fleet.facts) };
  }

  /** Bus factors, forecast and capability map of everything the caller sees. */
  async continuity(caller: Caller): Promise<Continuity> {
    const [{ at, fleet, sight, services, datedFacts, notes }, work] =
      await Promise.all([this.#gather(caller), this.#work.current()]);
    return this.#continuities.of(
      { fleet, datedFacts, sight, beside: work, at, notes },
      () =>
        inTurns(
          continuityInSteps({
            ...{ services, datedFacts, at, asOf: fleet.asOf },
            facts: fleet.wholeFacts,
            doings: work.doings,
            planned: work.planned,
            notes: [...notes, ...work.notes],
          }),
          this.#sliceMs,
        ),
    );
  }

  /**
   * What a person or a group has to do with services.
   *
   * @throws 404 when they are not there, or hidden
   */
  async ownedBy(entityRef: string, caller: Caller): Promise<OwnedBy> {
    const isParty = /^(user|group):/.test(entityRef);
    const [gathered, entity] = await Promise.all([
      this.#gather(caller),
      isParty ? this.#catalog.get(entityRef, caller.credentials) : undefined,
    ]);
    if (!entity) {
      throw new NotFoundError(
        `There is no person or group ${entityRef} in the catalog, or you may not see it.`,
      );
    }
    const { at, fleet, services, datedFacts, notes } = gathered;
    const until = new Date(Date.parse(at) + shiftDays * dayMs).toISOString();
    const { facts, holders, entities, asOf } = fleet;
    const around = servicesOf({ who: entityRef, services, facts });
    const shifts = await this.#shifts.ask(
      entity,
      around.flatMap(
        ({ ownership }) => entities.get(ownership.service.entityRef) ?? [],
      ),
      entities,
      { at, until },
    );
    return resolveOwnedBy({
      // Whatever reads for a person has somebody else to tell it to.
      ...(caller.principal.kind === 'user' && { reader: caller.principal.id }),
      ...{ who: entityRef, services, facts, holders, datedFacts },
      ...{ onCall: shifts.answers, shiftNotes: shifts.notes, notes, at, asOf },
    });
  }

  async #gather(caller: Caller) {
    const at = this.#now().toISOString();
    const [fleet, sight, read] = await Promise.all([
      this.#fleet.current(),
      this.#sightOf(caller),
      this.#readFacts(at),
    ]);
    return { at, fleet, sight, services: this.#visible(fleet, sight), ...read };
  }

  #visible(fleet: Fleet, sight: ServiceSight): readonly CoveredService[] {
    if (sight.kind === 'all') return fleet.services;
    const ofFleet = this.#seen.get(fleet) ?? new WeakMap();
    this.#seen.set(fleet, ofFleet);
    const known = ofFleet.get(sight);
    if (known) return known;
    const refs = new Set(sight.refs);
    const services = fleet.services.filter(({ ownership }) =>
      refs.has(ownership.service.entityRef),
    );
    ofFleet.set(sight, services);
    return services;
  }

  async #readFacts(
    at: string,
  ): Promise<{ datedFacts: readonly DatedFact[]; notes: string[] }> {
    try {
      const { facts, asOf, isLastKnown } = await this.#facts.current(at);
      return {
        datedFacts: facts,
        notes: isLastKnown
          ? [
              `The database did not answer: deputies, absences and hand-overs are as of ${sayMoment(
                asOf,
                'UTC',
              )}.`,
            ]
          : [],
      };
    } catch {
      return {
        datedFacts: [],
        notes: [
          'The database did not answer: deputies, absences and hand-overs are not taken into account.',
        ],
      };
    }
  }
}

/** Whether a service is of a use case or domain, of an owner, or binds a role to somebody. */
function belongsTo({ ownership }: CoveredService, of: string): boolean {
  return (
    ownership.owner?.entityRef === of ||
    ownership.useCase?.entityRef === of ||
    ownership.domains.some(({ entityRef }) => entityRef === of) ||
    ownership.service.entityRef === of ||
    ownership.roles.some(({ targets }) =>
      targets.some(({ entityRef }) => entityRef === of),
    )
  );
}
