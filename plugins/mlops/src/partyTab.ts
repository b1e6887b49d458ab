import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';

/** A tab on the page of every person and every group. */
export function partyTab<const TName extends string>(tab: {
  /** Names the extension, and the path below the entity's page. */
  readonly name: TName;
  readonly title: string;
  readonly load: () => Promise<JSX.Element>;
}) {
  return EntityContentBlueprint.make({
    name: tab.name,
    params: {
      path: `/${tab.name}`,
      title: tab.title,
      filter: { kind: { $in: ['user', 'group'] } },
      loader: tab.load,
    },
  });
}
