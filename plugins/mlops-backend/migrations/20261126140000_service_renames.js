// @ts-check

/**
 * Former names of services whose history was moved to the name of today.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('registry_renames', table => {
    table.comment('What services were called before; one row for each name');
    table.text('former_ref').primary();
    table.text('service_ref').notNullable().comment('What it is called now');
    table.text('renamed_at').notNullable().comment('ISO UTC instant');
    table.index(['service_ref'], 'registry_renames_service_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  const [entry] = await knex('ledger_entries')
    .where('type', 'mlops.registry.service-renamed@1')
    .limit(1)
    .select('index');
  if (entry) {
    throw new Error(
      'The ledger holds services that were renamed; this migration stays.',
    );
  }
  await knex.schema.dropTable('registry_renames');
};
