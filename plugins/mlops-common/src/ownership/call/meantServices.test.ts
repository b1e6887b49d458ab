import { meantServices } from './meantServices';

const services = [
  { entityRef: 'component:default/arrival-delay', title: 'Arrival delay' },
  { entityRef: 'component:default/parcel-eta', title: 'Parcel arrival time' },
  { entityRef: 'component:freight/arrival', title: 'Arrival of freight' },
];
const meantBy = (name: string) =>
  meantServices(name, services).map(({ title }) => title);

describe('meantServices', () => {
  it.each([
    ['delay', ['Arrival delay']],
    ['DELAY arr', ['Arrival delay']],
    ['parcel-eta', ['Parcel arrival time']],
    ['arr', ['Arrival delay', 'Parcel arrival time', 'Arrival of freight']],
    ['crew', []],
  ])('understands %j', (name, titles) => {
    expect(meantBy(name)).toEqual(titles);
  });

  it('takes the one whose name it is over those that only hold it', () => {
    expect(meantBy('arrival delay')).toEqual(['Arrival delay']);
    expect(meantBy('Arrival')).toEqual(['Arrival of freight']);
  });

  it('leaves the choice between two of the same name', () => {
    const twins = ['a', 'b'].map(namespace => ({
      entityRef: `component:${namespace}/hub`,
      title: 'Hub',
    }));
    expect(meantServices('hub', twins)).toEqual(twins);
  });
});
