import { invalidInput } from '../http';
import type { GateKey } from './gateKey';
import type { DecisionRow } from './gateStore';
import { readToken } from './gateToken';

/**
 * Lets a token pass that the gate signed for this very decision.
 *
 * @throws 400 naming `body.token`
 */
export async function requireGenuine(
  key: GateKey,
  token: string,
  row: DecisionRow,
): Promise<void> {
  const reading = await readToken(key, token);
  const isOfThis =
    reading.kind === 'genuine' &&
    reading.decisionId === row.decision_id &&
    reading.tokenId === row.token_id;
  if (isOfThis) return;
  const field = 'body.token';
  throw invalidInput([
    {
      field,
      sentence: `${field} is not the token of this decision: it was altered, belongs to another one, or was signed by somebody else.`,
    },
  ]);
}
