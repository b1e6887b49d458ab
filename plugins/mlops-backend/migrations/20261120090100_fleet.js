// @ts-check

/**
 * The suite's own small projection of ML services, for lists.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  // Order by code point on every database, whatever its locale is.
  const sortable = knex.client.config.client.includes('pg')
    ? 'text collate "C"'
    : 'text';
  await knex.schema.createTable('fleet_services', table => {
    table.comment('ML services as lists show them, refreshed from the catalog');
    table.specificType('service_ref', sortable).primary();
    table
      .specificType('sort_key', sortable)
      .notNullable()
      .comment('The title, folded for order and search');
    table
      .text('search_text')
      .notNullable()
      .comment('Title and name, folded for search');
    table.text('lifecycle').notNullable();
    table
      .integer('has_violations')
      .notNullable()
      .comment('1 when a rule of ownership does not hold, else 0');
    table.text('pipeline').comment('The subject the service names as its own');
    table
      .text('input_digest')
      .notNullable()
      .comment('What the row was computed from; equal means up to date');
    table.text('entry').notNullable().comment('JSON of the list entry');
    table.index(['sort_key', 'service_ref'], 'fleet_services_order_idx');
    // Covers the summary: without it 10,000 entries are read to count them.
    table.index(['lifecycle', 'has_violations'], 'fleet_services_summary_idx');
    table.index(['pipeline'], 'fleet_services_pipeline_idx');
  });
  await knex.schema.createTable('fleet_reading', table => {
    table.comment('One row: when the catalog was last read for the fleet');
    table.integer('id').primary();
    table.text('catalog_read_at').notNullable().comment('ISO UTC instant');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('fleet_reading');
  await knex.schema.dropTable('fleet_services');
};
