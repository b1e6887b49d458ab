import type { ModelVersion } from '@pitwall/plugin-mlops-common';
import { z } from 'zod';
import type { Answers } from './formHandle';

/** What answers can be taken from. */
export interface PrefillFacts {
  /** Absent while it is not read, or not for the reader to see. */
  readonly version?: Pick<
    ModelVersion,
    'ordinal' | 'metrics' | 'source' | 'registryVersion' | 'lineage'
  >;
}

/** An answer that nobody wrote, and where it comes from. */
export interface Prefilled {
  readonly value: unknown;
  readonly source: string;
}

const objectSchema = z.record(z.string(), z.unknown());

/**
 * Answers that are known already: a question of the pack with the hint
 * `ui:prefill: metrics.<name> | lineage.<name> | source | registryVersion`
 * takes it from the version.
 */
export function prefillAnswers(
  schema: unknown,
  ui: unknown,
  { version }: PrefillFacts,
): ReadonlyMap<string, Prefilled> {
  const prefilled = new Map<string, Prefilled>();
  if (!version) return prefilled;
  const properties =
    z.object({ properties: objectSchema }).safeParse(schema).data?.properties ??
    {};
  const hints = objectSchema.safeParse(ui).data ?? {};
  for (const name of Object.keys(properties)) {
    const hint = objectSchema.safeParse(hints[name]).data?.['ui:prefill'];
    const value = typeof hint === 'string' ? factOf(hint, version) : undefined;
    if (value !== undefined) {
      prefilled.set(name, {
        value,
        source: `${hint} of version ${version.ordinal}`,
      });
    }
  }
  return prefilled;
}

function factOf(
  hint: string,
  {
    metrics,
    lineage,
    source,
    registryVersion,
  }: NonNullable<PrefillFacts['version']>,
): unknown {
  const [group, ...rest] = hint.split('.');
  const name = rest.join('.');
  switch (group) {
    case 'metrics':
      return metrics[name];
    case 'lineage':
      return new Map<string, string>(Object.entries(lineage)).get(name);
    case 'source':
      return source;
    case 'registryVersion':
      return registryVersion;
    default:
      return undefined;
  }
}

/** Answers with what is known put where nothing is answered. */
export function withPrefilled(
  answers: Answers,
  prefilled: ReadonlyMap<string, Prefilled>,
): Answers {
  const known = [...prefilled].map(([name, { value }]) => [name, value]);
  return { ...Object.fromEntries(known), ...answers };
}
