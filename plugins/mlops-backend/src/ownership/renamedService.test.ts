import { mlService } from '../../dev/entities';
import { renamedService } from './renamedService';

const formerly = (name: string, written: string) =>
  mlService(
    name,
    {},
    { annotations: { 'mlops.pitwall.dev/formerly': written } },
  );

describe('renamedService', () => {
  it.each(['eta', 'Default/ETA', 'component:default/eta', 'x y, , eta'])(
    'finds the service that was called %s',
    written => {
      const services = [mlService('price'), formerly('arrival-delay', written)];
      expect(renamedService(services, 'component:default/eta')).toBe(
        'component:default/arrival-delay',
      );
    },
  );

  it.each([
    ['nobody says so', [formerly('arrival-delay', 'delay')]],
    ['two say so', [formerly('a', 'eta'), formerly('b', 'eta')]],
  ])('finds none when %s', (_, services) => {
    expect(renamedService(services, 'component:default/eta')).toBeUndefined();
  });
});
