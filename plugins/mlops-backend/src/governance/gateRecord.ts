import type { GateAnswer } from '@pitwall/plugin-mlops-common';

/** The stream of one decision of the gate in the ledger. */
export function gateStream(decisionId: string): string {
  return `gate/${decisionId}`;
}

/** What a decision is about: the same on record and in its token. */
export function decidedSubject(decisionId: string, answer: GateAnswer) {
  return {
    decisionId,
    service: answer.service,
    versionId: answer.versionId,
    lineageDigest: answer.lineageDigest,
    environment: answer.environment,
    ...(answer.region && { region: answer.region }),
    direction: answer.direction,
  };
}

/** What the ledger keeps of a decision, as `mlops.governance.gate-decided@1`. */
export function decidedPayload(decisionId: string, answer: GateAnswer) {
  return {
    ...decidedSubject(decisionId, answer),
    verdict: answer.verdict,
    enforcement: answer.enforcement,
    reasons: answer.reasons,
    ...(answer.reviewId && { review: answer.reviewId }),
  };
}
