import { renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { screen } from '@testing-library/react';
import { EntityLinks } from './EntityLinks';

describe('EntityLinks', () => {
  it('leads to what the catalog knows, and names what it does not', () => {
    renderInTestApp(
      <EntityLinks
        links={[
          { entityRef: 'group:flights/control', title: 'Flight control' },
          { entityRef: 'user:default/gone', title: 'user:default/gone' },
        ]}
      />,
      { mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef } },
    );
    expect(screen.getAllByRole('link')).toHaveLength(1);
    expect(
      screen.getByRole('link', { name: 'Flight control' }),
    ).toHaveAttribute('href', '/catalog/flights/group/control');
    expect(screen.getByText('gone')).toHaveAttribute(
      'title',
      'user:default/gone',
    );
  });

  it('names the first of thousands, and says how many more there are', () => {
    const links = Array.from({ length: 10_000 }, (_, n) => ({
      entityRef: `user:default/p${n}`,
      title: `Person ${n}`,
    }));
    const { container } = renderInTestApp(<EntityLinks links={links} />, {
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    });
    expect(screen.getAllByRole('link')).toHaveLength(30);
    expect(container).toHaveTextContent(/Person 29 and 9970 more$/);
  });
});
