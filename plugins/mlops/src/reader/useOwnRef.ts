import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { useEffect, useState } from 'react';

/** The ref of the reader; undefined until it is known, or for a guest. */
export function useOwnRef(): string | undefined {
  const identity = useApi(identityApiRef);
  const [ref, setRef] = useState<string>();
  useEffect(() => {
    let isCurrent = true;
    identity.getBackstageIdentity().then(
      ({ userEntityRef }) => isCurrent && setRef(userEntityRef),
      // The field stays empty then, and the reader fills it in.
      () => {},
    );
    return () => {
      isCurrent = false;
    };
  }, [identity]);
  return ref;
}
