// @ts-check

/**
 * Answers kept by Idempotency-Key, so that a repeated POST acts once.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('idempotency_keys', table => {
    table.comment('Answers kept for 24 hours by the key their caller sent');
    table.text('principal').notNullable().comment('Who sent the key');
    table.text('contract').notNullable().comment('Which endpoint it was for');
    table.text('key').notNullable().comment('The Idempotency-Key header');
    table
      .text('claim_id')
      .notNullable()
      .unique()
      .comment('The one attempt that runs');
    table
      .text('request_digest')
      .notNullable()
      .comment('SHA-256 of path, query and body');
    table.text('answer').comment('JSON; null while the first request runs');
    table.text('claimed_at').notNullable().comment('ISO UTC instant');
    table.text('expires_at').notNullable().comment('ISO UTC instant');
    // Of several attempts at once this key lets exactly one in.
    table.primary(['principal', 'contract', 'key']);
    table.index(['expires_at'], 'idempotency_keys_expires_at_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('idempotency_keys');
};
