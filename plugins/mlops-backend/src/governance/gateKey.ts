import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';

/** The key pair that decision tokens are signed and verified with. */
export interface GateKey {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

/**
 * Reads a P-256 key in PEM, PKCS#8. Line ends may be written as `\n`, as they
 * are in environment variables. Undefined when it is none.
 */
export function readGateKey(text: string): GateKey | undefined {
  try {
    const privateKey = createPrivateKey(text.replaceAll('\\n', '\n').trim());
    return privateKey.asymmetricKeyType === 'ec' &&
      privateKey.asymmetricKeyDetails?.namedCurve === 'prime256v1'
      ? { privateKey, publicKey: createPublicKey(privateKey) }
      : undefined;
  } catch {
    return undefined;
  }
}
