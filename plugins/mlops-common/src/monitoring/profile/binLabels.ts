import type { Bins } from './bins';

/**
 * A readable name for each bin, in the order of a profile's counts.
 *
 * @example `binLabels({ by: 'edges', edges: [0, 5, 10] })` // ['below 0', '0 to 5', '5 to 10', 'above 10']
 * @public
 */
export function binLabels(bins: Bins): string[] {
  switch (bins.by) {
    case 'edges': {
      const names = namesOf(bins.edges);
      const last = names.length - 1;
      return [
        `below ${names[0]}`,
        ...names.slice(1).map((name, at) => `${names[at]} to ${name}`),
        `above ${names[last]}`,
      ];
    }
    case 'values':
      return [...namesOf(bins.values), 'any other'];
    case 'categories':
      return [...bins.categories, bins.truncated ? 'rare or new' : 'any other'];
    default:
      return bins satisfies never;
  }
}

/** Rounded for reading, unless that would make two of them look the same. */
function namesOf(values: readonly number[]): string[] {
  const rounded = values.map(value => String(Number(value.toPrecision(5))));
  return new Set(rounded).size === values.length ? rounded : values.map(String);
}
