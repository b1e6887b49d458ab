import type { Config } from '@backstage/config';
import {
  canonicalEntityRef,
  configuredMatrix,
  fieldIssues,
  lintMatrix,
  matrixConfigShape,
  pipelineVerbSchema,
  roleSchema,
  type Contact,
  type FieldIssue,
  type OrganisationMatrix,
} from '@pitwall/plugin-mlops-common';
import { z } from 'zod';
import { ledgerConfigSchema, type LedgerConfig } from './audit';
import {
  enforcementConfigSchema,
  gateConfigSchema,
  packsConfigSchema,
  type EnforcementConfig,
  type GateConfig,
  type PacksConfig,
} from './governance';
import type { PipelineGrant } from './http';
import { peopleConfigSchema, type PeopleConfig } from './ownership';

/** What an operator settled for the whole installation. */
export interface MlopsConfig {
  readonly organisation: OrganisationMatrix;
  readonly serviceTypes: readonly string[];
  readonly platformContact: Contact;
  readonly pipelines: readonly PipelineGrant[];
  readonly catalogRefreshSeconds: number;
  /** Where versions run, by name. */
  readonly environments: Readonly<Record<string, Environment>>;
  readonly ledger: LedgerConfig;
  readonly packs: PacksConfig;
  readonly gate: GateConfig;
  readonly enforcement: EnforcementConfig;
  readonly people: PeopleConfig;
  readonly contexts: Readonly<Record<Context, boolean>>;
}

/** A place where versions run. */
export interface Environment {
  /** Whether what runs there decides about anything real. */
  readonly production: boolean;
  /** Empty where it has none. */
  readonly regions: readonly string[];
}

/** A part of the suite that can be switched off. */
type Context =
  | 'audit'
  | 'ownership'
  | 'overview'
  | 'registry'
  | 'governance'
  | 'monitoring';

const beginning = /^(component:[a-z0-9_.-]*(\/[a-z0-9_.-]*)?)?\*$/;

const servicePattern = z
  .string()
  .refine(
    pattern =>
      beginning.test(pattern.toLowerCase()) ||
      canonicalService(pattern) !== undefined,
    'is neither a service such as component:default/arrival-delay nor the beginning of one with a * at the end',
  )
  .transform(pattern => canonicalService(pattern) ?? pattern.toLowerCase());

const wordOfPlaces = /^[a-z][a-z0-9-]{0,62}$/;

const mlopsSchema = z.strictObject({
  platformContact: z.strictObject({
    title: z.string().min(1),
    link: z
      .string()
      .regex(
        /^(https?:\/\/|mailto:)\S+$/,
        'is not an https:, http: or mailto: address',
      )
      .optional(),
  }),
  ...matrixConfigShape,
  serviceTypes: z.array(z.string().min(1)).min(1).default(['ml-service']),
  pipelines: z
    .array(
      z.strictObject({
        subject: z.string().regex(/^\S+$/, 'must be one word'),
        services: z.array(servicePattern).min(1),
        verbs: z.array(pipelineVerbSchema).min(1),
      }),
    )
    .default([]),
  catalogRefreshSeconds: z.number().min(1).max(3600).default(30),
  environments: z
    .record(
      z.string().regex(wordOfPlaces, 'is not a lower-case word'),
      z.strictObject({
        production: z.boolean().default(false),
        regions: z
          .array(z.string().regex(wordOfPlaces, 'is not a lower-case word'))
          .default([]),
      }),
    )
    .default({ production: { production: true, regions: [] } }),
  ledger: ledgerConfigSchema,
  packs: packsConfigSchema,
  gate: gateConfigSchema,
  enforcement: enforcementConfigSchema,
  people: peopleConfigSchema,
  // Belongs to the adapter's module, which reads it by itself.
  pagerDuty: z.unknown().optional(),
  contexts: z
    .strictObject({
      audit: z.boolean().default(true),
      ownership: z.boolean().default(true),
      overview: z.boolean().default(true),
      registry: z.boolean().default(true),
      governance: z.boolean().default(true),
      monitoring: z.boolean().default(true),
    } satisfies Record<Context, z.ZodType>)
    .prefault({}),
});

/**
 * Reads the suite's configuration.
 *
 * @throws Error with one sentence for each mistake, in words of an operator
 */
export function readMlopsConfig(root: Config): MlopsConfig {
  const parsed = mlopsSchema.safeParse(root.getOptional('mlops') ?? {});
  if (!parsed.success) {
    throw mistakes(fieldIssues(parsed.error, 'mlops').map(inOperatorsWords));
  }
  const { preset, raci, activities, pagerDuty: _, ...settled } = parsed.data;
  const organisation = configuredMatrix({ preset, raci, activities });
  const broken = lintMatrix(organisation).filter(
    violation => violation.severity === 'error',
  );
  if (broken.length > 0) {
    throw mistakes(broken.map(({ sentence }) => `In mlops.raci: ${sentence}`));
  }
  const foreign = unknownEnvironments(settled);
  if (foreign.length > 0) throw mistakes(foreign);
  return { ...settled, organisation };
}

function mistakes(sentences: readonly string[]): Error {
  const error = new Error(
    `The configuration of Pitwall cannot be used. ${sentences.join(' ')}`,
  );
  error.name = 'ConfigurationError';
  return error;
}

/** Rules for an environment that is none would never hold. */
function unknownEnvironments({
  environments,
  enforcement,
  packs,
}: Pick<MlopsConfig, 'environments' | 'enforcement' | 'packs'>): string[] {
  const named = [
    ...Object.keys(enforcement).map(name => ['mlops.enforcement', name]),
    ...Object.entries(packs.assign).flatMap(([rule, { when }]) =>
      (when.environments ?? []).map(name => [
        `mlops.packs.assign.${rule}.when.environments`,
        name,
      ]),
    ),
  ];
  return named
    .filter(([, name]) => !Object.hasOwn(environments, name))
    .map(
      ([field, name]) =>
        `${field} names ${name}, which is not in mlops.environments.`,
    );
}

function inOperatorsWords({ field, sentence }: FieldIssue): string {
  if (sentence.endsWith('is not known here.')) {
    if (/^mlops\.raci\.[^.]+\.[^.]+$/.test(field)) {
      return `${field} names no role; the roles are ${roleSchema.options.join(
        ', ',
      )}.`;
    }
    return `${sentence.slice(0, -1)}; is it misspelt?`;
  }
  if (field === 'mlops.platformContact') {
    return `${field} is missing: give the title, and if there is one the link, of whom people turn to when nobody else is left.`;
  }
  return sentence;
}

function canonicalService(ref: string): string | undefined {
  if (ref.includes('*')) return undefined;
  try {
    const canonical = canonicalEntityRef(ref, {
      defaultKind: 'component',
      defaultNamespace: 'default',
    });
    return canonical.startsWith('component:') ? canonical : undefined;
  } catch {
    return undefined;
  }
}
