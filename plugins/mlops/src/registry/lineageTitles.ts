import type { LineageName } from '@pitwall/plugin-mlops-common';

/** What people call the things a version is made from. */
export const lineageTitles: Readonly<Record<LineageName, string>> = {
  code: 'Code',
  data: 'Data',
  params: 'Parameters',
  weights: 'Weights',
  prompt: 'Prompt',
  index: 'Index',
  model: 'Model',
  embedding: 'Embedding',
  tools: 'Tools',
  environment: 'Environment',
  servingConfig: 'Serving configuration',
};
