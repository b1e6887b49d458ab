import { serviceRefAsWrittenSchema } from './entityRef';

describe('serviceRefAsWrittenSchema', () => {
  it.each([
    ['arrival-delay', 'component:default/arrival-delay'],
    ['  Arrival-Delay ', 'component:default/arrival-delay'],
    ['component:arrival-delay', 'component:default/arrival-delay'],
    ['flights/arrival-delay', 'component:flights/arrival-delay'],
    ['Component:Flights/Arrival_Delay.2', 'component:flights/arrival_delay.2'],
  ])('reads %j as %s', (written, ref) => {
    expect(serviceRefAsWrittenSchema.parse(written)).toBe(ref);
  });

  it.each([
    [''],
    ['group:default/mlops'],
    ['arrival delay'],
    ['a/b/c'],
    ['component:'],
    ['system:delay-forecasting'],
    ['component:component:arrival-delay'],
    ['x'.repeat(201)],
  ])('refuses %j', written => {
    expect(serviceRefAsWrittenSchema.safeParse(written).success).toBe(false);
  });
});
