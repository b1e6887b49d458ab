import type { MeasureName } from '@pitwall/plugin-mlops-common';
import { parseArgs } from 'node:util';
import { oneFile } from '../oneFile';
import { withUsage } from '../withUsage';
import type { DerivedColumn } from './openTable';
import {
  derivedColumn,
  listed,
  measuresOf,
  oneOf,
  periodOf,
  wholeNumber,
} from './optionValues';
import { isPeriod, parsePeriod, type Period } from './period';
import type { Every } from './windows';

export const usage = `pitwall profile <file> --reference <file | period>
    [--time <column> --every week|day|month|none] [--window <period>]
    [--features a,b,c] [--where <sql>] [--derive "name=<sql>"]
    [--classified a,b] [--measures a,b | none]
    [--out <file>] [--push --portal <url> --service <ref> --environment <name>]
    [--json]`;

/** What the profiles are of: the part of a push that says so. */
export interface Subject {
  readonly service?: string;
  readonly variant?: string;
  readonly environment?: string;
  readonly versionId?: string;
  readonly datasetRole: 'input' | 'prediction' | 'label';
  readonly segment: string;
}

/** What the person asks for. */
export interface ProfileRequest {
  readonly file: string;
  readonly reference: string | Period;
  readonly referenceId?: string;
  readonly referenceWindow?: Period;
  readonly against?: 'training' | 'serving';
  readonly blocks: number;
  readonly time?: string;
  readonly every: Every;
  readonly window?: Period;
  readonly features?: readonly string[];
  readonly classified: readonly string[];
  readonly where?: string;
  readonly derived: readonly DerivedColumn[];
  readonly measures: readonly MeasureName[];
  readonly subject: Subject;
  readonly out?: string;
  readonly push?: { readonly portal: string; readonly tokenVariable: string };
  readonly threads?: number;
  readonly isStrict: boolean;
  readonly json: boolean;
}

const sides = ['training', 'serving'] as const;
const defaultMeasures: readonly MeasureName[] = [
  'psi/evidently',
  'jensen-shannon/evidently',
  'kolmogorov-smirnov/scipy',
  'wasserstein/evidently',
  'missing-share/plain',
];

const options = {
  reference: { type: 'string' },
  'reference-id': { type: 'string' },
  'reference-window': { type: 'string' },
  against: { type: 'string' },
  blocks: { type: 'string', default: '8' },
  time: { type: 'string' },
  every: { type: 'string' },
  window: { type: 'string' },
  features: { type: 'string', multiple: true },
  classified: { type: 'string', multiple: true },
  where: { type: 'string' },
  derive: { type: 'string', multiple: true },
  measures: { type: 'string', multiple: true },
  out: { type: 'string' },
  push: { type: 'boolean', default: false },
  portal: { type: 'string' },
  'token-env': { type: 'string', default: 'PITWALL_TOKEN' },
  service: { type: 'string' },
  variant: { type: 'string' },
  environment: { type: 'string' },
  version: { type: 'string' },
  role: { type: 'string', default: 'input' },
  segment: { type: 'string', default: 'all' },
  threads: { type: 'string' },
  strict: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

/**
 * Reads the arguments.
 *
 * @throws NoAnswerError when they do not make sense, with the usage
 */
export function readProfileRequest(args: readonly string[]): ProfileRequest {
  return withUsage(usage, () => requestOf(args));
}

function requestOf(args: readonly string[]): ProfileRequest {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options,
  });
  const file = oneFile(positionals);
  const { reference, time, window, push, portal } = values;
  if (reference === undefined) {
    throw new Error(
      'Compared with what? Give it with --reference <file or period>.',
    );
  }
  if (isPeriod(reference) && time === undefined) {
    throw new Error(
      'A reference period is found by a column of times: name it with --time.',
    );
  }
  if (time === undefined && values.every && values.every !== 'none') {
    throw new Error(
      `Windows of a ${values.every} take a column of times: name it with --time.`,
    );
  }
  if (time === undefined && window === undefined) {
    throw new Error(
      'Of when are the rows? Name a column of times with --time, or say it with --window 2026-01-05..2026-01-12.',
    );
  }
  if (push) {
    const missing = (['portal', 'service', 'environment'] as const).filter(
      name => values[name] === undefined,
    );
    if (missing.length > 0) {
      throw new Error(`--push needs --${missing.join(' and --')}.`);
    }
    if (!/^https?:\/\/\S+$/.test(portal ?? '')) {
      throw new Error(`--portal ${portal} is no http: or https: address.`);
    }
  }
  return {
    file,
    reference: isPeriod(reference)
      ? parsePeriod(reference, '--reference')
      : reference,
    referenceId: values['reference-id'],
    referenceWindow: periodOf(values['reference-window'], '--reference-window'),
    against:
      values.against === undefined
        ? undefined
        : oneOf('against', values.against, sides),
    blocks: wholeNumber('blocks', values.blocks),
    time,
    every: oneOf('every', values.every ?? (time ? 'week' : 'none'), [
      'week',
      'day',
      'month',
      'none',
    ]),
    window: periodOf(window, '--window'),
    features: values.features && listed(values.features),
    classified: listed(values.classified ?? []),
    where: values.where,
    derived: (values.derive ?? []).map(derivedColumn),
    measures: values.measures
      ? measuresOf(listed(values.measures))
      : defaultMeasures,
    subject: {
      service: values.service,
      variant: values.variant,
      environment: values.environment,
      versionId: values.version,
      datasetRole: oneOf('role', values.role, ['input', 'prediction', 'label']),
      segment: values.segment,
    },
    out: values.out,
    push:
      push && portal !== undefined
        ? { portal, tokenVariable: values['token-env'] }
        : undefined,
    threads:
      values.threads === undefined
        ? undefined
        : wholeNumber('threads', values.threads),
    isStrict: values.strict,
    json: values.json,
  };
}
