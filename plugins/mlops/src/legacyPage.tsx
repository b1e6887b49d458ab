import type { ComponentType } from 'react';

/** A page of the former frontend system: a body of ours below the portal's header. */
export async function legacyPage(
  title: string,
  load: () => Promise<ComponentType>,
): Promise<() => JSX.Element> {
  const [Body, { Content, Header, Page }] = await Promise.all([
    load(),
    import('@backstage/core-components'),
  ]);
  return () => (
    <Page themeId="tool">
      <Header title={title} />
      <Content>
        <Body />
      </Content>
    </Page>
  );
}
