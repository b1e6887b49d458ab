import type { SearchDocument } from '@backstage/plugin-search-common';
import {
  serviceRefSchema,
  type EntityLink,
} from '@pitwall/plugin-mlops-common';

/** The service that a result of the search is about; none in a foreign one. */
export function serviceOfResult(
  document: Pick<SearchDocument, 'title' | 'location'>,
): EntityLink | undefined {
  const [, query = ''] = document.location.split('?');
  const ref = serviceRefSchema.safeParse(
    new URLSearchParams(query).get('service'),
  );
  return ref.success
    ? {
        entityRef: ref.data,
        title: document.title.replace(/^Who to call: /, ''),
      }
    : undefined;
}
