import { inTime } from './inTime';

describe('inTime', () => {
  it('gives what comes in time, and fails as it fails', async () => {
    expect(await inTime(Promise.resolve('here'), 1000, 'It')).toBe('here');
    await expect(
      inTime(Promise.reject(new Error('broken')), 1000, 'It'),
    ).rejects.toThrow('broken');
  });

  it('does not wait for what never comes', async () => {
    await expect(
      inTime(new Promise(() => {}), 1, 'The catalog'),
    ).rejects.toThrow('The catalog did not answer in 1 ms.');
  });

  it('leaves what fails too late to itself', async () => {
    let fail: (error: Error) => void = () => {};
    const late = new Promise<never>((_, reject) => {
      fail = reject;
    });
    await expect(inTime(late, 1, 'It')).rejects.toThrow('in 1 ms');
    // An unhandled rejection would fail this test run.
    fail(new Error('too late'));
    await expect(late).rejects.toThrow('too late');
  });
});
