/** What the suite records, in words, by the type of the entry. */
export const entryTypes: Readonly<Record<string, string>> = {
  'mlops.registry.version-registered@1': 'Version registered',
  'mlops.registry.deployment-recorded@1': 'Deployment recorded',
  'mlops.registry.service-renamed@1': 'Service renamed',
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
  'mlops.ownership.deputy-named@1': 'Deputy named',
  'mlops.ownership.absence-recorded@1': 'Absence written down',
  'mlops.ownership.rota-swapped@1': 'Shift taken over',
  'mlops.ownership.hand-over-recorded@1': 'Hand-over written down',
  'mlops.ownership.narrowing-acknowledged@1': 'Role change acknowledged',
  'mlops.ownership.fact-ended@1': 'Dated fact taken back',
  'mlops.ownership.call-recorded@1': 'Call put on record',
};

/** A type in words; one that this version does not know is its own name. */
export function sayEntryType(type: string): string {
  return entryTypes[type] ?? type;
}
