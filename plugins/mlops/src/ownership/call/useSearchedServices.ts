import { useApi } from '@backstage/core-plugin-api';
import { useCallback } from 'react';
import { useAnswer, type Answer } from '../../answer';
import { mlopsApiRef } from '../../api';
import { searchedServices, type SearchedServices } from './searchedServices';

/** Which services somebody meant by what they typed in a search. */
export function useSearchedServices(search: string): {
  answer: Answer<SearchedServices>;
  askAgain: () => void;
} {
  const { fleet } = useApi(mlopsApiRef);
  const ask = useCallback(
    (signal: AbortSignal) => searchedServices(fleet, search, signal),
    [fleet, search],
  );
  return useAnswer(search, ask);
}
