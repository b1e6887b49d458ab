import { z } from 'zod';
import type { Role } from './role';

/**
 * What a caller sees going wrong.
 *
 * @public
 */
export const symptomSchema = z.enum([
  'data',
  'drift',
  'quality',
  'latency',
  'bias',
  'security',
  'legal',
  'cost',
]);

/**
 * What a caller sees going wrong.
 *
 * @public
 */
export type Symptom = z.infer<typeof symptomSchema>;

/**
 * Where a symptom leads.
 *
 * @public
 */
export interface SymptomRoute {
  readonly title: string;
  /** Whether somebody is paged outside working hours. */
  readonly pagesAtNight: boolean;
  /** The control role that is paged after the rota. */
  readonly thenRole?: Role;
  /** The activity whose R is consulted in working hours. */
  readonly consult: string;
  /** The activity whose A decides. */
  readonly decide: string;
}

/**
 * Whom each symptom leads to. Paging follows the rota; R is consulted in
 * working hours, A is called for decisions.
 *
 * @public
 */
export const symptomRoutes: Readonly<Record<Symptom, SymptomRoute>> = {
  data: {
    title: 'Data is wrong or missing',
    pagesAtNight: true,
    consult: 'ingest-data',
    decide: 'withdraw-or-keep-serving',
  },
  drift: {
    title: 'Drift',
    pagesAtNight: true,
    consult: 'monitor-and-set-thresholds',
    decide: 'retrain',
  },
  quality: {
    title: 'Predictions are wrong',
    pagesAtNight: true,
    consult: 'train-and-document',
    decide: 'withdraw-or-keep-serving',
  },
  latency: {
    title: 'Slow or unavailable',
    pagesAtNight: true,
    consult: 'deploy-and-size',
    decide: 'roll-back',
  },
  bias: {
    title: 'Unfair to somebody',
    pagesAtNight: true,
    consult: 'assess-explainability-and-fairness',
    decide: 'withdraw-or-keep-serving',
  },
  security: {
    title: 'Security',
    pagesAtNight: true,
    thenRole: 'security',
    consult: 'review-security',
    decide: 'withdraw-or-keep-serving',
  },
  legal: {
    title: 'Legal or a regulator',
    pagesAtNight: true,
    thenRole: 'compliance',
    consult: 'notify-regulator-or-customer',
    decide: 'notify-regulator-or-customer',
  },
  cost: {
    title: 'Costs too much',
    pagesAtNight: false,
    consult: 'deploy-and-size',
    decide: 'review-periodically',
  },
};
