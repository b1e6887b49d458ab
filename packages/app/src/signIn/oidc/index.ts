export { oidcAuthApi } from './oidcAuthApi';
export { OidcSignInPage } from './OidcSignInPage';
