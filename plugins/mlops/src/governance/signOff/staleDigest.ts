import {
  ContractError,
  reviewConflictSchema,
} from '@pitwall/plugin-mlops-common';

/** What the signer saw, and what stands there now. */
export interface StaleDigest {
  readonly seen: string;
  /** Absent when nothing is to be signed any more. */
  readonly current?: string;
}

/** Whether a refusal says that something else than what was seen is to be signed. */
export function staleDigest(error: Error | undefined): StaleDigest | undefined {
  if (!(error instanceof ContractError) || error.status !== 409) {
    return undefined;
  }
  const { digest } = reviewConflictSchema.safeParse(error.current).data ?? {};
  return digest && { seen: digest.sent, current: digest.current };
}
