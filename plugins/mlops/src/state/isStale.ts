/** Whether the catalog was read so long ago that the reader should know. */
export function isStale(
  asOf: string,
  now: Date,
  staleAfterSeconds: number,
): boolean {
  const ageSeconds = (now.getTime() - new Date(asOf).getTime()) / 1000;
  return ageSeconds >= staleAfterSeconds;
}
