import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import {
  ALL_RELATION_PAIRS,
  ALL_RELATIONS,
  catalogGraphApiRef,
  DefaultCatalogGraphApi,
} from '@backstage/plugin-catalog-graph';

/** How ML services relate to data, to what serves them, and to people. */
const relationPairs: [string, string][] = [
  ['trainedOn', 'trains'],
  ['servedBy', 'serves'],
  ['accountableFor', 'accountableTo'],
  ['responsibleFor', 'responsibleTo'],
  ['consultedFor', 'consultedTo'],
  ['informedFor', 'informedTo'],
];

/** Everybody is consulted or informed of something: shown when asked for. */
const shownOnRequest = [
  'consultedFor',
  'consultedTo',
  'informedFor',
  'informedTo',
];

/** Lets the catalog's graph show the relations of the suite too. */
export const catalogGraphModule = createFrontendModule({
  pluginId: 'catalog-graph',
  extensions: [
    ApiBlueprint.make({
      params: defineParams =>
        defineParams({
          api: catalogGraphApiRef,
          deps: {},
          factory: () =>
            new DefaultCatalogGraphApi({
              knownRelations: [...ALL_RELATIONS, ...relationPairs.flat()],
              knownRelationPairs: [...ALL_RELATION_PAIRS, ...relationPairs],
              defaultRelationTypes: { exclude: shownOnRequest },
            }),
        }),
    }),
  ],
});
