import {
  configApiRef,
  useApi,
  type SignInPageProps,
} from '@backstage/core-plugin-api';
import { NoSignInPage } from './NoSignInPage';
import { OidcSignInPage } from './oidc';
import { PeoplePickerPage } from './people';

/** The page of the way that `pitwall.signIn` names. */
export function PortalSignInPage(props: SignInPageProps) {
  const way = useApi(configApiRef).getOptionalString('pitwall.signIn');
  switch (way) {
    case 'people':
      return <PeoplePickerPage {...props} />;
    case 'oidc':
      return <OidcSignInPage {...props} />;
    default:
      return <NoSignInPage />;
  }
}
