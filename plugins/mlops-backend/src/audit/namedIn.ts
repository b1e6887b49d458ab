const uuid = /"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"/g;
const commitment = /"(sha256:[0-9a-f]{64})"/g;

/** Whatever could be an actor's id in payloads. */
export function idsIn(payloads: readonly string[]): string[] {
  return found(uuid, payloads);
}

/** Whatever could be a commitment to a text in payloads. */
export function commitmentsIn(payloads: readonly string[]): string[] {
  return found(commitment, payloads);
}

function found(pattern: RegExp, payloads: readonly string[]): string[] {
  return payloads.flatMap(payload =>
    Array.from(payload.matchAll(pattern), ([, name]) => name),
  );
}
