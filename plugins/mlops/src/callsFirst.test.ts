import type {
  SearchQuery,
  SearchResult,
} from '@backstage/plugin-search-common';
import { callsFirst } from './callsFirst';

const entity = (title: string): SearchResult => ({
  type: 'software-catalog',
  document: { title, text: '', location: `/catalog/${title}` },
});
const call = (title: string): SearchResult => ({
  type: 'who-to-call',
  document: {
    title: `Who to call: ${title}`,
    text: '',
    location: `/mlops/who-to-call?service=component:default/${title
      .toLowerCase()
      .replaceAll(' ', '-')}`,
  },
});

const engineOrder = [
  entity('Arrival delay'),
  entity('Freight arrival'),
  call('Arrival delay'),
  entity('Call centre'),
  call('Address quality'),
  call('Parcel arrival time'),
];

/** An engine that finds everything, in its own order. */
function engine(results: readonly SearchResult[] = engineOrder) {
  const asked: SearchQuery[] = [];
  const search = callsFirst({
    query: async query => {
      asked.push(query);
      const { types = [] } = query;
      const ofType = results.filter(
        ({ type }) => types.length === 0 || types.includes(type),
      );
      if (ofType.length === 0) throw new Error('Missing index');
      return {
        results: ofType.map((each, index) => ({ ...each, rank: index + 1 })),
        numberOfResults: ofType.length,
      };
    },
  });
  const find = async (query: SearchQuery) => {
    const set = await search.query(query);
    return set.results.map(({ rank, document }) => `${rank} ${document.title}`);
  };
  return { search, find, asked };
}

describe('callsFirst', () => {
  it.each(['who to call arrival', 'call arrival', 'arrival on call'])(
    'brings whom to call first for %j, and leaves the rest in order',
    async term => {
      expect(await engine().find({ term })).toEqual([
        '1 Who to call: Arrival delay',
        '2 Who to call: Parcel arrival time',
        '3 Arrival delay',
        '4 Freight arrival',
        '5 Call centre',
        '6 Who to call: Address quality',
      ]);
    },
  );

  it('brings the one first whose name it is', async () => {
    const [first, second] = await engine().find({
      term: 'call parcel arrival time',
    });
    expect([first, second]).toEqual([
      '1 Who to call: Parcel arrival time',
      '2 Arrival delay',
    ]);
  });

  it.each(['arrival', 'drift arrival', ''])(
    'leaves the order of the engine to %j',
    async term => {
      const { find, asked } = engine();
      expect((await find({ term }))[0]).toBe('1 Arrival delay');
      expect(asked).toHaveLength(1);
    },
  );

  it('takes the symptom along that was named, where no service is called so', async () => {
    const locations = async (term: string) =>
      (await engine().search.query({ term })).results
        .filter(({ type }) => type === 'who-to-call')
        .map(({ document }) => document.location.replace(/^.*default\//, ''));
    expect(await locations('drift arrival')).toContain(
      'arrival-delay&symptom=drift',
    );
    expect((await locations('who to call legal arrival'))[0]).toBe(
      'arrival-delay&symptom=legal',
    );
    expect(await locations('call address quality')).toContain(
      'address-quality',
    );
  });

  it('keeps out of results of other types, and of later pages', async () => {
    const { find, asked } = engine();
    await find({ term: 'call arrival', types: ['software-catalog'] });
    await find({ term: 'call arrival', pageCursor: 'MQ==' });
    expect(asked).toHaveLength(2);
  });

  it('finds the others while whom to call is not collected yet', async () => {
    const { find } = engine([entity('Arrival delay')]);
    expect(await find({ term: 'call arrival' })).toEqual(['1 Arrival delay']);
  });

  it('tells of a search that fails', async () => {
    const failing = callsFirst({
      query: async () => {
        throw new Error('The engine is away');
      },
    });
    await expect(failing.query({ term: 'call arrival' })).rejects.toThrow(
      'The engine is away',
    );
  });
});
