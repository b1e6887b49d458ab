// @ts-check

/**
 * Since when changes of control roles wait to be acknowledged: the catalog says
 * that they are written, and nobody else says since when.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('ownership_pending_changes', table => {
    table.comment('Changes of control roles that wait, as last resolved');
    table.text('service_ref').notNullable();
    table.text('digest').notNullable().comment('Of the very writing');
    table.text('since').notNullable().comment('ISO UTC instant');
    table.primary(['service_ref', 'digest']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('ownership_pending_changes');
};
