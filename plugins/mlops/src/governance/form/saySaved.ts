import { sayRelative } from '../../instant';
import type { SaveStatus } from './useSavedAnswers';

/** Where the answers are, in words. */
export function saySaved(status: SaveStatus, now: Date): string {
  switch (status.kind) {
    case 'untouched':
      return 'Answers are saved as you write.';
    case 'incomplete':
      return 'Kept on this page; saved once every question is answered.';
    case 'saving':
      return 'Saving…';
    case 'saved': {
      const seconds = Math.max(
        0,
        Math.round((now.getTime() - status.at.getTime()) / 1000),
      );
      return seconds < 60
        ? `Saved ${seconds} s ago`
        : `Saved ${sayRelative(status.at, now)}`;
    }
    case 'failed':
      return 'Not saved; what you wrote is still here.';
    default:
      return status satisfies never;
  }
}
