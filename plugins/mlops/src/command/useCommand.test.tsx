import { act, renderHook } from '@testing-library/react';
import { useCommand } from './useCommand';

describe('useCommand', () => {
  it('repeats the key for another attempt at the same thing, and only then', async () => {
    const run = vi
      .fn<(input: string, key: string) => Promise<string>>()
      .mockRejectedValueOnce(new Error('lost'))
      .mockResolvedValue('done');
    const { result } = renderHook(() => useCommand(run));
    await act(async () => {
      expect(await result.current.send('sign')).toBeUndefined();
    });
    expect(result.current.error).toEqual(new Error('lost'));
    await act(async () => {
      expect(await result.current.send('sign')).toBe('done');
    });
    expect(result.current.error).toBeUndefined();
    await act(() => result.current.send('sign').then(() => {}));
    await act(() => result.current.send('send back').then(() => {}));
    const keys = run.mock.calls.map(([, key]) => key);
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
    expect(keys[1]).toBe(keys[0]);
    expect(new Set(keys).size).toBe(3);
  });

  it('begins nothing while something is under way', async () => {
    const run = vi.fn(() => new Promise<string>(() => {}));
    const { result } = renderHook(() => useCommand(run));
    act(() => {
      result.current.send('a').catch(() => {});
      result.current.send('a').catch(() => {});
    });
    expect(run).toHaveBeenCalledTimes(1);
    expect(result.current.isSending).toBe(true);
  });
});
