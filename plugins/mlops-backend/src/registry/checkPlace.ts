import type { FieldIssue } from '@pitwall/plugin-mlops-common';

/** Environments of the installation by name, with their regions. */
export type Environments = Readonly<
  Record<string, { readonly regions: readonly string[] }>
>;

/**
 * Why a place is none of this installation's; undefined when it is one. Where
 * an environment has regions, one of them is meant.
 */
export function checkPlace(
  environments: Environments,
  place: { readonly environment: string; readonly region?: string },
  field: 'body' | 'query',
): FieldIssue | undefined {
  const unknown = checkEnvironment(environments, place.environment, field);
  if (unknown) return unknown;
  const { regions } = environments[place.environment];
  if (regions.includes(place.region ?? '')) return undefined;
  if (place.region === undefined) {
    return regions.length === 0
      ? undefined
      : wrong(
          `${field}.region`,
          `is missing; the regions of ${place.environment} are ${named(
            regions,
          )}`,
        );
  }
  return wrong(
    `${field}.region`,
    regions.length === 0
      ? `is not known here: ${place.environment} has no regions`
      : `is no region of ${place.environment}; those are ${named(regions)}`,
  );
}

/** Why an environment is none of this installation's; undefined when it is one. */
export function checkEnvironment(
  environments: Environments,
  environment: string,
  field: 'body' | 'query',
): FieldIssue | undefined {
  return Object.hasOwn(environments, environment)
    ? undefined
    : wrong(
        `${field}.environment`,
        `is no environment of this installation; those are ${named(
          Object.keys(environments),
        )}`,
      );
}

function named(words: readonly string[]): string {
  return [...words].sort().join(', ');
}

function wrong(field: string, rule: string): FieldIssue {
  return { field, sentence: `${field} ${rule}.` };
}
