import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { servicePageSchema, servicesOf } from './servicePageSchema';

/** A card on the overview of every ML service. */
export function serviceCard<const TName extends string>(card: {
  readonly name: TName;
  /** `info` stands beside the contents, where it is seen first. */
  readonly type: 'info' | 'content';
  readonly load: () => Promise<JSX.Element>;
}) {
  return EntityCardBlueprint.makeWithOverrides({
    name: card.name,
    configSchema: servicePageSchema,
    factory(originalFactory, { config, apis }) {
      return originalFactory({
        type: card.type,
        filter: servicesOf(config, apis),
        loader: card.load,
      });
    },
  });
}
