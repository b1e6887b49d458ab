import {
  verifyExport,
  type ExportVerdict,
  type VerifierKey,
} from '@pitwall/plugin-mlops-common';

/** Proves an export as `pitwall audit verify` does, without a portal. */
export function verifyExported(
  text: string,
  key: VerifierKey,
): Promise<ExportVerdict> {
  return verifyExport(bytesOf(text), [key]);
}

async function* bytesOf(text: string) {
  yield new TextEncoder().encode(text);
}
