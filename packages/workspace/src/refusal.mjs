/**
 * An expected "no": something outside is not as needed, and the message is a
 * sentence that says what to do. Printed without a stack trace.
 */
export class Refusal extends Error {
  /** @param {string} sentence */
  constructor(sentence) {
    super(sentence);
    this.name = 'Refusal';
  }
}
