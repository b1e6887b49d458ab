import type { MonitoringSummary } from '@pitwall/plugin-mlops-common';
import { sayList } from '../spoken';

type Layers = MonitoringSummary['layers'];

/**
 * What is said of layers, each sentence once, led by the layers it is about.
 *
 * @example sayLayers(layers) // ['Performance: the AUC is 0.71.', 'Business and system: nothing was pushed yet.']
 */
export function sayLayers(layers: Layers): string[] {
  const bySentence = new Map<string, Layers[number]['layer'][]>();
  for (const { layer, sentence } of layers) {
    bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), layer]);
  }
  return [...bySentence].map(([sentence, about]) => {
    const led = `${sayList(about)}: ${withoutCapital(sentence)}`;
    return led.charAt(0).toUpperCase() + led.slice(1);
  });
}

/** After a colon a sentence goes on; a word in capitals, such as AUC, stays. */
function withoutCapital(sentence: string): string {
  return /^[A-Z][a-z]/.test(sentence)
    ? sentence.charAt(0).toLowerCase() + sentence.slice(1)
    : sentence;
}
