// @ts-check

/**
 * The ledger: its head, its entries, and who its actors are.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('ledger_head', table => {
    table.comment('One row: how many entries the ledger has');
    table.integer('id').primary();
    table.bigInteger('size').notNullable();
  });
  await knex('ledger_head').insert({ id: 1, size: 0 });

  await knex.schema.createTable('ledger_entries', table => {
    table.comment('Never updated, never deleted');
    table.bigInteger('index').primary().comment('From 0, without a gap');
    table.text('leaf').notNullable().comment('RFC 8785 JSON, as hashed');
    table.text('payload').notNullable().comment('RFC 8785 JSON, as hashed');
    table.text('leaf_hash').notNullable().comment('RFC 9162, hexadecimal');
    table.text('stream').notNullable();
    table.integer('stream_version').notNullable().comment('From 1');
    // Two writers that decided on the same state of a stream: one loses here.
    table.unique(['stream', 'stream_version'], {
      indexName: 'ledger_entries_stream_uniq',
    });
  });

  await knex.schema.createTable('ledger_actors', table => {
    table.comment('Who a random actor id is; erasing a person empties the row');
    table.text('actor').primary().comment('Random UUID, as written in leaves');
    table.text('principal').unique().comment('Entity ref or pipeline subject');
    table.text('salt').comment('Hexadecimal; known to nobody after erasure');
    table
      .text('commitment')
      .notNullable()
      .comment('SHA-256 of salt and principal: proves the mapping until then');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  const head = await knex('ledger_head').first('size');
  if (head && Number(head.size) > 0) {
    throw new Error(
      `The ledger holds ${head.size} entries: it is never dropped by a migration`,
    );
  }
  await knex.schema.dropTable('ledger_actors');
  await knex.schema.dropTable('ledger_entries');
  await knex.schema.dropTable('ledger_head');
};
