import type {
  CallRecord,
  callContracts,
  ContractAnswer,
} from '@pitwall/plugin-mlops-common';
import type { Knex } from 'knex';
import { actorIdOf, decide, sealText, type LedgerActor } from '../../audit';
import { inTime, invalidInput, type Caller } from '../../http';
import type { RememberedSight } from '../call';
import type { OrganisationCache } from '../OrganisationCache';
import type { ServiceReader } from '../ServiceReader';
import { insertCall, listCalls, type CallToSave } from './callStore';

type Contracts = typeof callContracts;

const mostListed = 20;

/** Remembers who was called about a service, and whether they answered. */
export class CallLog {
  readonly #database: () => Promise<Knex>;
  readonly #services: Pick<ServiceReader, 'get'>;
  readonly #sight: Pick<RememberedSight, 'recalls'>;
  readonly #organisation: Pick<OrganisationCache, 'current'>;
  readonly #patienceMs: number;
  readonly #now: () => Date;
  readonly #newId: () => string;

  constructor(options: {
    database(): Promise<Knex>;
    services: Pick<ServiceReader, 'get'>;
    /** What the catalog showed to whom within a day. */
    sight: Pick<RememberedSight, 'recalls'>;
    organisation: Pick<OrganisationCache, 'current'>;
    /** How long the catalog may take to show a service. */
    patienceMs: number;
    now(): Date;
    newId(): string;
  }) {
    this.#database = options.database;
    this.#services = options.services;
    this.#sight = options.sight;
    this.#organisation = options.organisation;
    this.#patienceMs = options.patienceMs;
    this.#now = options.now;
    this.#newId = options.newId;
  }

  /**
   * Records a call: one entry of the ledger. It needs no catalog that answers,
   * which may be what the call is about: then whoever was shown the service, and
   * so whom to call, within a day may record it.
   *
   * @throws 404 for a service that is not there; 400 for a person who is not
   */
  async record(
    call: CallRecord,
    caller: Caller,
  ): Promise<ContractAnswer<Contracts['recordCall']>> {
    await this.#requireService(call.service, caller);
    await this.#requirePerson(call.person);
    const recordedAt = this.#now().toISOString();
    const actor: LedgerActor = {
      kind: caller.principal.kind,
      ref: caller.principal.id,
    };
    return decide(
      await this.#database(),
      { actor, at: recordedAt },
      async tx => {
        const { person, note, service, symptom, outcome } = call;
        const saved: CallToSave = {
          ...{ callId: this.#newId(), service, symptom, outcome, recordedAt },
          ...(person && {
            person: await actorIdOf(tx, { kind: 'user', ref: person }),
          }),
          ...(note && { note: await sealText(tx, note) }),
          recordedBy: await actorIdOf(tx, actor),
        };
        await insertCall(tx, saved);
        return {
          answer: { callId: saved.callId, recordedAt },
          decision: {
            stream: `call/${saved.callId}`,
            expectedVersion: 0,
            events: [callRecorded(saved)],
          },
        };
      },
    );
  }

  /** The latest calls about a service, the newest first, at most 20. */
  async list(
    service: string,
    caller: Caller,
  ): Promise<ContractAnswer<Contracts['calls']>> {
    await this.#services.get(service, caller);
    const { people } = (await this.#organisation.current()).facts;
    const items = await listCalls(
      await this.#database(),
      service,
      mostListed,
      ref => people.get(ref)?.title ?? ref,
    );
    return { items };
  }

  async #requireService(service: string, caller: Caller): Promise<void> {
    try {
      await inTime(
        this.#services.get(service, caller),
        this.#patienceMs,
        'The catalog',
      );
    } catch (error) {
      const isHidden = error instanceof Error && error.name === 'NotFoundError';
      if (isHidden || !this.#sight.recalls(service, caller)) throw error;
    }
  }

  async #requirePerson(person: string | undefined): Promise<void> {
    if (person === undefined) return;
    const { facts } = await this.#organisation.current();
    if (facts.people.has(person)) return;
    throw invalidInput([
      {
        field: 'body.person',
        sentence: `body.person is nobody in the catalog: ${person}.`,
      },
    ]);
  }
}

/** What the ledger keeps of a call. */
function callRecorded(call: CallToSave) {
  const { callId, service, symptom, outcome, person, note } = call;
  return {
    type: 'mlops.ownership.call-recorded@1',
    payload: {
      ...{ callId, service, symptom, outcome },
      ...(person && { person }),
      ...(note && { note }),
    },
  };
}
