import {
  meantServices,
  readCallSearch,
  type EntityLink,
  type MlopsClient,
  type Symptom,
} from '@pitwall/plugin-mlops-common';

/** What a search was found to mean. */
export interface SearchedServices {
  /** Those that may be meant; one when it is clear. */
  readonly services: readonly EntityLink[];
  /** What is wrong with them, if it was said. */
  readonly symptom?: Symptom;
  /** Whether the search named a service at all. */
  readonly isNamed: boolean;
}

/** As many as the list of services gives at once. */
const mostServices = 100;

/**
 * Finds which services somebody meant who typed something in a search, by the
 * first reading of it that any service fits.
 *
 * @throws ContractError when services cannot be read
 */
export async function searchedServices(
  fleet: Pick<MlopsClient['fleet'], 'list'>,
  typed: string,
  signal: AbortSignal,
): Promise<SearchedServices> {
  const { readings, symptom } = readCallSearch(typed);
  const list = async (search: string) => {
    const query = { search, limit: mostServices };
    const { items } = await fleet.list({ query }, { signal });
    return items.map(({ service }) => service);
  };
  for (const reading of readings) {
    // Whole first, which a long list cannot hide; then by its longest word,
    // since the words may stand otherwise in the name of the service.
    for (const search of new Set([reading.name, longestWord(reading.name)])) {
      const services = meantServices(reading.name, await list(search));
      if (services.length > 0) {
        return {
          services,
          isNamed: true,
          ...(reading.symptom && { symptom: reading.symptom }),
        };
      }
    }
  }
  return {
    services: [],
    // A symptom alone is no name that was not found.
    isNamed: readings.length > (symptom ? 1 : 0),
    ...(symptom && { symptom }),
  };
}

function longestWord(name: string): string {
  return name
    .split(' ')
    .reduce((one, other) => (other.length > one.length ? other : one));
}
