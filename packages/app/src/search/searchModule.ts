import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import { searchApi } from '@backstage/plugin-search/alpha';
import { callsFirst } from '@pitwall/plugin-mlops';

type SearchApi = Parameters<typeof callsFirst>[0];

/** Whoever asks the search whom to call finds that before anything else. */
export const searchModule = createFrontendModule({
  pluginId: 'search',
  extensions: [
    searchApi.override({
      factory: original => {
        const api = original().get(ApiBlueprint.dataRefs.factory);
        return [
          ApiBlueprint.dataRefs.factory({
            ...api,
            factory: deps =>
              // An extension does not say which API it gives; this one's does.
              callsFirst(api.factory(deps) as SearchApi),
          }),
        ];
      },
    }),
  ],
});
