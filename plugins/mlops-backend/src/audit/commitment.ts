import { createHash, randomBytes } from 'node:crypto';

/** A text that was committed to, and the salt that keeps it from being guessed. */
export interface SaltedCommitment {
  /** `sha256:` and the digits of SHA-256(salt || text). */
  readonly commitment: string;
  /** 32 random bytes in hexadecimal. */
  readonly salt: string;
}

/**
 * Commits to a text: the commitment can be published for ever, and once salt
 * and text are erased nobody can tell any more what it was of.
 */
export function commitTo(text: string): SaltedCommitment {
  const salt = randomBytes(32).toString('hex');
  return { salt, commitment: commitmentOf(salt, text) };
}

/** The commitment to this text under this salt. */
export function commitmentOf(salt: string, text: string): string {
  const digest = createHash('sha256')
    .update(Buffer.from(salt, 'hex'))
    .update(text, 'utf8')
    .digest('hex');
  return `sha256:${digest}`;
}
