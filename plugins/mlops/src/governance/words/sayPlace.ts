/**
 * One environment, with its region where it has some.
 *
 * @example sayPlace({ environment: 'production', region: 'eu-west' }) // 'production / eu-west'
 */
export function sayPlace({
  environment,
  region,
}: {
  readonly environment: string;
  readonly region?: string;
}): string {
  return region ? `${environment} / ${region}` : environment;
}
