import { useEffect, useRef, useState } from 'react';

const delayMilliseconds = 250;

/**
 * Text that is told onwards when the reader pauses, and follows when it is
 * changed from elsewhere, such as by the Back button.
 */
export function useDelayedText(
  told: string,
  tell: (text: string) => void,
): [string, (text: string) => void] {
  const [text, setText] = useState(told);
  const lastTold = useRef(told);
  const latestTell = useRef(tell);
  latestTell.current = tell;

  useEffect(() => {
    // What we told ourselves must not undo what was typed meanwhile.
    if (told !== lastTold.current) {
      lastTold.current = told;
      setText(told);
    }
  }, [told]);

  useEffect(() => {
    if (text === lastTold.current) return undefined;
    const timer = setTimeout(() => {
      lastTold.current = text;
      latestTell.current(text);
    }, delayMilliseconds);
    return () => clearTimeout(timer);
  }, [text]);

  return [text, setText];
}
