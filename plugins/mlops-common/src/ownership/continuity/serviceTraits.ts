import type { Entity } from '@backstage/catalog-model';
import { isMapping, ownEntries, readEntityRefs } from '../../entity';
import { specialisationSchema, type Specialisation } from '../people';

/** What tags of a service give away; compared without case. */
const tagsOf: Partial<Record<Specialisation, readonly string[]>> = {
  gpu: ['gpu', 'cuda'],
  llm: ['llm', 'rag', 'generative', 'generative-ai', 'genai', 'prompt'],
  'feature-store': ['feature-store'],
};

const tasksOfLanguage = /^(text-generation|chat|llm|rag|summari[sz]ation)(-|$)/;

/** A budget that default sizing does not keep. */
const tightLatencyMs = 100;

/**
 * What a service is made of, as far as a role or a specialisation depends on it.
 *
 * @public
 */
export interface ServiceTraits {
  readonly lifecycle: string;
  /** Whether it names any data it is trained on. */
  readonly trainsOnData: boolean;
  /** The specialisations it asks for, in the order of the catalogue of them. */
  readonly needs: readonly Specialisation[];
}

/**
 * Reads what a service is made of. `spec.ml.needs` says which specialisations
 * it asks for; without it they follow from the stack:
 *
 * | asked for | when the service |
 * |---|---|
 * | deployment-engineering | is in production and names what serves it |
 * | observability | is in production and monitored (`spec.ml.monitoring`) |
 * | data-pipeline-hardening | is in production and trained on data |
 * | platform-optimisation | has a latency budget of 100 ms or less |
 * | feature-store | is trained on a feature view, or tagged so |
 * | gpu, llm | is tagged so, or its task is one of language |
 * | security | handles personal or special data, or claims a high risk |
 *
 * @param isFeatureView - whether a ref names a resource of type `feature-view`
 * @public
 */
export function serviceTraits(
  entity: Entity,
  isFeatureView: (ref: string) => boolean,
): ServiceTraits {
  const { spec, metadata } = entity;
  const ml = Object.fromEntries(ownEntries(spec?.ml));
  const data = readEntityRefs(ml.trainedOn, {
    kind: 'resource',
    namespace: metadata.namespace ?? 'default',
  });
  const lifecycle =
    typeof spec?.lifecycle === 'string' ? spec.lifecycle : 'unknown';
  const written = Array.isArray(ml.needs) ? ml.needs : undefined;
  const asked = written
    ? specialisationSchema.options.filter(each => written.includes(each))
    : needsOfStack();
  return { lifecycle, trainsOnData: data.length > 0, needs: asked };

  function needsOfStack(): Specialisation[] {
    const isLive = lifecycle === 'production';
    const tags = new Set(
      (Array.isArray(metadata.tags) ? metadata.tags : []).map(tag =>
        String(tag).toLowerCase(),
      ),
    );
    const isTagged = (need: Specialisation) =>
      tagsOf[need]?.some(tag => tags.has(tag)) ?? false;
    const applies: Record<Specialisation, boolean> = {
      'deployment-engineering':
        isLive && Array.isArray(ml.servedBy) && ml.servedBy.length > 0,
      observability: isLive && isMapping(ml.monitoring),
      'data-pipeline-hardening': isLive && data.length > 0,
      'platform-optimisation':
        typeof ml.latencyBudgetMs === 'number' &&
        ml.latencyBudgetMs <= tightLatencyMs,
      'feature-store': isTagged('feature-store') || data.some(isFeatureView),
      gpu: isTagged('gpu'),
      security: isSensitive(ml.claims),
      llm:
        isTagged('llm') ||
        (typeof ml.task === 'string' && tasksOfLanguage.test(ml.task)),
    };
    return specialisationSchema.options.filter(need => applies[need]);
  }
}

function isSensitive(written: unknown): boolean {
  const claims = Object.fromEntries(ownEntries(written));
  const classes = Array.isArray(claims.dataClasses) ? claims.dataClasses : [];
  return (
    claims.riskTier === 'high' ||
    classes.includes('personal') ||
    classes.includes('special')
  );
}
