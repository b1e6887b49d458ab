import { configApiRef } from '@backstage/core-plugin-api';
import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { z } from 'zod';
import { isMlService } from './isMlService';

/**
 * A tab on the page of every ML service. Which components those are follows
 * `mlops.serviceTypes`, unless the extension's own setting says otherwise.
 */
export function serviceTab<const TName extends string>(tab: {
  /** Names the extension, and the path below the entity's page. */
  readonly name: TName;
  readonly title: string;
  readonly load: () => Promise<JSX.Element>;
}) {
  return EntityContentBlueprint.makeWithOverrides({
    name: tab.name,
    configSchema: {
      /** The `spec.type` of the components that get the tab; by default those of `mlops.serviceTypes`. */
      serviceTypes: z.array(z.string()).optional(),
    },
    factory(originalFactory, { config, apis }) {
      const serviceTypes =
        config.serviceTypes ??
        apis.get(configApiRef)?.getOptionalStringArray('mlops.serviceTypes');
      return originalFactory({
        path: `/${tab.name}`,
        title: tab.title,
        filter: entity => isMlService(entity, serviceTypes),
        loader: tab.load,
      });
    },
  });
}
