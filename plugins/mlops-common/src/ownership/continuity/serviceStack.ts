import type { EntityLink } from '../../contract';
import type { Specialisation } from '../people';

/**
 * One thing that a service is made of, as the catalog calls it.
 *
 * @public
 */
export interface StackPart extends EntityLink {
  /** Its `spec.type`, such as `dataset`. */
  readonly type?: string;
  /** Of a model: what made it, such as `LightGBM 4.5`. */
  readonly madeWith?: string;
  /** Of data. */
  readonly dataClasses?: readonly string[];
}

/**
 * What a service is made of, as far as its catalog entry says so.
 *
 * @public
 */
export interface ServiceStack {
  readonly description?: string;
  readonly lifecycle: string;
  readonly tags: readonly string[];
  readonly task?: string;
  readonly riskTier?: string;
  readonly exposure?: string;
  readonly purpose?: string;
  readonly dataClasses: readonly string[];
  readonly latencyBudgetMs?: number;
  readonly trainedOn: readonly StackPart[];
  readonly servedBy: readonly StackPart[];
  readonly dependsOn: readonly StackPart[];
  readonly needs: readonly Specialisation[];
  /** In a registry of models: `mlflow:arrival-delay`. */
  readonly registeredModel?: string;
  /** Pages only; the link is a checked address. */
  readonly runbooks: readonly {
    readonly title: string;
    readonly link: string;
  }[];
}
