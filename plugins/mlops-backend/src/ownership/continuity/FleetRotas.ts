import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import {
  coverDays,
  type CalledTarget,
  type CalledTargets,
  type CoveredService,
} from '@pitwall/plugin-mlops-common';
import { setTimeout as after } from 'node:timers/promises';
import type { NeighbourCache } from '../call';
import type { NamedTarget, OnCallDesk, OnCallReport } from '../onCall';
import type { Fleet } from './CoveredFleet';
import { RememberedReports } from './RememberedReports';
import { Turns } from './Turns';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
/** What is read is looked at for a minute, so it is read for a little more. */
const aheadMs = coverDays * dayMs + 10 * minuteMs;
/** Before a provider answered, it is looked again so soon. */
const unansweredMs = 2_000;
/** A provider elsewhere takes a question or two for each. */
const mostElsewhere = 200;
const usualWaitMs = 1_000;

/** A target, and which services call it. */
interface Called {
  readonly named: NamedTarget;
  readonly services: CoveredService[];
}

interface Read {
  readonly called: CalledTargets;
  readonly untilMs: number;
}

/**
 * What the services of a fleet call at night and who has duty there for weeks:
 * once for each rota, however many services call it. Rotas of the files are in
 * memory; providers elsewhere are waited for a moment, and go on being asked
 * while the answer says that they have not answered yet. Never fails.
 */
export class FleetRotas {
  readonly #desk: Pick<
    OnCallDesk,
    'named' | 'isElsewhere' | 'askOf' | 'writing'
  >;
  readonly #neighbours: Pick<NeighbourCache, 'around'>;
  readonly #now: () => Date;
  readonly #logger: Pick<LoggerService, 'warn'>;
  readonly #waitMs: number;
  readonly #sliceMs?: number;
  readonly #elsewhere: RememberedReports;
  readonly #names = new WeakMap<Entity, readonly NamedTarget[]>();
  #last?: Read & { readonly fleet: Fleet };
  #underWay?: { readonly fleet: Fleet; readonly reading: Promise<Read> };

  constructor(options: {
    desk: Pick<OnCallDesk, 'named' | 'isElsewhere' | 'askOf' | 'writing'>;
    neighbours: Pick<NeighbourCache, 'around'>;
    now(): Date;
    logger: Pick<LoggerService, 'warn'>;
    /** For so long providers elsewhere are waited for. */
    waitMs?: number;
    /** For so long others wait while rotas are read. */
    sliceMs?: number;
  }) {
    this.#desk = options.desk;
    this.#neighbours = options.neighbours;
    this.#now = options.now;
    this.#logger = options.logger;
    this.#waitMs = options.waitMs ?? usualWaitMs;
    this.#sliceMs = options.sliceMs;
    this.#elsewhere = new RememberedReports(options);
  }

  /** What the fleet calls; the same object for a minute at most. */
  async current(fleet: Fleet): Promise<CalledTargets> {
    const nowMs = this.#now().getTime();
    const last = this.#last;
    if (last?.fleet === fleet && isWithin(nowMs, last.untilMs)) {
      return last.called;
    }
    const underWay =
      this.#underWay?.fleet === fleet
        ? this.#underWay
        : { fleet, reading: this.#read(fleet, nowMs) };
    this.#underWay = underWay;
    try {
      const read = await underWay.reading;
      this.#last = { ...read, fleet };
      return read.called;
    } finally {
      if (this.#underWay === underWay) this.#underWay = undefined;
    }
  }

  async #read(fleet: Fleet, nowMs: number): Promise<Read> {
    const turns = new Turns(this.#sliceMs);
    const { called, without, notes } = await this.#callers(fleet, turns);
    const moment = {
      at: new Date(nowMs).toISOString(),
      until: new Date(nowMs + aheadMs).toISOString(),
    };
    const elsewhere = called
      .filter(({ named }) => this.#desk.isElsewhere(named))
      .sort((one, other) => rankOf(one) - rankOf(other))
      .map(({ named }) => named);
    const asked = elsewhere.slice(0, mostElsewhere);
    const isAnswered = await this.#wait(
      this.#elsewhere.renew(asked, moment),
      asked,
    );
    const left = new Set(elsewhere.slice(mostElsewhere));
    const targets: CalledTarget[] = [];
    for (const { named, services } of called) {
      const report = this.#desk.isElsewhere(named)
        ? this.#elsewhere.of(named.target) ??
          silent(named, left.has(named), moment.at)
        : await this.#desk.askOf(named, moment);
      targets.push({
        ...{ ...report, services },
        ...this.#desk.writing(named.target, moment),
      });
      await turns.next();
    }
    return {
      called: { targets, without, notes },
      untilMs: nowMs + (isAnswered ? minuteMs : unansweredMs),
    };
  }

  /** Whether everything was answered before the wait was over. */
  async #wait(
    renewing: Promise<void>,
    asked: readonly NamedTarget[],
  ): Promise<boolean> {
    if (asked.length === 0) return true;
    const stop = new AbortController();
    const answered = renewing.then(() => true);
    const late = after(this.#waitMs, false, {
      ...{ ref: false, signal: stop.signal },
    }).catch(() => false);
    try {
      return await Promise.race([answered, late]);
    } finally {
      stop.abort();
    }
  }

  /** Every target that a service, what serves it or who owns it names. */
  async #callers(fleet: Fleet, turns: Turns) {
    const called = new Map<string, Called>();
    const without: CoveredService[] = [];
    const notes: string[] = [];
    for (const service of fleet.services) {
      const { entityRef } = service.ownership.service;
      const entity = fleet.entities.get(entityRef);
      const named = entity
        ? [entity, ...(await this.#around(entity, fleet, notes))].flatMap(
            each => this.#namedBy(each),
          )
        : [];
      if (named.length === 0 && service.lifecycle === 'production') {
        without.push(service);
      }
      for (const each of named) {
        const known = called.get(each.target);
        if (!known) {
          called.set(each.target, { named: each, services: [service] });
        } else if (known.services.at(-1) !== service) {
          known.services.push(service);
        }
      }
      await turns.next();
    }
    return {
      called: [...called.values()],
      // Whoever could not be read may name a rota for any of them.
      without: notes.length > 0 ? [] : without,
      notes,
    };
  }

  #namedBy(entity: Entity): readonly NamedTarget[] {
    const known = this.#names.get(entity) ?? this.#desk.named(entity);
    this.#names.set(entity, known);
    return known;
  }

  async #around(
    service: Entity,
    { entities }: Fleet,
    notes: string[],
  ): Promise<Entity[]> {
    try {
      return await this.#neighbours.around(service, { services: entities });
    } catch (error) {
      const note =
        'What serves and owns the services could not be read: rotas that only these name are missing.';
      if (notes.length === 0) {
        notes.push(note);
        this.#logger.warn(`${note} ${error}`);
      }
      return [];
    }
  }
}

/** Also after the clock was set back. */
function isWithin(nowMs: number, untilMs: number): boolean {
  return untilMs - minuteMs <= nowMs && nowMs < untilMs;
}

function rankOf({ services }: Called): number {
  return services.some(({ lifecycle }) => lifecycle === 'production') ? 0 : 1;
}

/** What is said of a target about which there is no report. */
function silent(
  named: NamedTarget,
  isLeft: boolean,
  asOf: string,
): OnCallReport {
  return {
    ...{ ...named, isLastKnown: false, asOf },
    failure: isLeft
      ? `More than ${mostElsewhere} schedules outside the portal are named; the others are not asked about.`
      : `${named.provider} was asked and has not answered yet.`,
  };
}
