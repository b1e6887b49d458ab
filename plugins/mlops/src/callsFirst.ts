import type {
  SearchQuery,
  SearchResult,
} from '@backstage/plugin-search-common';
import type { SearchApi } from '@backstage/plugin-search-react';
import {
  meantServices,
  readCallSearch,
  type CallReading,
  type Symptom,
} from '@pitwall/plugin-mlops-common';
import { isWhoToCallResult, whoToCallDocumentType } from './isWhoToCallResult';
import { serviceOfResult } from './serviceOfResult';

/** More can hardly be meant by one name; the others follow in the list. */
const mostFirst = 5;

/**
 * A search of the portal in which whom to call comes first when somebody asks
 * for that, as in "who to call arrival", and in which a symptom that is named
 * is taken along. All other results stay as the engine orders them.
 *
 * An engine weighs a word by how rare it is, and Backstage's own weighs each
 * type of document by itself: "call" is in all of ours and worth nothing there,
 * while a name is rarer among all entities than among ML services. Documents
 * that repeat themselves until they win bring up all other services with them.
 *
 * @param search - what asks the engine of the portal
 * @public
 */
export function callsFirst(search: SearchApi): SearchApi {
  return {
    query: async (query, options) => {
      const { asksToCall, readings } = readCallSearch(query.term);
      if (readings.length === 0) return search.query(query, options);
      const mayLead = asksToCall && isFirstPage(query) && allowsCalls(query);
      const [all, calls] = await Promise.all([
        search.query(query, options),
        mayLead ? callsAbout(readings, query, options) : [],
      ]);
      const { meant, symptom } = meantCalls(
        [...calls, ...all.results],
        readings,
      );
      const first = mayLead ? meant.slice(0, mostFirst) : [];
      const isFirst = (result: SearchResult) =>
        first.some(each => isSame(each, result));
      return {
        ...all,
        results: [
          ...first,
          ...all.results.filter(result => !isFirst(result)),
        ].map((result, index) => ({
          ...withSymptom(result, symptom),
          ...(first.length > 0 && { rank: index + 1 }),
        })),
      };
    },
  };

  async function callsAbout(
    readings: readonly CallReading[],
    query: SearchQuery,
    options?: { signal?: AbortSignal },
  ): Promise<readonly SearchResult[]> {
    // The last one has the fewest words, so it finds what any of them means.
    const [{ name }] = readings.slice(-1);
    const types = [whoToCallDocumentType];
    try {
      const found = await search.query(
        { ...query, term: name, types },
        options,
      );
      return found.results;
    } catch {
      // Until they are collected for the first time, an engine knows no such
      // type. The search itself tells of whatever else is wrong.
      return [];
    }
  }
}

function isFirstPage({ pageCursor }: SearchQuery): boolean {
  return !pageCursor;
}

function allowsCalls({ types = [] }: SearchQuery): boolean {
  return types.length === 0 || types.includes(whoToCallDocumentType);
}

/** The results whose service is meant by the first reading that fits any. */
function meantCalls(
  results: readonly SearchResult[],
  readings: readonly CallReading[],
): { meant: readonly SearchResult[]; symptom?: Symptom } {
  const services = results
    .filter(isWhoToCallResult)
    .filter(
      (result, index, all) =>
        all.findIndex(each => isSame(each, result)) === index,
    )
    .flatMap(result => {
      const service = serviceOfResult(result.document);
      return service ? [{ ...service, result }] : [];
    });
  for (const { name, symptom } of readings) {
    const meant = meantServices(name, services);
    if (meant.length > 0) {
      return { meant: meant.map(({ result }) => result), symptom };
    }
  }
  return { meant: [] };
}

function isSame(one: SearchResult, other: SearchResult): boolean {
  return one.document.location === other.document.location;
}

function withSymptom(result: SearchResult, symptom?: Symptom): SearchResult {
  if (!symptom || !isWhoToCallResult(result)) return result;
  const { document } = result;
  return {
    ...result,
    document: {
      ...document,
      location: `${document.location}&symptom=${symptom}`,
    },
  };
}
