import {
  monitoringContracts,
  type ProfilePush,
} from '@pitwall/plugin-mlops-common';
import type { Knex } from 'knex';
import { weekBegin } from '../../../dev/flightProfiles';
import { anyCaller, monitoringAt } from '../../../dev/monitoringServices';
import { begin, path } from './usualFlights';

/** A question about the drift of the flights. */
export const driftQuestion = (change: object = {}) => ({
  path,
  query: monitoringContracts.drift.input.query.parse({
    environment: 'production',
    ...change,
  }),
});

/**
 * Pushes flights and asks how they drift, over the database that a test has at
 * that moment, and as of the beginning of a week.
 */
export function driftOf(knex: () => Knex) {
  const at = (week: number) => monitoringAt(knex(), weekBegin(begin, week));
  const drift = (change: object = {}, week = 12) =>
    at(week).drifts.drift(driftQuestion(change), anyCaller);
  return {
    push: (body: ProfilePush, week = 13) =>
      at(week).pushes.push(body, anyCaller),
    drift,
    /** The one feature of that name. */
    featureOf: async (name: string, change: object = {}) => {
      const { features } = await drift(change);
      const found = features.find(({ feature }) => feature === name);
      if (!found) throw new Error(`There is no ${name}`);
      return found;
    },
  };
}
