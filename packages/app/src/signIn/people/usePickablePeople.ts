import { discoveryApiRef, useApi } from '@backstage/core-plugin-api';
import { useCallback, useEffect, useState } from 'react';
import { readPickablePeople, type PickablePeople } from './pickablePeople';

const tryAgainAfterMilliseconds = 3000;

export type PeopleState =
  | { readonly at: 'loading' }
  | { readonly at: 'failed'; readonly retry: () => void }
  | { readonly at: 'read'; readonly list: PickablePeople };

/**
 * The people one may sign in as. Asks again while the catalog lacks some of
 * them: just after a start it is still reading their files.
 */
export function usePickablePeople(): PeopleState {
  const discoveryApi = useApi(discoveryApiRef);
  const [list, setList] = useState<PickablePeople>();
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const again = useCallback(() => {
    setFailed(false);
    setAttempt(count => count + 1);
  }, []);

  useEffect(() => {
    let over = false;
    discoveryApi
      .getBaseUrl('auth')
      .then(readPickablePeople)
      .then(
        answer => !over && setList(answer),
        () => !over && setFailed(true),
      );
    return () => {
      over = true;
    };
  }, [discoveryApi, attempt]);

  useEffect(() => {
    if (!list?.missing.length) return undefined;
    const timer = setTimeout(again, tryAgainAfterMilliseconds);
    return () => clearTimeout(timer);
  }, [list, again]);

  if (list) return { at: 'read', list };
  return failed ? { at: 'failed', retry: again } : { at: 'loading' };
}
