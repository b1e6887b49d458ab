/**
 * Where something serves.
 *
 * @example sayPlace({ environment: 'production', region: 'eu-west' }) // 'production, eu-west'
 */
export function sayPlace(place: {
  readonly environment: string;
  readonly region?: string;
}): string {
  return [place.environment, place.region].filter(Boolean).join(', ');
}
