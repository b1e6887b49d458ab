import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';

declare const jsdom: { readonly window: Window };

// A machine under load renders a whole app in more than the library's second.
configure({ asyncUtilTimeout: 15_000 });

// React's development build writes back the event that it found, and a window
// of Vitest keeps what is written: from the first click on, React would take
// every update for the answer to that click, also in the files that follow.
Object.defineProperty(window, 'event', {
  configurable: true,
  get: () => jsdom.window.event,
  set: () => undefined,
});

// Files share their modules, and the library asks for what follows only when
// it is read: after the first file nobody would take the pages down again, and
// each further one would draw beside all that came before.
beforeAll(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
});
afterEach(cleanup);

// What a file leaves behind is not there for the next.
afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  document.body.replaceChildren();
  localStorage.clear();
  sessionStorage.clear();
  window.history.replaceState(null, '', '/');
});
