import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { servicePageSchema, servicesOf } from './servicePageSchema';

/** A tab on the page of every ML service. */
export function serviceTab<const TName extends string>(tab: {
  /** Names the extension, and the path below the entity's page. */
  readonly name: TName;
  readonly title: string;
  readonly load: () => Promise<JSX.Element>;
}) {
  return EntityContentBlueprint.makeWithOverrides({
    name: tab.name,
    configSchema: servicePageSchema,
    factory(originalFactory, { config, apis }) {
      return originalFactory({
        path: `/${tab.name}`,
        title: tab.title,
        filter: servicesOf(config, apis),
        loader: tab.load,
      });
    },
  });
}
