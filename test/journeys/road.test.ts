import { engines } from './portal/portalDatabase';
import { cloneNext, createNext, findNext, makeNext } from './road/createNext';
import { deployVersion } from './road/deployVersion';
import { openRoad } from './road/openRoad';
import { passGate } from './road/passGate';
import { askTooEarly, registerVersion } from './road/registerVersion';
import { seeDrift } from './road/seeDrift';
import {
  checkpoints,
  fillInWrongly,
  openReview,
  signCheckpoint,
} from './road/signOff';
import { verifyRecord } from './road/verifyRecord';

// One story through the public API. Each stage goes on where the one before
// has left off: what fails first is what to look at. A stage expects for
// itself, where the linter does not look.
/* eslint-disable jest/expect-expect */
describe.each(engines)('the road of one ML service, on %s', engine => {
  const road = openRoad(engine);

  it('begins with a version, registered by its lineage', () =>
    registerVersion(road));

  it('is closed while nobody has signed', () => askTooEarly(road));

  it('leads to a review by the pack that production asks for', () =>
    openReview(road));

  it('refuses a form that breaks its schema, field by field', () =>
    fillInWrongly(road));

  it.each(checkpoints)(
    'has %s filled in, frozen, and signed by two people who did not build it',
    cid => signCheckpoint(road, cid),
  );

  it('passes the gate, once', () => passGate(road));

  it('leads to production, at an instant one can ask for', () =>
    deployVersion(road));

  it('is watched: rows become profiles beside the data, and drift is seen', () =>
    seeDrift(road));

  it('is taken by the next service, from a template to a row of the fleet', () =>
    createNext(road));

  it('has it cloned as the data scientist created it', () => cloneNext(road));

  it('has it made by one command, from nothing to pushed profiles', () =>
    makeNext(road));

  it('shows its version, its profiles and the answer of the gate', () =>
    findNext(road));

  it('is on record in a ledger that anybody can verify', () =>
    verifyRecord(road));
});
