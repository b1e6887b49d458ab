import type { Entity } from '@backstage/catalog-model';

const annotation = 'mlops.pitwall.dev/on-call';

/**
 * What an entity names in its annotation `mlops.pitwall.dev/on-call`, in lower
 * case and each once: `rota:flight-ops`, several separated by commas.
 */
export function onCallWords({ metadata }: Entity): string[] {
  const words = (metadata.annotations?.[annotation] ?? '')
    .split(',')
    .map(each => each.trim().toLowerCase())
    .filter(each => each !== '');
  return [...new Set(words)];
}
