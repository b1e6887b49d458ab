import type { RaciPreset } from './preset';

/**
 * The small matrix of a new installation: a team of four with one model needs
 * no more than three roles and seven activities.
 */
export const starter: RaciPreset = {
  roles: {
    'ai-product-manager': 'Model owner',
    'ml-engineer': 'Builder',
    'mlops-engineer': 'Operator',
  },
  activities: [
    {
      activity: 'register-use-case',
      title: 'Register use case',
      cells: { 'ai-product-manager': 'A/R', 'ml-engineer': 'C' },
    },
    {
      activity: 'train-and-document',
      title: 'Train and document',
      cells: {
        'ai-product-manager': 'C',
        'ml-engineer': 'A/R',
        'mlops-engineer': 'I',
      },
    },
    {
      activity: 'accept-model-risk',
      title: 'Accept model risk',
      cells: {
        'ai-product-manager': 'A/R',
        'ml-engineer': 'C',
        'mlops-engineer': 'C',
      },
    },
    {
      activity: 'decide-promotion',
      title: 'Decide promotion',
      cells: {
        'ai-product-manager': 'A',
        'ml-engineer': 'R',
        'mlops-engineer': 'R',
      },
    },
    {
      activity: 'deploy-and-size',
      title: 'Deploy and size',
      cells: {
        'ai-product-manager': 'I',
        'ml-engineer': 'C',
        'mlops-engineer': 'A/R',
      },
    },
    {
      activity: 'respond-to-incident',
      title: 'Respond to incident',
      cells: {
        'ai-product-manager': 'I',
        'ml-engineer': 'C',
        'mlops-engineer': 'A/R',
      },
    },
    {
      activity: 'withdraw-or-keep-serving',
      title: 'Withdraw or keep serving',
      cells: {
        'ai-product-manager': 'A',
        'ml-engineer': 'C',
        'mlops-engineer': 'R',
      },
    },
  ],
};
