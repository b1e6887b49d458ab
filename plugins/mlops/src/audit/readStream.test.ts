import { readStream } from './readStream';

const id = '0199c6d2-0000-7000-8000-000000000008';
const service = 'component:default/arrival-delay';

describe('readStream', () => {
  it.each([
    [
      `deployments/${service}/production/eu-west`,
      {},
      { words: 'Deployments', service, place: 'production / eu-west' },
    ],
    [
      `deployments/${service}/staging/-`,
      {},
      { words: 'Deployments', service, place: 'staging' },
    ],
    [
      `model-version/${id}`,
      { service, ordinal: 4 },
      { words: 'Version 4', service, id },
    ],
    [`service/${service}`, {}, { words: 'Service', service }],
    [`review/${id}`, {}, { words: 'Review', reviewId: id, id }],
    [`gate/${id}`, { service }, { words: 'Gate decision', service, id }],
    [`dated-fact/${id}`, null, { words: 'Dated fact', id }],
    [`call/${id}`, { service: 7 }, { words: 'Call', id }],
    ['beat/monday', {}, { words: 'beat/monday' }],
  ])('%s', (stream, payload, read) => {
    expect(readStream({ stream, payload })).toEqual(read);
  });
});
