// @ts-check

/**
 * Dated facts of ownership, and calls that were made. Both stand in the ledger
 * as well; people are named by the ids the ledger knows them by, so that whoever
 * is erased there is erased here.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('ownership_turn', table => {
    table.comment('One row: whoever enters or ends a fact holds it');
    // Whether a fact may be entered depends on all others: two at once could
    // name two people deputies of each other.
    table.integer('id').primary();
  });
  await knex('ownership_turn').insert({ id: 1 });

  await knex.schema.createTable('ownership_facts', table => {
    table.comment('Deputies, absences, swaps, hand-overs, acknowledgements');
    table.text('fact_id').primary().comment('UUIDv7');
    table
      .text('kind')
      .notNullable()
      .comment('deputy, absence, rota-swap, hand-over or acknowledgement');
    table.text('person_id').comment('Id in ledger_actors; whom it is about');
    table
      .text('other_id')
      .comment('Id in ledger_actors: deputy, stand-in or successor');
    table.text('role');
    table.text('service_ref');
    table.text('target').comment('The rota of a swap');
    table.text('entity_ref').comment('What an acknowledged narrowing is of');
    table.text('digest').comment('Which narrowing was acknowledged');
    table.text('note').comment('Commitment in ledger_texts');
    table.text('valid_from').notNullable().comment('ISO UTC instant');
    table.text('valid_until').notNullable().comment('ISO UTC instant');
    table.text('recorded_at').notNullable().comment('ISO UTC instant');
    table.text('recorded_by').notNullable().comment('Id in ledger_actors');
    table.text('ended_at').comment('Set when it was taken back');
    table.text('ended_by').comment('Id in ledger_actors');
    // What is asked every ten seconds: everything that is not over.
    table.index(['valid_until'], 'ownership_facts_until_idx');
  });

  await knex.schema.createTable('ownership_calls', table => {
    table.comment('Who was called about a service; never changed');
    table.text('call_id').primary().comment('UUIDv7: later ones sort later');
    table.text('service_ref').notNullable();
    table.text('symptom').notNullable();
    table.text('outcome').notNullable().comment('answered or no-answer');
    table
      .text('person_id')
      .comment('Id in ledger_actors; null for the platform contact');
    table.text('note').comment('Commitment in ledger_texts');
    table.text('recorded_at').notNullable().comment('ISO UTC instant');
    table.text('recorded_by').notNullable().comment('Id in ledger_actors');
    table.index(['service_ref', 'call_id'], 'ownership_calls_service_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  const [entry] = await knex('ledger_entries')
    .where('type', 'like', 'mlops.ownership.%')
    .limit(1)
    .select('index');
  if (entry) {
    throw new Error(
      'The ledger holds dated facts or calls; this migration stays.',
    );
  }
  for (const table of [
    'ownership_calls',
    'ownership_facts',
    'ownership_turn',
  ]) {
    await knex.schema.dropTable(table);
  }
};
