import type { Portal } from './startPortal';

/**
 * Holds each test of a suite to leave no fault of the portal's own in its log:
 * a warning or an error with a stack. Whatever a caller does wrong is an answer
 * to them.
 */
export function withoutFaults(portal: () => Portal): void {
  let logged = 0;

  beforeEach(() => {
    logged = portal().log.lines.length;
  });

  afterEach(() => {
    const complaints = portal().log.complaints(logged);
    expect(complaints.filter(text => /\n\s+at /.test(text))).toEqual([]);
  });
}
