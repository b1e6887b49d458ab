import {
  serviceRefSchema,
  symptomSchema,
  type Symptom,
} from '@pitwall/plugin-mlops-common';
import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';

/** What a caller asks; kept in the address of the page. */
export interface CallQuestion {
  /** The ref of a service; absent until one is chosen. */
  readonly service?: string;
  readonly symptom: Symptom;
  readonly environment?: string;
  /** The instant that is asked for; absent for now. */
  readonly at?: string;
}

/** The question, read from and written to the address. */
export function useCallQuestion(): {
  readonly question: CallQuestion;
  /** What the search of the portal brought along, until a service is chosen. */
  readonly search: string;
  readonly ask: (question: CallQuestion) => void;
} {
  const [params, setParams] = useSearchParams();
  const at = Date.parse(params.get('at') ?? '');
  const question: CallQuestion = {
    // What somebody wrote into the address by hand and is neither, is nothing.
    service: serviceRefSchema.safeParse(params.get('service')).data,
    symptom: symptomSchema.catch('quality').parse(params.get('symptom')),
    environment: params.get('environment') ?? undefined,
    at: Number.isNaN(at) ? undefined : new Date(at).toISOString(),
  };
  const ask = useCallback(
    (next: CallQuestion) => {
      const written = new URLSearchParams();
      if (next.service) written.set('service', next.service);
      if (next.symptom !== 'quality') written.set('symptom', next.symptom);
      if (next.environment) written.set('environment', next.environment);
      if (next.at) written.set('at', next.at);
      setParams(written, { replace: true });
    },
    [setParams],
  );
  return { question, search: params.get('search')?.trim() ?? '', ask };
}
