import { useApi } from '@backstage/core-plugin-api';
import {
  mlServiceRef,
  type DeploymentsAsOf,
  type ModelVersionPage,
} from '@pitwall/plugin-mlops-common';
import { useCallback } from 'react';
import { useAnswer, type Answer } from '../answer';
import { mlopsApiRef } from '../api';

/** How many versions a page shows. */
export const versionsPerPage = 20;

/** Before anything was deployed: asks for the whole history. */
const theBeginning = '1970-01-01T00:00:00.000Z';

/** The versions of a service, and what of them was live at an instant. */
export interface Versions {
  readonly page: ModelVersionPage;
  /** The newest version, whatever page is shown. */
  readonly newest?: ModelVersionPage['items'][number];
  readonly deployments: DeploymentsAsOf;
  /** When the registry was read. */
  readonly readAt: string;
}

export interface VersionsQuestion {
  readonly namespace: string;
  readonly name: string;
  /** The instant to look at; absent for now. */
  readonly at?: string;
  /** Cursor of the page of versions. */
  readonly after?: string;
}

/** One page of versions with what is, or was, live. */
export function useVersions(question: VersionsQuestion): {
  answer: Answer<Versions>;
  askAgain: () => void;
} {
  const api = useApi(mlopsApiRef);
  const { namespace, name, at, after } = question;
  const ask = useCallback(
    async (signal: AbortSignal): Promise<Versions> => {
      const path = { namespace, name };
      const list = (query: { limit: number; after?: string }) =>
        api.registry.versions({ path, query }, { signal });
      const [page, newestPage, deployments] = await Promise.all([
        list({ limit: versionsPerPage, after }),
        after ? list({ limit: 1 }) : undefined,
        api.registry.deployments(
          { query: { service: mlServiceRef(path), at, from: theBeginning } },
          { signal },
        ),
      ]);
      return {
        page,
        newest: (newestPage ?? page).items[0],
        deployments,
        // Of the past, `asOf` is the instant that was asked for.
        readAt: at ? new Date().toISOString() : deployments.asOf,
      };
    },
    [api, namespace, name, at, after],
  );
  return useAnswer(`versions of ${namespace}/${name}`, ask);
}
