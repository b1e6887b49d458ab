import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

export interface OidcAccount {
  readonly name: string;
  readonly email: string;
  readonly emailVerified: boolean;
}

export interface OidcProviderSettings {
  readonly port: number;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUri: string;
  /** By the name one types at the sign-in page; any password does. */
  readonly accounts: Readonly<Record<string, OidcAccount>>;
}

/**
 * An organisation's OpenID Connect provider on the loopback interface: several
 * accounts, PKCE required, its own pages for sign-in and consent.
 */
export async function startOidcProvider(settings: OidcProviderSettings) {
  const issuer = `http://127.0.0.1:${settings.port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: settings.clientId,
        client_secret: settings.clientSecret,
        redirect_uris: [settings.redirectUri],
        response_types: ['code'],
        grant_types: ['authorization_code', 'refresh_token'],
      },
    ],
    pkce: { required: () => true },
    // Without one, a reload of the portal would ask again.
    issueRefreshToken: async () => true,
    claims: { email: ['email', 'email_verified'], profile: ['name'] },
    findAccount: async (_context, accountId) => {
      const account = settings.accounts[accountId];
      return (
        account && {
          accountId,
          claims: async () => ({
            sub: accountId,
            name: account.name,
            email: account.email,
            email_verified: account.emailVerified,
          }),
        }
      );
    },
    features: { devInteractions: { enabled: true } },
    cookies: { keys: [randomBytes(24).toString('hex')] },
    jwks: { keys: [signingKey()] },
  });
  const server = createServer(provider.callback());
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(settings.port, '127.0.0.1', resolve);
  });
  return {
    metadataUrl: `${issuer}/.well-known/openid-configuration`,
    async stop() {
      server.closeAllConnections();
      await new Promise(resolve => {
        server.close(resolve);
      });
    },
  };
}

function signingKey() {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return {
    ...privateKey.export({ format: 'jwk' }),
    use: 'sig',
    alg: 'RS256',
    kid: 'test',
  };
}
