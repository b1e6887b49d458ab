import type { PeopleFacts } from '@pitwall/plugin-mlops-common';
import type { Caller } from '../http';
import type { DoerOf } from './doers';
import type { Setting } from './ReviewAccess';
import type { ReadReview } from './reviewEvents';

/** Everything a review is shown from. */
export interface ReviewToShow extends ReadReview {
  readonly id: string;
  readonly setting: Setting;
  readonly people: PeopleFacts;
  /** Texts by commitment; erased ones are absent. */
  readonly texts: ReadonlyMap<string, string>;
  readonly titles: ReadonlyMap<string, string>;
  readonly doerOf: DoerOf;
  readonly caller: Caller;
  readonly now: string;
}
