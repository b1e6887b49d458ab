import { packSchema, type CheckpointPack } from '../../pack';
import { packDigest } from '../../packDigest';
import { decideReview } from '../decideReview';
import { evolveReview } from '../evolveReview';
import type { PeopleFacts } from '../people';
import type { ReviewCommand } from '../reviewCommand';
import type { ReviewEvent } from '../reviewEvent';
import type { ReviewRecord } from '../reviewRecord';

type Opening = Extract<ReviewEvent, { kind: 'review-opened' }>['payload'];

/** A digest of nothing. */
export function digest(digit: string): string {
  return `sha256:${digit.repeat(64)}`;
}

/** Two checkpoints, the second after the first, with two slots each. */
export function packOf(change: object = {}): CheckpointPack {
  const timeBox = { days: 5, onTimeout: 'reject' };
  const [owner, control] = [
    { id: 'owner', title: 'Owner', role: 'data-engineer' },
    { id: 'control', title: 'Control', role: 'compliance' },
  ];
  return packSchema.parse({
    apiVersion: 'mlops.pitwall.dev/v1',
    kind: 'CheckpointPack',
    metadata: { name: 'two', version: '1.0.0', title: 'Two' },
    spec: {
      checkpoints: [
        {
          ...{ id: 'data', title: 'Data', purpose: 'Looks at data.' },
          bindsTo: ['code', 'data'],
          form: { schema: { type: 'object' } },
          slots: [owner, control],
          ...{ timeBox, validity: 'P12M' },
          ...change,
        },
        {
          ...{ id: 'risk', title: 'Risk', purpose: 'Looks at risk.' },
          ...{ bindsTo: 'all', opensAfter: ['data'], slots: [owner, control] },
          ...{ timeBox, validity: 'P6M' },
        },
      ],
    },
  });
}

/** Who is who: ids are names, and names are refs. */
export function peopleOf(
  change: Partial<Omit<PeopleFacts, 'refOf'>> = {},
): PeopleFacts {
  const names = ['rosa', 'ada', 'dana', 'carl', 'twin', 'stranger'];
  return {
    refOf: new Map(names.map(name => [`id-${name}`, name])),
    byRole: {
      'data-engineer': ['dana', 'twin', 'rosa', 'ada'],
      compliance: ['carl', 'twin', 'rosa', 'ada'],
    },
    authors: ['ada'],
    unresolvedAuthors: [],
    ...change,
  };
}

/** A review that commands are given to, one after the other. */
export class ReviewOnTrial {
  readonly packs: ReadonlyMap<string, CheckpointPack>;
  readonly events: ReviewEvent[] = [];
  record: ReviewRecord | undefined;
  now = '2026-01-31T09:30:00.000Z';
  people: PeopleFacts;
  metrics: Record<string, number> = {};

  constructor(pack = packOf(), people = peopleOf()) {
    this.packs = new Map([[packDigest(pack), pack]]);
    this.people = people;
  }

  /** What a command came to; when it was decided, it has happened. */
  give(command: ReviewCommand, by = 'rosa') {
    const answer = decideReview(
      this.record,
      command,
      {
        by: { id: `id-${by}`, ref: by },
        people: this.people,
        version: { metrics: this.metrics },
        packs: this.packs,
      },
      this.now,
    );
    if (answer.kind === 'refused') return answer.code;
    for (const decision of answer.decisions) {
      const event = { ...decision, at: this.now, by: `id-${by}` };
      this.events.push(event);
      this.record = evolveReview(this.record, event, this.packs);
    }
    return 'decided' as const;
  }

  open(
    change: Partial<Opening> = {},
    earlier: Extract<ReviewCommand, { kind: 'open' }>['earlier'] = [],
  ) {
    const opening = openingOf(this.packs, change);
    return this.give({ kind: 'open', opening, earlier });
  }

  /** Fills in the form and asks for signatures. */
  request(checkpoint: string) {
    this.give({ kind: 'fillForm', checkpoint, form: digest('1') });
    return this.give({ kind: 'requestSignOffs', checkpoint });
  }

  sign(
    checkpoint: string,
    slot: string,
    by: string,
    change: Partial<Extract<ReviewCommand, { kind: 'signOff' }>> = {},
  ) {
    const current = this.checkpoint(checkpoint).request?.digest ?? digest('0');
    return this.give(
      {
        ...{ kind: 'signOff', checkpoint, slot, verdict: 'approve' },
        digest: current,
        ...change,
      },
      by,
    );
  }

  /** The right people sign everything there is to sign. */
  approve(...ids: string[]) {
    for (const id of ids) {
      this.request(id);
      this.sign(id, 'owner', 'dana');
      this.sign(id, 'control', 'carl');
    }
  }

  checkpoint(id: string) {
    const found = this.record?.checkpoints.find(
      ({ definition }) => definition.id === id,
    );
    if (!found) throw new Error(`no checkpoint ${id}`);
    return found;
  }

  get review(): ReviewRecord {
    if (!this.record) throw new Error('not opened');
    return this.record;
  }
}

function openingOf(
  packs: ReadonlyMap<string, CheckpointPack>,
  change: Partial<Opening>,
): Opening {
  return {
    service: 'component:default/arrival-delay',
    versionId: '0197a1c2-77d0-7c5e-8d2f-2f6f1f0c9e11',
    kind: 'tabular',
    lineage: {
      ...{ code: digest('a'), data: digest('b'), params: digest('c') },
      ...{ weights: digest('d'), environment: digest('e') },
      servingConfig: digest('f'),
    },
    lineageDigest: digest('9'),
    environment: 'production',
    packs: [...packs].map(
      ([
        key,
        {
          metadata: { name, version },
        },
      ]) => ({
        ...{ name, version, digest: key },
      }),
    ),
    ...change,
  };
}
