import { useApi } from '@backstage/core-plugin-api';
import type { ModelVersion } from '@pitwall/plugin-mlops-common';
import { useEffect, useState } from 'react';
import { mlopsApiRef } from '../../api';

/**
 * The version that answers may be prefilled from; undefined until it is read,
 * and when it cannot be: prefilling is a comfort.
 *
 * @param versionId - absent when nothing is to be prefilled
 */
export function useFormVersion(
  versionId: string | undefined,
): ModelVersion | undefined {
  const api = useApi(mlopsApiRef);
  const [version, setVersion] = useState<ModelVersion>();
  useEffect(() => {
    if (!versionId) return undefined;
    const question = new AbortController();
    api.registry
      .version({ path: { id: versionId } }, { signal: question.signal })
      .then(
        found => {
          if (!question.signal.aborted) setVersion(found);
        },
        () => {},
      );
    return () => question.abort();
  }, [api, versionId]);
  return version;
}
