import {
  RELATION_OWNED_BY,
  RELATION_PART_OF,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import type { IndexableDocument } from '@backstage/plugin-search-common';
import { symptomRoutes } from '@pitwall/plugin-mlops-common';

/**
 * What is found when somebody looks for whom to call. Each field is indexed by
 * itself, so none repeats the name of the service: the search would take it for
 * a word that is everywhere.
 */
export interface WhoToCallDocument extends IndexableDocument {
  readonly lifecycle: string;
}

const onCall = 'mlops.pitwall.dev/on-call';
const symptoms = Object.values(symptomRoutes)
  .map(({ title }) => title)
  .join(', ');

/**
 * Who to call about one ML service, as the search finds it: by the service, who
 * owns it, its use case, its rota, and what may go wrong with it.
 *
 * @param titleOf - what an owner or a use case is called
 */
export function whoToCallDocument(
  service: Entity,
  titleOf: (ref: string) => string,
): WhoToCallDocument {
  const serviceRef = stringifyEntityRef(service);
  const { annotations, description, name, title, tags = [] } = service.metadata;
  const { owner, useCase } = aroundService(service);
  const rotas = rotasIn(annotations?.[onCall]);
  const text = [
    ...(description === undefined ? [] : [description]),
    ...(saysName(title ?? name, name) ? [] : [name]),
    ...(owner === undefined ? [] : [`Owned by ${titleOf(owner)}`]),
    ...(useCase === undefined ? [] : [`Use case ${titleOf(useCase)}`]),
    ...(rotas.length === 0 ? [] : [`On call: ${rotas.join(', ')}`]),
    ...(tags.length === 0 ? [] : [tags.join(', ')]),
    symptoms,
  ];
  return {
    title: `Who to call: ${title ?? name}`,
    text: text.map(sentence => sentence.replace(/\.?$/, '.')).join(' '),
    location: `/mlops/who-to-call?service=${serviceRef}`,
    lifecycle: String(service.spec?.lifecycle ?? ''),
    authorization: { resourceRef: serviceRef },
  };
}

/** The rotas among targets of on-call; ids of other providers tell a person nothing. */
function rotasIn(targets = ''): string[] {
  return targets
    .split(',')
    .flatMap(target => /^\s*rota:\s*(\S.*?)\s*$/i.exec(target)?.[1] ?? [])
    .map(name => `rota ${name}`);
}

/** Whether a title is found by the name already: `Arrival delay` is. */
function saysName(title: string, name: string): boolean {
  const words = (text: string) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return words(name).every(word => words(title).includes(word));
}

/** The refs of who owns a service, and of its use case. */
export function aroundService({ relations = [] }: Entity): {
  readonly owner?: string;
  readonly useCase?: string;
} {
  const related = (type: string, kind: string) =>
    relations.find(
      each => each.type === type && each.targetRef.startsWith(kind),
    )?.targetRef;
  const owner = related(RELATION_OWNED_BY, '');
  const useCase = related(RELATION_PART_OF, 'system:');
  return { ...(owner && { owner }), ...(useCase && { useCase }) };
}
