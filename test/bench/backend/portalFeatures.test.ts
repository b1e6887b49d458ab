import { portalFeatures } from './portalFeatures';

describe('portalFeatures', () => {
  it('reads what the portal adds, and tells ours from the rest', () => {
    const features = portalFeatures();
    const names = features.map(({ packageName }) => packageName);
    expect(names).toContain('@backstage/plugin-catalog-backend');
    expect(features.filter(({ isOurs }) => isOurs).length).toBeGreaterThan(0);
    expect(
      features.find(
        ({ packageName }) =>
          packageName === '@backstage/plugin-catalog-backend',
      )?.isOurs,
    ).toBe(false);
  });

  it('refuses to measure a backend it understands only half', () => {
    expect(() =>
      portalFeatures(
        "backend.add(import('@backstage/a')); backend.add(ownModule);",
      ),
    ).toThrow('adds 2 features, of which 1 can be read');
  });
});
