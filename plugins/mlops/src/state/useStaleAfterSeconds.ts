import { configApiRef, useApi } from '@backstage/core-plugin-api';

/** One or two late rounds are usual; when five are missing, something is wrong. */
const missedRounds = 5;

/** How old an answer may be before the reader is told. */
export function useStaleAfterSeconds(): number {
  const config = useApi(configApiRef);
  return (
    missedRounds *
    (config.getOptionalNumber('mlops.catalogRefreshSeconds') ?? 30)
  );
}
