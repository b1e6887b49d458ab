import { mockCredentials } from '@backstage/backend-test-utils';
import { generateKeyPairSync } from 'node:crypto';
import type { Caller } from '../../src/http';
import { service } from './airline';

/** Where versions of tests go. */
export const production = {
  environment: 'production',
  region: 'eu-west',
} as const;

/** A key of the gate, new each time. */
export function newKeyText(): string {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' })
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString();
}

/** A person in the portal. */
export function person(name: string): Caller {
  const id = `user:default/${name}`;
  return {
    principal: { kind: 'user', id },
    credentials: mockCredentials.user(id),
  };
}

/** The pipeline of the service. */
export const pipeline: Caller = {
  principal: { kind: 'service', id: 'pipeline:arrival-delay' },
  credentials: mockCredentials.service('pipeline:arrival-delay'),
  scope: { subject: 'pipeline:arrival-delay', patterns: [service] },
};

/** A digest of nothing. */
export function digest(digit: string): string {
  return `sha256:${digit.repeat(64)}`;
}

/** Everything a version has that the standard pack asks for. */
export function lineage(change: Record<string, string> = {}) {
  return {
    code: digest('a'),
    data: digest('b'),
    params: digest('c'),
    weights: digest('d'),
    environment: digest('e'),
    servingConfig: digest('f'),
    ...change,
  };
}

/** Answers that the forms of the standard pack take. */
export const answers: Record<string, Record<string, unknown>> = {
  'data-lineage-and-pii': {
    sources: 'Flights of three months, from the data platform',
    personalData: 'none',
    lawfulUse: 'Our own data, used for what it was collected for',
  },
  'model-risk': {
    intendedUse: 'Warns travellers of late arrivals',
    knownLimits: 'Weak on days with storms',
    harm: 'annoyance',
    fallback: 'The timetable is shown instead',
  },
};
