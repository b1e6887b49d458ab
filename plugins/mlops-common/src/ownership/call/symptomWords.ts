import type { Symptom } from '../symptom';

/**
 * Words by which people in a hurry name a symptom, beside its title; the
 * longest first. Only such as can hardly mean another symptom.
 */
export const symptomWords: Readonly<Record<Symptom, readonly string[]>> = {
  data: ['data is wrong', 'data is missing', 'missing data', 'data'],
  drift: ['drifting', 'drifted', 'drifts', 'drift'],
  quality: ['wrong predictions', 'quality', 'wrong'],
  latency: ['unavailable', 'latency', 'outage', 'down', 'slow'],
  bias: ['unfair', 'biased', 'bias'],
  security: ['security', 'breach'],
  legal: ['regulator', 'legal'],
  cost: ['too expensive', 'expensive', 'costs', 'cost'],
};
