/** The command that redeems a decision, for a shell. */
export function redeemCommand(
  baseUrl: string,
  decisionId: string,
  token: string,
): string {
  return [
    `curl --fail-with-body -X POST "${baseUrl}/gate/decisions/${decisionId}/redeem"`,
    '-H "Authorization: Bearer $PORTAL_TOKEN"',
    '-H "Content-Type: application/json"',
    `-d '${JSON.stringify({ token })}'`,
  ].join(' \\\n  ');
}
