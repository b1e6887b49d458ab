// @ts-check

/**
 * Reviews as lists and the gate find them, the packs they pin, and the
 * decisions of the gate. What a review is stands in the ledger: these rows can
 * be built again from it.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('governance_packs', table => {
    table.comment('Every pack a review was ever opened with; never changed');
    table.text('digest').primary();
    table.text('name').notNullable();
    table.text('version').notNullable();
    table
      .text('content')
      .notNullable()
      .comment('JSON, its keys in the order of the file');
    table.text('first_used_at').notNullable().comment('ISO UTC instant');
  });
  await knex.schema.createTable('governance_reviews', table => {
    table.comment('One row for each review, as of the newest entry about it');
    table.text('review_id').primary().comment('UUIDv7: later ones sort later');
    table.text('service_ref').notNullable();
    table.text('variant').notNullable().comment('Empty where there is none');
    table.text('version_id').notNullable();
    table.text('environment').notNullable();
    table.text('region').notNullable().comment('Empty where there is none');
    // At most one review of a version in a place is open: two requests at once
    // cannot both open one.
    table
      .text('live_key')
      .unique({ indexName: 'governance_reviews_live_uq' })
      .comment('Version and place while it is open, then null');
    table
      .text('state')
      .notNullable()
      .comment('open, approved, rejected, expired or withdrawn, as recorded');
    table
      .text('rejects_at')
      .comment('When a time box ends it, if nobody signs before');
    table.text('expires_at').comment('When the first of its approvals ends');
    table.integer('stream_version').notNullable();
    table.index(
      ['version_id', 'environment', 'region'],
      'governance_reviews_place_idx',
    );
    table.index(['service_ref', 'review_id'], 'governance_reviews_service_idx');
    // For the task that records what time ended.
    table.index(['state', 'rejects_at'], 'governance_reviews_rejects_idx');
    table.index(['state', 'expires_at'], 'governance_reviews_expires_idx');
  });
  await knex.schema.createTable('governance_open_slots', table => {
    table.comment('Slots that somebody is to sign in now: who is asked what');
    table.text('review_id').notNullable();
    table.text('checkpoint').notNullable();
    table.text('slot').notNullable();
    table.text('role').notNullable();
    table.text('service_ref').notNullable();
    table.text('due').notNullable().comment('ISO UTC instant');
    table.primary(['review_id', 'checkpoint', 'slot']);
  });
  await knex.schema.createTable('gate_decisions', table => {
    table.comment('What the gate decided, and whether it was made use of');
    table.text('decision_id').primary().comment('UUIDv7');
    table.text('service_ref').notNullable();
    table.text('version_id').notNullable();
    table.text('environment').notNullable();
    table.text('region').notNullable().comment('Empty where there is none');
    table.text('direction').notNullable();
    table.text('verdict').notNullable();
    table.text('token_id').comment('The jti; null when no token was minted');
    table.text('expires_at').comment('The end of the token');
    table.text('decided_at').notNullable();
    table.text('redeemed_at').comment('Null until it is redeemed, once');
    table.text('redeemed_by').comment('The id the ledger knows the actor by');
    // "Was this version ever let in here?", asked by every rollback.
    table.index(
      ['version_id', 'environment', 'region', 'redeemed_at'],
      'gate_decisions_place_idx',
    );
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  const [entries] = await knex('ledger_entries')
    .where('type', 'like', 'mlops.governance.%')
    .limit(1)
    .select('index');
  if (entries) {
    throw new Error(
      'The ledger holds reviews or decisions of the gate; this migration stays.',
    );
  }
  await knex.schema.dropTable('gate_decisions');
  await knex.schema.dropTable('governance_open_slots');
  await knex.schema.dropTable('governance_reviews');
  await knex.schema.dropTable('governance_packs');
};
