import type { MonitoringSummary } from '@pitwall/plugin-mlops-common';
import { sayList } from '../spoken';

type Layers = MonitoringSummary['layers'];

/**
 * What is said of layers, each sentence once, led by the layers it is about.
 *
 * @example sayLayers(layers) // ['Performance: The AUC is 0.71.', 'Business and system: Nothing was pushed yet.']
 */
export function sayLayers(layers: Layers): string[] {
  const bySentence = new Map<string, Layers[number]['layer'][]>();
  for (const { layer, sentence } of layers) {
    bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), layer]);
  }
  return [...bySentence].map(([sentence, about]) => {
    const led = `${sayList(about)}: ${sentence}`;
    return led.charAt(0).toUpperCase() + led.slice(1);
  });
}
