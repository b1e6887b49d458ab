import { contactWays, waysOfContact } from './contactWays';

const person = { entityRef: 'user:default/a', title: 'A' };

describe('contactWays', () => {
  it('leads to the phone first, by what a phone can dial', () => {
    expect(
      contactWays({
        ...person,
        phone: '+49 (30) 55.50-102',
        email: 'a+b@portal.example',
        chat: 'https://chat.example/a',
      }),
    ).toEqual([
      {
        kind: 'phone',
        label: 'Call +49 (30) 55.50-102',
        href: 'tel:+49305550102',
      },
      { kind: 'chat', label: 'Chat', href: 'https://chat.example/a' },
      {
        kind: 'email',
        label: 'a+b@portal.example',
        href: 'mailto:a%2Bb@portal.example',
      },
    ]);
  });

  it.each(['data:text/html,hello', 'http://chat.example/a', '@handle'])(
    'only tells the chat %s',
    chat => {
      expect(contactWays({ ...person, chat })).toEqual([
        { kind: 'chat', label: chat },
      ]);
    },
  );

  it.each(['+49 30 5550 ext. 4', 'ask the desk'])('only tells %j', phone => {
    expect(contactWays({ ...person, phone })).toEqual([
      { kind: 'phone', label: phone },
    ]);
  });
});

describe('waysOfContact', () => {
  it.each([
    ['tel:+4930', 'phone', 'Call +4930'],
    ['mailto:ml@portal.example?subject=a', 'email', 'ml@portal.example'],
    ['https://chat.example/ml', 'link', 'Reach ML platform team'],
  ])('of %s', (link, kind, label) => {
    expect(waysOfContact({ title: 'ML platform team', link })).toEqual([
      { kind, label, href: link },
    ]);
  });

  it.each([undefined, 'data:text/html,hello', 'ask the desk'])(
    'are none for %s',
    link => {
      expect(waysOfContact({ title: 'ML platform team', link })).toEqual([]);
    },
  );
});
