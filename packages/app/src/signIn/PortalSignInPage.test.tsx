import { configApiRef, discoveryApiRef } from '@backstage/frontend-plugin-api';
import { mockApis, TestApiProvider } from '@backstage/frontend-test-utils';
import { render, screen } from '@testing-library/react';
import { oidcAuthApiRef } from './oidc/oidcAuthApiRef';
import { PortalSignInPage } from './PortalSignInPage';

function open(signIn?: string) {
  vi.spyOn(globalThis, 'fetch').mockImplementation(async () =>
    Response.json({ people: [], missing: [] }),
  );
  render(
    <TestApiProvider
      apis={[
        [configApiRef, mockApis.config({ data: { pitwall: { signIn } } })],
        [discoveryApiRef, mockApis.discovery()],
        [oidcAuthApiRef, { getBackstageIdentity: async () => undefined }],
      ]}
    >
      <PortalSignInPage onSignInSuccess={() => {}} />
    </TestApiProvider>,
  );
}

describe('PortalSignInPage', () => {
  afterEach(() => vi.restoreAllMocks());

  it.each([
    ['people', 'Whose job do you want to do?'],
    ['oidc', 'Sign in'],
    [undefined, 'Nobody can sign in yet'],
  ])('shows the page that pitwall.signIn: %s names', async (way, title) => {
    open(way);
    expect(
      await screen.findByRole('heading', { level: 1, name: title }),
    ).toBeVisible();
  });

  it('says what is missing when no way is configured', () => {
    open();
    expect(screen.getByRole('alert')).toHaveTextContent('pitwall.signIn');
  });
});
