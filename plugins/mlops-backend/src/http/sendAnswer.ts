import type { Contract } from '@pitwall/plugin-mlops-common';
import type { Request, Response } from 'express';

/**
 * Sends an answer as JSON or, where the contract has words for a terminal and
 * the caller asks for them rather than for JSON, as text.
 */
export function sendAnswer(
  req: Request,
  res: Response,
  contract: Contract,
  answer: unknown,
): void {
  if (!contract.asText) {
    res.json(answer);
    return;
  }
  res.vary('Accept');
  // Whoever takes anything gets JSON.
  if (req.accepts(['application/json', 'text/plain']) === 'text/plain') {
    res.type('text/plain').send(contract.asText(answer));
  } else {
    res.json(answer);
  }
}
