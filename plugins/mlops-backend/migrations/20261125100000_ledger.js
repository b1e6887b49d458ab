// @ts-check

/**
 * The ledger: one entry for each thing that was decided, the tree over them,
 * and beside them what people may have erased.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('ledger_head', table => {
    table.comment('One row: how many entries the ledger has');
    table.integer('id').primary();
    // Whoever decides takes this row last and holds it until the commit: that
    // is what keeps indices free of gaps and in the order of commits.
    table.bigInteger('size').notNullable();
  });
  await knex('ledger_head').insert({ id: 1, size: 0 });

  await knex.schema.createTable('ledger_entries', table => {
    table.comment('What was decided; rows are never changed or deleted');
    table.bigInteger('index').primary().comment('Position, from 0, no gaps');
    table.text('leaf').notNullable().comment('Canonical JSON, as hashed');
    table.text('payload').notNullable().comment('Canonical JSON, as hashed');
    table
      .text('leaf_hash')
      .notNullable()
      .comment('RFC 9162 hash of the leaf, 64 hexadecimal digits');
    table.text('stream').notNullable().comment('Whose history this is');
    table.bigInteger('stream_version').notNullable().comment('From 1, no gaps');
    table.text('type').notNullable().comment('mlops.<context>.<event>@<n>');
    table.text('at').notNullable().comment('ISO UTC instant');
    // Of two who decide on what they read of a stream, it lets one in.
    table.unique(['stream', 'stream_version'], {
      indexName: 'ledger_entries_stream_uq',
    });
    table.index(['type', 'index'], 'ledger_entries_type_idx');
  });

  await knex.schema.createTable('ledger_actors', table => {
    table.comment('Whom the ids in the ledger stand for, until it is erased');
    table.text('actor_id').primary().comment('UUID made of the commitment');
    table.text('kind').comment('Null once erased');
    table.text('ref').comment('Entity ref or subject; null once erased');
    table.text('salt').comment('64 hexadecimal digits; null once erased');
    table
      .text('commitment')
      .notNullable()
      .comment('SHA-256 of salt, kind and ref');
    // Two first decisions of one person at once must find one id.
    table.unique(['kind', 'ref'], { indexName: 'ledger_actors_actor_uq' });
  });

  await knex.schema.createTable('ledger_texts', table => {
    table.comment('Free text the ledger names by commitment, until erased');
    table.text('commitment').primary().comment('SHA-256 of salt and text');
    table.text('salt').comment('64 hexadecimal digits; null once erased');
    table.text('text').comment('Null once erased');
  });

  await knex.schema.createTable('ledger_tree', table => {
    table.comment('One row: the tree as far as it is derived from the entries');
    table.integer('id').primary();
    table.bigInteger('size').notNullable();
  });
  await knex('ledger_tree').insert({ id: 1, size: 0 });

  await knex.schema.createTable('ledger_tiles', table => {
    table.comment('Hashes of the tree, up to 256 in a tile (c2sp tlog-tiles)');
    table.integer('level').notNullable();
    table.bigInteger('index').notNullable();
    table.binary('hashes').notNullable().comment('32 bytes each, in order');
    table.primary(['level', 'index']);
  });

  await knex.schema.createTable('ledger_heads', table => {
    table.comment('Heads of the ledger as the key signed them');
    table.bigInteger('size').notNullable();
    // A key that takes over signs the same size once more.
    table.text('key_id').notNullable().comment('Name and id of the key');
    table.text('note').notNullable().comment('Signed note (c2sp signed-note)');
    table.primary(['size', 'key_id']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  const head = await knex('ledger_head').first('size');
  if (head && Number(head.size) > 0) {
    throw new Error(
      `The ledger has ${head.size} entries: a record of decisions is not taken down. Export it, and drop the tables ledger_* by hand if that is what you mean.`,
    );
  }
  for (const table of [
    'ledger_heads',
    'ledger_tiles',
    'ledger_tree',
    'ledger_texts',
    'ledger_actors',
    'ledger_entries',
    'ledger_head',
  ]) {
    await knex.schema.dropTable(table);
  }
};
