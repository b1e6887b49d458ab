/** What the suite records, in words, by the type of the entry. */
export const entryTypes: Readonly<Record<string, string>> = {
  'mlops.registry.version-registered@1': 'Version registered',
  'mlops.registry.deployment-recorded@1': 'Deployment recorded',
  'mlops.governance.review-opened@1': 'Review opened',
  'mlops.governance.form-filled@1': 'Form filled in',
  'mlops.governance.evidence-attached@1': 'Evidence attached',
  'mlops.governance.sign-off-requested@1': 'Sign-off requested',
  'mlops.governance.signed-off@1': 'Signed',
  'mlops.governance.checkpoint-carried-over@1': 'Approval carried over',
  'mlops.governance.review-lapsed@1': 'Approval or time box ended',
  'mlops.governance.review-withdrawn@1': 'Review withdrawn',
  'mlops.governance.gate-decided@1': 'Gate decided',
  'mlops.governance.gate-redeemed@1': 'Gate decision redeemed',
};

/** A type in words; one that this version does not know is its own name. */
export function sayEntryType(type: string): string {
  return entryTypes[type] ?? type;
}
