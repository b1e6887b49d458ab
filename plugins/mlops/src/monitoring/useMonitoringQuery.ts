import {
  datasetRoleSchema,
  type DatasetRole,
} from '@pitwall/plugin-mlops-common';
import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';
import { defaultSpan, isSpan, type Span } from './span';

/** What a reader looks at; kept in the address of the page. */
export interface MonitoringChoice {
  /** Absent: what the summary opens with. */
  readonly environment?: string;
  readonly role: DatasetRole;
  readonly segment?: string;
  readonly variant?: string;
  readonly span: Span;
  /** Absent: the worst. */
  readonly feature?: string;
  /** Absent: the test that gave the feature its verdict. */
  readonly test?: 'values' | 'missing';
  /** When the chosen window begins; absent: the newest. */
  readonly at?: string;
}

export interface MonitoringQuery {
  readonly choice: MonitoringChoice;
  /** The address with another choice. */
  readonly addressOf: (change: Partial<MonitoringChoice>) => string;
  readonly choose: (change: Partial<MonitoringChoice>) => void;
}

const keys = [
  'environment',
  'role',
  'segment',
  'variant',
  'span',
  'feature',
  'test',
  'at',
] as const;

const defaults = { role: 'input', span: defaultSpan } as const;

/** What a reader looks at, read from and written to the address. */
export function useMonitoringQuery(): MonitoringQuery {
  const [params, setParams] = useSearchParams();
  const changed = useCallback(
    (change: Partial<MonitoringChoice>) => {
      const written = new URLSearchParams(params);
      for (const key of keys) {
        if (!(key in change)) continue;
        const value = change[key];
        const isDefault = key in defaults && value === Object(defaults)[key];
        if (value === undefined || isDefault) written.delete(key);
        else written.set(key, value);
      }
      return written;
    },
    [params],
  );
  return {
    choice: choiceOf(params),
    addressOf: change => `?${changed(change)}`,
    choose: change => setParams(changed(change), { replace: true }),
  };
}

function choiceOf(params: URLSearchParams): MonitoringChoice {
  const text = (key: (typeof keys)[number]) => params.get(key) || undefined;
  const span = params.get('span');
  const test = params.get('test');
  return {
    environment: text('environment'),
    role: datasetRoleSchema.catch(defaults.role).parse(params.get('role')),
    segment: text('segment'),
    variant: text('variant'),
    span: isSpan(span) ? span : defaults.span,
    feature: text('feature'),
    test: test === 'values' || test === 'missing' ? test : undefined,
    at: text('at'),
  };
}
