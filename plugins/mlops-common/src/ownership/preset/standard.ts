import type { RaciPreset } from './preset';

/**
 * The full matrix: 21 activities from the idea to retirement, 9 roles.
 *
 * One function, the MLOps engineer, is accountable for production health; the
 * model validator is accountable for validation only and holds a veto on risk.
 */
export const standard: RaciPreset = {
  roles: {
    'ai-product-manager': 'AI product manager',
    'data-scientist': 'Data scientist',
    'data-engineer': 'Data engineer',
    'ml-engineer': 'ML engineer',
    'mlops-engineer': 'MLOps engineer',
    'model-validator': 'Model validator',
    compliance: 'Compliance',
    security: 'Security',
    'on-call': 'On-call',
  },
  activities: [
    {
      activity: 'register-use-case',
      title: 'Register use case',
      cells: {
        'ai-product-manager': 'A/R',
        'data-scientist': 'C',
        'model-validator': 'C',
        compliance: 'C',
      },
    },
    {
      activity: 'ingest-data',
      title: 'Ingest data',
      cells: {
        'ai-product-manager': 'C',
        'data-scientist': 'C',
        'data-engineer': 'A/R',
        'mlops-engineer': 'I',
        compliance: 'C',
        security: 'C',
      },
    },
    {
      activity: 'release-features-and-training-data',
      title: 'Release features and training data',
      cells: {
        'ai-product-manager': 'I',
        'data-scientist': 'R',
        'data-engineer': 'A',
        'ml-engineer': 'C',
        compliance: 'I',
      },
    },
    {
      activity: 'train-and-document',
      title: 'Train and document',
      cells: {
        'ai-product-manager': 'C',
        'data-scientist': 'A/R',
        'data-engineer': 'C',
        'ml-engineer': 'R',
      },
    },
    {
      activity: 'assess-explainability-and-fairness',
      title: 'Assess explainability and fairness',
      cells: {
        'ai-product-manager': 'C',
        'data-scientist': 'A/R',
        'model-validator': 'C',
        compliance: 'C',
      },
    },
    {
      activity: 'validate-independently',
      title: 'Validate independently',
      cells: {
        'ai-product-manager': 'I',
        'data-scientist': 'C',
        'ml-engineer': 'C',
        'model-validator': 'A/R',
        compliance: 'I',
      },
    },
    {
      activity: 'review-security',
      title: 'Review security',
      cells: {
        'ai-product-manager': 'I',
        'data-scientist': 'C',
        'ml-engineer': 'C',
        'mlops-engineer': 'C',
        security: 'A/R',
      },
    },
    {
      activity: 'accept-model-risk',
      title: 'Accept model risk',
      cells: {
        'ai-product-manager': 'A/R',
        'data-scientist': 'C',
        'mlops-engineer': 'C',
        'model-validator': 'C (veto)',
        compliance: 'C',
        security: 'C',
        'on-call': 'I',
      },
    },
    {
      activity: 'decide-promotion',
      title: 'Decide promotion',
      cells: {
        'ai-product-manager': 'A',
        'data-scientist': 'C',
        'data-engineer': 'I',
        'ml-engineer': 'R',
        'mlops-engineer': 'R',
        'model-validator': 'C',
        compliance: 'C',
        'on-call': 'I',
      },
    },
    {
      activity: 'deploy-and-size',
      title: 'Deploy and size',
      cells: {
        'ai-product-manager': 'I',
        'data-scientist': 'C',
        'ml-engineer': 'R',
        'mlops-engineer': 'A/R',
        security: 'I',
        'on-call': 'C',
      },
    },
    {
      activity: 'keep-uptime-and-latency',
      title: 'Keep uptime and latency',
      cells: {
        'ai-product-manager': 'I',
        'ml-engineer': 'R',
        'mlops-engineer': 'A',
        'on-call': 'R',
      },
    },
    {
      activity: 'monitor-and-set-thresholds',
      title: 'Monitor and set thresholds',
      cells: {
        'ai-product-manager': 'C',
        'data-scientist': 'R',
        'data-engineer': 'C',
        'ml-engineer': 'R',
        'mlops-engineer': 'A',
        'model-validator': 'C',
        'on-call': 'I',
      },
    },
    {
      activity: 'manage-dependencies',
      title: 'Manage dependencies',
      cells: {
        'ai-product-manager': 'I',
        'data-scientist': 'C',
        'data-engineer': 'R',
        'ml-engineer': 'R',
        'mlops-engineer': 'A',
        security: 'C',
        'on-call': 'I',
      },
    },
    {
      activity: 'respond-to-incident',
      title: 'Respond to incident',
      cells: {
        'ai-product-manager': 'I',
        'data-scientist': 'C',
        'data-engineer': 'C',
        'ml-engineer': 'C',
        'mlops-engineer': 'A',
        security: 'C',
        'on-call': 'R',
      },
    },
    {
      activity: 'roll-back',
      title: 'Roll back',
      cells: {
        'ai-product-manager': 'I',
        'data-scientist': 'C',
        'ml-engineer': 'R',
        'mlops-engineer': 'A/R',
        'model-validator': 'I',
        'on-call': 'R',
      },
    },
    {
      activity: 'withdraw-or-keep-serving',
      title: 'Withdraw or keep serving',
      cells: {
        'ai-product-manager': 'A',
        'data-scientist': 'C',
        'ml-engineer': 'C',
        'mlops-engineer': 'R',
        'model-validator': 'C',
        compliance: 'C',
        'on-call': 'I',
      },
    },
    {
      activity: 'notify-regulator-or-customer',
      title: 'Notify regulator or customer',
      cells: {
        'ai-product-manager': 'C',
        'mlops-engineer': 'I',
        'model-validator': 'C',
        compliance: 'A/R',
        security: 'C',
        'on-call': 'I',
      },
    },
    {
      activity: 'retrain',
      title: 'Retrain',
      cells: {
        'ai-product-manager': 'I',
        'data-scientist': 'A/R',
        'data-engineer': 'C',
        'ml-engineer': 'R',
        'mlops-engineer': 'C',
        'model-validator': 'I',
      },
    },
    {
      activity: 'review-periodically',
      title: 'Review periodically',
      cells: {
        'ai-product-manager': 'A',
        'data-scientist': 'R',
        'ml-engineer': 'C',
        'mlops-engineer': 'R',
        'model-validator': 'C',
        compliance: 'C',
      },
    },
    {
      activity: 'control-access-and-secrets',
      title: 'Control access and secrets',
      cells: {
        'ai-product-manager': 'I',
        'data-engineer': 'C',
        'ml-engineer': 'C',
        'mlops-engineer': 'R',
        security: 'A/R',
      },
    },
    {
      activity: 'retire',
      title: 'Retire',
      cells: {
        'ai-product-manager': 'A',
        'data-scientist': 'I',
        'data-engineer': 'C',
        'ml-engineer': 'C',
        'mlops-engineer': 'R',
        'model-validator': 'C',
        compliance: 'C',
        'on-call': 'I',
      },
    },
  ],
};
