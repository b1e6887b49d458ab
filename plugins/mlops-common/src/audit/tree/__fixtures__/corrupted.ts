/** Every proof that is like this one but must not hold. */
export function corrupted(proof: readonly Uint8Array[], root: Uint8Array) {
  const flipped = proof.map((hash, at) =>
    proof.with(at, hash.with(7, hash[7] ^ 8)),
  );
  return [
    ...flipped,
    [...proof, root],
    [...proof, new Uint8Array(0)],
    [root, ...proof],
    [new Uint8Array(0), ...proof],
    ...(proof.length > 0 ? [proof.slice(1), proof.slice(0, -1)] : []),
    ...(proof.length > 1 ? [proof.toReversed()] : []),
  ];
}
