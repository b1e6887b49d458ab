import { act, renderHook, waitFor } from '@testing-library/react';
import { useAnswer } from './useAnswer';

/** A question whose answers the test gives by hand, in any order. */
function askedByHand() {
  const questions: {
    signal: AbortSignal;
    resolve(value: string): void;
    reject(error: unknown): void;
  }[] = [];
  const ask = () => (signal: AbortSignal) =>
    new Promise<string>((resolve, reject) => {
      questions.push({ signal, resolve, reject });
    });
  return { questions, ask };
}

function setUp() {
  const { questions, ask } = askedByHand();
  const hook = renderHook(
    (props: { subject: string; ask: (s: AbortSignal) => Promise<string> }) =>
      useAnswer(props.subject, props.ask),
    { initialProps: { subject: 'fleet', ask: ask() } },
  );
  return { ...hook, questions, ask };
}

describe('useAnswer', () => {
  it('loads, then is ready', async () => {
    const { result, questions } = setUp();
    expect(result.current.answer).toEqual({ status: 'loading' });
    await act(async () => questions[0].resolve('first'));
    expect(result.current.answer).toEqual({
      status: 'ready',
      value: 'first',
      isRefreshing: false,
    });
  });

  it('never lets an older answer overwrite a newer one', async () => {
    const { result, questions, ask, rerender } = setUp();
    rerender({ subject: 'fleet', ask: ask() });
    expect(questions[0].signal.aborted).toBe(true);
    await act(async () => questions[1].resolve('newer'));
    await act(async () => questions[0].resolve('older'));
    expect(result.current.answer).toMatchObject({ value: 'newer' });
  });

  it('keeps what is known while it is read anew, and when that fails', async () => {
    const { result, questions } = setUp();
    await act(async () => questions[0].resolve('first'));
    act(() => result.current.askAgain());
    expect(result.current.answer).toMatchObject({
      value: 'first',
      isRefreshing: true,
    });
    await act(async () => questions[1].reject(new Error('unreachable')));
    expect(result.current.answer).toMatchObject({
      value: 'first',
      isRefreshing: false,
      refreshError: new Error('unreachable'),
    });
  });

  it('never shows the answer about another subject', async () => {
    const { result, questions, ask, rerender } = setUp();
    await act(async () => questions[0].resolve('about the fleet'));
    rerender({ subject: 'another', ask: ask() });
    expect(result.current.answer).toEqual({ status: 'loading' });
  });

  it('tells a failure, and loads again on a second attempt', async () => {
    const { result, questions } = setUp();
    await act(async () => questions[0].reject('no reason'));
    expect(result.current.answer).toEqual({
      status: 'failed',
      error: new Error('no reason'),
    });
    act(() => result.current.askAgain());
    expect(result.current.answer).toEqual({ status: 'loading' });
    await act(async () => questions[1].resolve('second'));
    await waitFor(() =>
      expect(result.current.answer).toMatchObject({ value: 'second' }),
    );
  });

  it('aborts the question when nobody reads the answer any more', () => {
    const { questions, unmount } = setUp();
    unmount();
    expect(questions[0].signal.aborted).toBe(true);
  });

  it('renews quietly while the page is seen, and only then', async () => {
    vi.useFakeTimers();
    try {
      const { result, questions } = setUp();
      await act(async () => questions[0].resolve('first'));
      act(() => vi.advanceTimersByTime(60_000));
      expect(result.current.answer).toMatchObject({
        value: 'first',
        isRefreshing: false,
      });
      await act(async () => questions[1].resolve('renewed'));
      expect(result.current.answer).toMatchObject({ value: 'renewed' });

      const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
      act(() => vi.advanceTimersByTime(120_000));
      expect(questions).toHaveLength(2);
      hidden.mockReturnValue(false);
      act(() => void document.dispatchEvent(new Event('visibilitychange')));
      expect(questions).toHaveLength(3);
    } finally {
      vi.useRealTimers();
    }
  });

  it('shows that it asks when the question changes after a quiet renewal', async () => {
    vi.useFakeTimers();
    try {
      const { result, questions, ask, rerender } = setUp();
      await act(async () => questions[0].resolve('first'));
      act(() => vi.advanceTimersByTime(60_000));
      rerender({ subject: 'fleet', ask: ask() });
      expect(result.current.answer).toMatchObject({
        value: 'first',
        isRefreshing: true,
      });
    } finally {
      vi.useRealTimers();
    }
  });
});
