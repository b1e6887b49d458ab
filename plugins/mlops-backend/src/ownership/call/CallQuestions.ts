import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import {
  withSwaps,
  type CallQuestion,
  type CallReport,
  type Contact,
  type OrganisationMatrix,
  type WorkingHours,
} from '@pitwall/plugin-mlops-common';
import { inTime } from '../../http';
import type { OnCallMoment, OnCallReport } from '../onCall';
import type { OrganisationCache } from '../OrganisationCache';
import type { OrganisationSnapshot } from '../OrganisationSnapshot';
import type { NeighbourCache } from './NeighbourCache';
import { ownershipOverTime } from './ownershipOverTime';

/** How far ahead it is asked who follows. */
const aheadMs = 7 * 24 * 60 * 60 * 1000;
/** After the catalog was silent, for how long it is not waited for again. */
const pauseMs = 10_000;

/** Where everything comes from that whom to call depends on. */
export interface CallSources {
  readonly organisation: Pick<OrganisationCache, 'current' | 'refresh'>;
  readonly neighbours: Pick<NeighbourCache, 'around'>;
  readonly desk: {
    ask(
      entities: readonly Entity[],
      moment: OnCallMoment,
    ): Promise<readonly OnCallReport[]>;
  };
  readonly facts: { current(at: string): Promise<CallQuestion['dated']> };
  readonly matrix: OrganisationMatrix;
  readonly workingHours: WorkingHours;
  readonly contact: Contact;
  /** An older snapshot is one that the catalog did not renew. */
  readonly staleAfterSeconds: number;
  /** How long one source may take before what it last said counts. */
  readonly patienceMs: number;
  /** How long all providers of on-call may take, each of which keeps its own time. */
  readonly onCallPatienceMs: number;
  now(): Date;
  readonly logger: Pick<LoggerService, 'warn'>;
}

/** What the whole organisation is at one moment, as far as it is known. */
export interface CallKnowledge {
  readonly at: string;
  readonly now: string;
  readonly snapshot: OrganisationSnapshot;
  /** Whether the catalog did not answer, and the snapshot is what it last said. */
  readonly isLastKnown: boolean;
  readonly dated: CallQuestion['dated'];
  readonly notices: readonly string[];
}

/**
 * Gathers what whom to call depends on. Never waits long, and never fails once
 * the catalog was read: whatever does not answer is taken as it was last known,
 * and the answer says so.
 */
export class CallQuestions {
  readonly #sources: CallSources;
  #lastSnapshot?: OrganisationSnapshot;
  #lastDated?: CallQuestion['dated'];
  #silentAtMs = -Infinity;

  constructor(sources: CallSources) {
    this.#sources = sources;
  }

  /** What is known at a moment; undefined as long as the catalog was never read. */
  async knowledge(at: string): Promise<CallKnowledge | undefined> {
    const [read, facts] = await Promise.all([
      this.#snapshot(),
      this.#dated(at),
    ]);
    const now = this.#sources.now().toISOString();
    return read && { at, now, ...read, ...facts };
  }

  /** The question about one service. */
  async question(
    service: Entity,
    asked: Pick<CallQuestion, 'symptom' | 'environment'>,
    knowledge: CallKnowledge,
  ): Promise<CallQuestion> {
    const { matrix, workingHours, contact } = this.#sources;
    const { at, now, snapshot, isLastKnown, dated } = knowledge;
    const { reports, notices } = await this.#reports(service, knowledge);
    const ownershipAt = ownershipOverTime(
      service,
      snapshot,
      dated.facts,
      matrix,
    );
    return {
      ...asked,
      ...{ at, now, reports, dated, workingHours, contact, isLastKnown },
      ...{ ownership: ownershipAt(at), ownershipAt },
      people: snapshot.facts.people,
      runbooks: runbooksOf(service),
      notices: [...knowledge.notices, ...notices],
    };
  }

  async #snapshot() {
    const { organisation, staleAfterSeconds } = this.#sources;
    const read =
      (await this.#fromCatalog(organisation.current())) ?? this.#lastSnapshot;
    if (!read) return undefined;
    const nowMs = this.#sources.now().getTime();
    const isStale = nowMs - Date.parse(read.asOf) > staleAfterSeconds * 1000;
    if (!isStale) return { snapshot: read, isLastKnown: false };
    // Nobody may have asked for a while: then it is old for no other reason.
    const renewed =
      Math.abs(nowMs - this.#silentAtMs) > pauseMs
        ? await this.#fromCatalog(organisation.refresh())
        : undefined;
    return { snapshot: renewed ?? read, isLastKnown: !renewed };
  }

  async #fromCatalog(
    reading: Promise<OrganisationSnapshot>,
  ): Promise<OrganisationSnapshot | undefined> {
    const { patienceMs, logger, now } = this.#sources;
    // Also what comes too late is of use the next time.
    const kept = reading.then(snapshot => {
      this.#lastSnapshot = snapshot;
      return snapshot;
    });
    try {
      return await inTime(kept, patienceMs, 'The catalog');
    } catch (error) {
      this.#silentAtMs = now().getTime();
      logger.warn(`Who to call is answered without the catalog: ${error}`);
      return undefined;
    }
  }

  async #dated(at: string): Promise<Pick<CallKnowledge, 'dated' | 'notices'>> {
    const { facts, patienceMs, logger, now } = this.#sources;
    try {
      const dated = await inTime(facts.current(at), patienceMs, 'The database');
      this.#lastDated = dated;
      return { dated, notices: [] };
    } catch (error) {
      logger.warn(`Who to call is answered without dated facts: ${error}`);
      if (this.#lastDated) {
        return {
          dated: { ...this.#lastDated, isLastKnown: true },
          notices: [],
        };
      }
      return {
        dated: { facts: [], asOf: now().toISOString(), isLastKnown: false },
        notices: [
          'Absences, deputies and swaps could not be read: nobody counts as absent.',
        ],
      };
    }
  }

  async #reports(
    service: Entity,
    { at, snapshot, dated }: CallKnowledge,
  ): Promise<{ reports: readonly CallReport[]; notices: string[] }> {
    const { neighbours, desk, logger } = this.#sources;
    const { patienceMs, onCallPatienceMs } = this.#sources;
    const notices: string[] = [];
    const around = await inTime(
      neighbours.around(service, snapshot),
      patienceMs,
      'The catalog',
    ).catch(error => {
      logger.warn(`Who serves and owns a service could not be read: ${error}`);
      notices.push(
        'What serves and owns the service could not be read: a rota that only these name is missing.',
      );
      return [];
    });
    const moment = {
      at,
      until: new Date(Date.parse(at) + aheadMs).toISOString(),
    };
    const asked = await inTime(
      desk.ask([service, ...around], moment),
      onCallPatienceMs,
      'On-call',
    ).catch(error => {
      logger.warn(`On-call could not be asked: ${error}`);
      notices.push('The rotas did not answer in time.');
      return [];
    });
    const reports = asked.map(report => ({
      ...report,
      ...(report.answer && {
        answer: withSwaps(report.answer, dated.facts, moment),
      }),
    }));
    return { reports, notices };
  }
}

function runbooksOf({ spec }: Entity): CallQuestion['runbooks'] {
  const ml = spec?.ml;
  const runbooks =
    ml && typeof ml === 'object' && 'runbooks' in ml ? ml.runbooks : undefined;
  return runbooks && typeof runbooks === 'object' && !Array.isArray(runbooks)
    ? runbooks
    : {};
}
