import { useApi } from '@backstage/core-plugin-api';
import type { EntityLink } from '@pitwall/plugin-mlops-common';
import { useEffect, useState } from 'react';
import { mlopsApiRef } from '../api';

const pauseMilliseconds = 200;
const shownServices = 20;

/**
 * Services whose name holds a text, once the reader pauses. None when they
 * cannot be read: choosing a service is a comfort, not the page.
 */
export function useServiceSearch(search: string): readonly EntityLink[] {
  const api = useApi(mlopsApiRef);
  const [services, setServices] = useState<readonly EntityLink[]>([]);
  useEffect(() => {
    const question = new AbortController();
    const timer = setTimeout(() => {
      api.fleet
        .list(
          { query: { limit: shownServices, search: search || undefined } },
          { signal: question.signal },
        )
        .then(
          ({ items }) => items.map(({ service }) => service),
          (): EntityLink[] => [],
        )
        .then(found => {
          if (!question.signal.aborted) setServices(found);
        });
    }, pauseMilliseconds);
    return () => {
      clearTimeout(timer);
      question.abort();
    };
  }, [api, search]);
  return services;
}
