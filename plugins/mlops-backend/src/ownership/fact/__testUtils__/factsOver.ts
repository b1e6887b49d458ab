import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import {
  readRotas,
  type OrganisationFacts,
} from '@pitwall/plugin-mlops-common';
import type { Knex } from 'knex';
import { v7 as newId } from 'uuid';
import type { Caller } from '../../../http';
import { OnCallDesk, RotaProvider } from '../../onCall';
import { FactAccess } from '../FactAccess';
import { FactMemory } from '../FactMemory';
import { FactService } from '../FactService';
import { listFacts } from '../factStore';

/**
 * Dated facts over a database, as one replica keeps them: an organisation of
 * these people and no service, and rotas as a file writes them.
 */
export function factsOver(
  knex: Knex,
  options: {
    people: readonly string[];
    now(): Date;
    rotas?: Record<string, unknown>;
  },
): FactService {
  const { people, now, rotas = {} } = options;
  const facts: OrganisationFacts = {
    people: new Map(
      people.map(ref => [ref, { title: ref, specialisations: [] }]),
    ),
    groups: new Map(),
  };
  const snapshot = {
    ...{ facts, digest: '', asOf: now().toISOString() },
    ...{ domains: new Map(), systems: new Map(), services: new Map() },
  };
  const logger = mockServices.logger.mock();
  const read = readRotas([{ file: 'rotas.yaml', value: { rotas } }]);
  const desk = new OnCallDesk({
    ...{ now, logger, others: [], timeoutSeconds: 1 },
    rota: new RotaProvider(read.rotas, now),
  });
  return new FactService({
    ...{ now, newId, desk },
    database: async () => knex,
    access: new FactAccess({
      ...{ now, desk },
      services: { get: async () => Promise.reject(new Error('No service')) },
      organisation: { current: async () => snapshot, suspectStale: () => {} },
      resolve: () => {
        throw new Error('No service');
      },
    }),
    memory: new FactMemory({ now, logger, read: at => listFacts(knex, at) }),
    asked: { of: async () => [] },
    sightOf: async () => ({ kind: 'all' }),
  });
}

/** Somebody in the portal. */
export function as(ref: string): Caller {
  return {
    principal: { kind: 'user', id: ref },
    credentials: mockCredentials.user(ref),
  };
}
