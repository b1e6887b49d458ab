import { roleSchema, type Role } from '../role';
import { aFleet, user } from './aFleet';
import type { CallLoad } from './callLoad';
import { escapeMarkdown } from './escapeMarkdown';
import type { RotaLoad } from './rotaLoad';
import type { ServiceStack } from './serviceStack';
import { writeRoleBrief } from './writeRoleBrief';

const stack: ServiceStack = {
  description: 'Says how likely a flight is to arrive late.',
  lifecycle: 'production',
  tags: ['tabular', 'boosting'],
  task: 'binary-classification',
  ...{ riskTier: 'limited', exposure: 'high', purpose: 'decision-support' },
  dataClasses: ['internal', 'personal'],
  latencyBudgetMs: 200,
  trainedOn: [
    {
      entityRef: 'resource:default/h',
      title: 'Flight history',
      type: 'dataset',
      dataClasses: ['internal', 'personal'],
    },
    {
      entityRef: 'resource:default/f',
      title: 'Delay features',
      type: 'feature-view',
    },
  ],
  servedBy: [{ entityRef: 'component:default/a', title: 'Delay API' }],
  dependsOn: [
    {
      entityRef: 'resource:default/m',
      ...{ title: 'Delay model', type: 'ai-model', madeWith: 'LightGBM 4.5' },
    },
  ],
  needs: ['feature-store', 'data-pipeline-hardening', 'gpu'],
  registeredModel: 'mlflow:arrival-delay',
  runbooks: [
    { title: 'Runbook: Drift', link: 'https://runbooks.example/a_b?c=d' },
  ],
};

const everyRole = Object.fromEntries(
  roleSchema.options.map((role, n) => [role, user(n + 1)]),
);

const rota: RotaLoad = {
  ...{ target: 'rota:flight-ops', title: 'Flight operations' },
  ...{ zone: 'Europe/Berlin', people: 4, hoursPerWeek: 42, nights: 21 },
};

const calls: CallLoad = {
  ...{ zone: 'Europe/Berlin', calls: 5, atNight: 2 },
  symptoms: [
    { title: 'Drift', calls: 3 },
    { title: 'Latency', calls: 2 },
  ],
};

function brief(
  role: Role,
  roleTitle: string,
  options: {
    roles?: Record<string, string | string[]>;
    onCall?: readonly RotaLoad[];
    calls?: CallLoad;
    stack?: ServiceStack;
    name?: string;
  } = {},
) {
  const { services } = aFleet({
    preset: 'standard',
    services: [
      {
        name: options.name ?? 'delay',
        ...{ owner: 'group:default/forecasting', useCase: 'delays' },
        roles: options.roles ?? { ...everyRole, 'data-engineer': [] },
      },
    ],
  });
  return writeRoleBrief({
    ownership: services[0].ownership,
    ...{ role, roleTitle, stack: options.stack ?? stack },
    onCall: options.onCall,
    calls: options.calls,
  });
}

describe('writeRoleBrief', () => {
  it('describes a vacant role by the real stack, its activities and its colleagues', () => {
    const { markdown, activities, isHeld } = brief(
      'data-engineer',
      'Data engineer',
      {
        onCall: [rota],
      },
    );
    expect(isHeld).toBe(false);
    expect(activities).toContain('ingest-data');
    expect(markdown).toBe(`# Data engineer for delay

Nobody holds the role Data engineer for delay today.

Says how likely a flight is to arrive late.

## The service

- Use case: delays
- Owner: group:default/forecasting
- Task: binary classification
- Lifecycle: production
- Made with: LightGBM 4.5
- Registered as: mlflow:arrival-delay
- Trained on: Flight history (dataset, internal, personal), Delay features (feature view)
- Served by: Delay API
- Depends on: Delay model (ai model)
- Latency budget: 200 ms
- Claimed: limited risk, high exposure and used for decision support
- Data: internal and personal
- Tags: tabular, boosting
- Asks of this role: Feature store and Data-pipeline hardening
- Asks of other roles: GPU
- Runbook: Drift: <https://runbooks.example/a_b?c=d>

## What the role does

- **Accountable and responsible, answers for the result and does the work**: Ingest data
- **Accountable, answers for the result alone**: Release features and training data
- **Responsible, does the work**: Manage dependencies
- **Consulted before it is done**: Train and document, Monitor and set thresholds, Respond to incident, Retrain, Control access and secrets, Retire
- **Informed after it was done**: Decide promotion

## On call

- Data engineer carries no pager

## Works with

- **AI product manager** (${user(
      1,
    )}): Ingest data, Train and document, Monitor and set thresholds, Retire
- **Data scientist** (${user(
      2,
    )}): Ingest data, Release features and training data, Train and document, Monitor and set thresholds, Manage dependencies, Respond to incident, Retrain
- **ML engineer** (${user(
      4,
    )}): Release features and training data, Train and document, Monitor and set thresholds, Manage dependencies, Respond to incident, Retrain, Control access and secrets, Retire
- **MLOps engineer** (${user(
      5,
    )}): Monitor and set thresholds, Manage dependencies, Respond to incident, Retrain, Control access and secrets, Retire
- **Model validator** (${user(6)}): Monitor and set thresholds, Retire
- **Compliance** (${user(7)}): Ingest data, Retire
- **Security** (${user(
      8,
    )}): Ingest data, Manage dependencies, Respond to incident, Control access and secrets
- **On-call** (${user(9)}): Respond to incident
`);
  });

  it('says what a role carries on call', () => {
    const lines = (role: Role, onCall?: readonly RotaLoad[], load?: CallLoad) =>
      brief(role, role, { onCall, calls: load, roles: everyRole })
        .markdown.split('\n')
        .filter(
          (_, n, all) =>
            all[n - 2] === '## On call' || all[n - 3] === '## On call',
        )
        .filter(line => line !== '');
    expect(lines('on-call', [rota], calls)).toEqual([
      '- Flight operations (Europe/Berlin): 42 hours on duty a week and 21 nights in the next 12 weeks, all lines together, for each of 4 people',
      '- 5 calls on record in the last 12 weeks, 2 of them between midnight and six (Europe/Berlin): Drift (3) and Latency (2)',
    ]);
    expect(
      lines('on-call', [], { ...calls, calls: 0, atNight: 0, symptoms: [] }),
    ).toEqual([
      '- The service names no rota that anybody has duty in',
      '- No call is on record in the last 12 weeks',
    ]);
    expect(lines('on-call')).toEqual([
      '- The rota could not be asked',
      '- Calls on record could not be read',
    ]);
    expect(lines('mlops-engineer', [rota], { ...calls, atNight: 0 })).toEqual([
      '- mlops-engineer carries no pager, and is called for decisions in an incident',
      '- 5 calls on record in the last 12 weeks, none of them between midnight and six (Europe/Berlin): Drift (3) and Latency (2)',
    ]);
    expect(lines('data-scientist', [rota], calls)).toEqual([
      '- data-scientist carries no pager',
    ]);
  });

  it('names what else is vacant', () => {
    const { markdown } = brief('ml-engineer', 'ML engineer', {
      roles: { ...everyRole, 'data-scientist': [], security: [] },
    });
    expect(markdown).toContain(
      '## Vacant beside it\n\n- Data scientist: bound to nobody\n- Security: bound to nobody\n',
    );
    expect(markdown).toContain('**Data scientist** (nobody today)');
  });

  it('leaves out what the catalog does not say', () => {
    const { markdown } = brief('ml-engineer', 'ML engineer', {
      stack: {
        ...{ lifecycle: 'experimental', tags: [], dataClasses: [], needs: [] },
        ...{ trainedOn: [], servedBy: [], dependsOn: [], runbooks: [] },
      },
    });
    expect(markdown).toContain(
      '## The service\n\n- Use case: delays\n- Owner: group:default/forecasting\n- Lifecycle: experimental\n\n## What',
    );
  });

  it('shows what somebody wrote word for word', () => {
    const { markdown } = brief('ml-engineer', 'ML engineer', {
      stack: {
        ...stack,
        description:
          'Fine.\n\n# Owned by me\n<img src=x onerror=alert(1)> [x](javascript:alert(1))',
        task: 'a|b',
      },
    });
    expect(markdown.match(/^#+ .*/gm)).toEqual([
      '# ML engineer for delay',
      ...['## The service', '## What the role does', '## On call'],
      ...['## Works with', '## Vacant beside it'],
    ]);
    expect(markdown).toContain(
      'Fine. \\# Owned by me \\<img src=x onerror=alert(1)\\> \\[x\\](javascript:alert(1))',
    );
    expect(markdown).toContain('Task: a\\|b');
  });
});

describe('escapeMarkdown', () => {
  it.each([
    ['plain words, 10 % of them', 'plain words, 10 % of them'],
    ['a\tb\r\n c ', 'a b c'],
    ['_a_ *b* `c` ~d~', '\\_a\\_ \\*b\\* \\`c\\` \\~d\\~'],
    ['- item', '\\- item'],
    ['1. item', '1\\. item'],
    ['a-b 1.5', 'a-b 1.5'],
    ['https://example.com', 'https\\://example.com'],
    ['back\\slash &amp;', 'back\\\\slash \\&amp;'],
    ['mail me@example.com', 'mail me\\@example.com'],
  ])('turns %j into %j', (text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected);
  });
});
