import type { Entity } from '@backstage/catalog-model';
import {
  assignPacks,
  claimsShape,
  type Assignment,
  type AssignRule,
} from '@pitwall/plugin-mlops-common';
import type { LoadedPack } from './loadPacks';

/** A place where versions run, as rules look at it. */
interface Environment {
  readonly production: boolean;
  readonly regions: readonly string[];
}

/** The packs for something, or why there are none. */
export type AssignedPacks =
  | { readonly kind: 'some'; readonly loaded: readonly LoadedPack[] }
  | {
      readonly kind: 'none';
      readonly code: 'unassigned' | 'nothing-asked';
      readonly sentence: string;
    };

/** Says which packs a service passes on its way into an environment. */
export class PackAssignment {
  readonly #packs: ReadonlyMap<string, LoadedPack>;
  readonly #rules: Readonly<Record<string, AssignRule>>;
  readonly environments: Readonly<Record<string, Environment>>;

  constructor(options: {
    packs: ReadonlyMap<string, LoadedPack>;
    rules: Readonly<Record<string, AssignRule>>;
    environments: Readonly<Record<string, Environment>>;
  }) {
    this.#packs = options.packs;
    this.#rules = options.rules;
    this.environments = options.environments;
  }

  /** What the rules say. */
  assign(service: Entity, environment: string): Assignment {
    const claims = claimsOf(service);
    return assignPacks(this.#rules, {
      environment,
      production: this.environments[environment].production,
      serviceType: String(service.spec?.type ?? ''),
      riskTier: claims?.riskTier,
      exposure: claims?.materiality?.exposure,
    });
  }

  /** The packs a review pins when it is opened now. */
  packsFor(service: Entity, environment: string): AssignedPacks {
    const assignment = this.assign(service, environment);
    if (assignment.kind === 'unassigned') {
      return {
        kind: 'none',
        code: 'unassigned',
        sentence: `No rule of mlops.packs.assign is for this service in ${environment}, so there is nothing to review it by.`,
      };
    }
    return assignment.packs.length === 0
      ? {
          kind: 'none',
          code: 'nothing-asked',
          sentence: `The rules ask for no review of this service in ${environment}: the gate allows it as it is.`,
        }
      : {
          kind: 'some',
          loaded: assignment.packs.map(name => this.#pack(name)),
        };
  }

  #pack(name: string): LoadedPack {
    const pack = this.#packs.get(name);
    // Looked at when the configuration was read.
    if (!pack) throw new Error(`There is no pack ${name}`);
    return pack;
  }
}

/** What a team says of its service's risk; a claim that is none counts as none. */
function claimsOf({ spec }: Entity) {
  const ml = spec?.ml;
  const claims =
    typeof ml === 'object' && ml !== null && 'claims' in ml
      ? ml.claims
      : undefined;
  return claimsShape.safeParse(claims).data;
}
