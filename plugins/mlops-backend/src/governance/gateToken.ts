import type { Direction } from '@pitwall/plugin-mlops-common';
import {
  calculateJwkThumbprint,
  errors,
  exportJWK,
  jwtVerify,
  SignJWT,
} from 'jose';
import { z } from 'zod';
import type { GateKey } from './gateKey';

const issuer = 'pitwall';
const audience = 'pitwall:gate';

/** What a decision token says. */
export interface GateClaims {
  readonly decisionId: string;
  readonly service: string;
  readonly versionId: string;
  readonly lineageDigest: string;
  readonly environment: string;
  readonly region?: string;
  readonly direction: Direction;
}

/** Mints a token of one decision: a JWT, ES256. */
export async function mintToken(
  { privateKey, publicKey }: GateKey,
  claims: GateClaims,
  times: {
    readonly tokenId: string;
    readonly issuedAt: Date;
    readonly expiresAt: Date;
  },
): Promise<string> {
  return new SignJWT({ ...claims })
    .setProtectedHeader({
      alg: 'ES256',
      kid: await calculateJwkThumbprint(await exportJWK(publicKey)),
    })
    .setIssuer(issuer)
    .setAudience(audience)
    .setJti(times.tokenId)
    .setIssuedAt(times.issuedAt)
    .setExpirationTime(times.expiresAt)
    .sign(privateKey);
}

const readSchema = z.object({ decisionId: z.string(), jti: z.string() });

/** What a token is found to be. */
export type TokenReading =
  | {
      readonly kind: 'genuine';
      readonly decisionId: string;
      readonly tokenId: string;
    }
  /** Not signed by this key, altered, or no token at all. */
  | { readonly kind: 'foreign' };

/**
 * Whether a token is one of ours, and of which decision. Its end is not looked
 * at: the decision knows it, and says what became of it.
 */
export async function readToken(
  { publicKey }: GateKey,
  token: string,
): Promise<TokenReading> {
  try {
    const { payload } = await jwtVerify(token, publicKey, {
      algorithms: ['ES256'],
      issuer,
      audience,
      // Any token still counts as one of ours after it ended.
      currentDate: new Date(0),
    });
    const { decisionId, jti } = readSchema.parse(payload);
    return { kind: 'genuine', decisionId, tokenId: jti };
  } catch (error) {
    if (error instanceof errors.JOSEError || error instanceof z.ZodError) {
      return { kind: 'foreign' };
    }
    throw error;
  }
}

/** The public half, as deploy tools fetch it to verify tokens offline. */
export async function publicKeys({ publicKey }: GateKey) {
  const { kty = '', crv = '', x = '', y = '' } = await exportJWK(publicKey);
  const kid = await calculateJwkThumbprint({ kty, crv, x, y });
  return [{ kty, crv, x, y, kid, alg: 'ES256', use: 'sig' }];
}
