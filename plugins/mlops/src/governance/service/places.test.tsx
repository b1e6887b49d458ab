import { mockApis } from '@backstage/frontend-test-utils';
import { knownPlaces } from './places';

describe('knownPlaces', () => {
  it('lists every region of every environment, production first', () => {
    const config = mockApis.config({
      data: {
        mlops: {
          environments: {
            staging: { regions: ['eu-west'] },
            production: { production: true, regions: ['eu-west', 'us-east'] },
            lab: {},
          },
        },
      },
    });
    expect(
      knownPlaces(config).map(({ environment, region }) => [
        environment,
        region,
      ]),
    ).toEqual([
      ['production', 'eu-west'],
      ['production', 'us-east'],
      ['staging', 'eu-west'],
      ['lab', undefined],
    ]);
  });

  it('knows production where nothing is listed, as the backend does', () => {
    expect(knownPlaces(mockApis.config())).toEqual([
      { environment: 'production', isProduction: true },
    ]);
  });
});
