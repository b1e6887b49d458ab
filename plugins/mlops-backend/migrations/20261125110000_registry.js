// @ts-check

/**
 * Model versions, and what served where from when on.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('registry_services', table => {
    table.comment('One row for each service with a version or a deployment');
    // Whoever registers or deploys holds this row until the commit: that keeps
    // ordinals free of gaps, and of two equal lineages one.
    table.text('service_ref').primary();
    table.integer('last_ordinal').notNullable();
  });

  await knex.schema.createTable('model_versions', table => {
    table.comment('Releases of services; never changed');
    table.text('version_id').primary().comment('UUIDv7');
    table.text('service_ref').notNullable();
    table.text('variant').notNullable().comment('Empty when there is none');
    table.integer('ordinal').notNullable().comment('1, 2, 3 … in a service');
    table.text('kind').notNullable().comment('tabular or llm');
    table.text('lineage').notNullable().comment('JSON: digest by name');
    table
      .text('lineage_digest')
      .notNullable()
      .comment('SHA-256 over kind, variant and lineage');
    table.text('registry_version').comment('What the own registry calls it');
    table
      .text('authors')
      .notNullable()
      .comment('JSON: as given, and who it is');
    table.text('metrics').notNullable().comment('JSON: number by name');
    table.text('source').comment('Address of where it was made');
    table.text('registered_at').notNullable().comment('ISO UTC instant');
    table.text('registered_by').notNullable().comment('Id in ledger_actors');
    // The same lineage is the same version, whoever registers it again.
    table.unique(['service_ref', 'lineage_digest'], {
      indexName: 'model_versions_lineage_uq',
    });
    table.unique(['service_ref', 'ordinal'], {
      indexName: 'model_versions_ordinal_uq',
    });
  });

  await knex.schema.createTable('deployments', table => {
    table.comment('What serves in one place from an instant on; never changed');
    table.text('deployment_id').primary().comment('UUIDv7');
    table.text('service_ref').notNullable();
    table.text('environment').notNullable();
    table.text('region').notNullable().comment('Empty when there is none');
    table.text('valid_from').notNullable().comment('ISO UTC instant');
    table.text('parts').notNullable().comment('JSON: version, part and share');
    table.text('recorded_at').notNullable().comment('ISO UTC instant');
    table.text('recorded_by').notNullable().comment('Id in ledger_actors');
    // One walk along it answers what was live at any instant.
    table.index(
      ['service_ref', 'environment', 'region', 'valid_from'],
      'deployments_place_idx',
    );
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  const head = await knex('ledger_head').first('size');
  if (head && Number(head.size) > 0) {
    throw new Error(
      `The ledger has ${head.size} entries that versions and deployments belong to: they are not taken down.`,
    );
  }
  for (const table of ['deployments', 'model_versions', 'registry_services']) {
    await knex.schema.dropTable(table);
  }
};
