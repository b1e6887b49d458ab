// @ts-check

/**
 * Profiles of features over windows, the references they are compared with,
 * and values of metrics. None of it is in the ledger: it is measured, not
 * decided.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('monitoring_references', table => {
    table.comment('What windows are compared with; content never changes');
    table.text('id').primary().comment('UUIDv7');
    table.text('service').notNullable().comment('Ref of the ML service');
    table.text('variant').notNullable().comment('Empty when there is none');
    table.text('dataset_role').notNullable();
    table.text('segment').notNullable();
    table
      .text('reference_id')
      .notNullable()
      .comment('As its pipeline names it');
    table.text('against').notNullable().comment('training or serving');
    table.text('pushed_at').notNullable().comment('ISO UTC instant');
    // Of two pipelines that push one name at once, one makes the row; both hold
    // it until their commit, so that no feature gets two contents.
    table.unique(
      ['service', 'variant', 'dataset_role', 'segment', 'reference_id'],
      { indexName: 'monitoring_references_name_uq' },
    );
  });

  await knex.schema.createTable('monitoring_reference_features', table => {
    table.comment('One feature of a reference, and its bins for ever');
    table.text('reference').notNullable().comment('monitoring_references.id');
    table.text('feature').notNullable();
    table.text('digest').notNullable().comment('SHA-256 of its windows');
    table.text('kind').notNullable().comment('number or category');
    table.integer('window_count').notNullable();
    table.text('from_at').notNullable().comment('ISO UTC instant');
    table.text('to_at').notNullable().comment('ISO UTC instant');
    table
      .double('missing_share')
      .notNullable()
      .comment('Of its rows, those without a usable value');
    table.text('bins').notNullable().comment('JSON');
    table.text('merged').notNullable().comment('JSON: all windows as one');
    table.text('windows').notNullable().comment('JSON: each window, in bins');
    table.primary(['reference', 'feature']);
    table
      .foreign('reference')
      .references('id')
      .inTable('monitoring_references')
      .onDelete('CASCADE');
  });

  await knex.schema.createTable('monitoring_lines', table => {
    table.comment('Where a statistic draws the line, computed once');
    table.text('reference').notNullable().comment('monitoring_references.id');
    table.text('feature').notNullable();
    table.text('measure').notNullable();
    table.text('made_from').notNullable().comment('raw or profile');
    table.integer('windows').notNullable().comment('Of how many scores');
    table.text('line').notNullable().comment('JSON: the threshold');
    table.text('digest').comment('SHA-256 of raw scores, as they were pushed');
    table.primary(['reference', 'feature', 'measure', 'made_from']);
    table
      .foreign('reference')
      .references('id')
      .inTable('monitoring_references')
      .onDelete('CASCADE');
  });

  await knex.schema.createTable('monitoring_series', table => {
    table.comment('What is profiled over time');
    table.text('id').primary().comment('UUIDv7');
    table.text('service').notNullable().comment('Ref of the ML service');
    table.text('variant').notNullable().comment('Empty when there is none');
    table.text('environment').notNullable();
    table.text('version').notNullable().comment('Empty when none is named');
    table.text('dataset_role').notNullable();
    table.text('segment').notNullable();
    table
      .text('newest_to')
      .notNullable()
      .comment('End of the newest window; saves a walk over all profiles');
    // Whoever pushes holds the row until the commit: that gives each window
    // its revisions in order. Every read begins with a prefix of this key.
    table.unique(
      [
        'service',
        'environment',
        'variant',
        'version',
        'dataset_role',
        'segment',
      ],
      { indexName: 'monitoring_series_subject_uq' },
    );
  });

  await knex.schema.createTable('monitoring_profiles', table => {
    table.comment('One feature in one window; a row for each revision');
    table.text('id').primary().comment('UUIDv7');
    table.text('series').notNullable().comment('monitoring_series.id');
    table.text('feature').notNullable();
    table.text('from_at').notNullable().comment('ISO UTC instant');
    table.text('to_at').notNullable().comment('ISO UTC instant');
    table.text('reference').notNullable().comment('monitoring_references.id');
    table.integer('revision').notNullable().comment('1, 2, 3 …');
    table
      .integer('newest')
      .notNullable()
      .comment('1 for the revision that counts');
    table.bigInteger('rows').notNullable();
    table.bigInteger('nulls').notNullable();
    table.bigInteger('not_a_number').notNullable();
    table.bigInteger('infinite').notNullable();
    table
      .text('counts')
      .notNullable()
      .comment("JSON: rows per bin, in the reference's bins");
    table.text('moments').comment('JSON');
    table
      .text('scores')
      .notNullable()
      .comment('JSON: score by measure, from when it was pushed');
    table
      .integer('lost')
      .notNullable()
      .comment('Expected values that did not come');
    table.text('digest').notNullable().comment('SHA-256 of the profile');
    table.text('pushed_at').notNullable().comment('ISO UTC instant');
    // No window gets the same revision twice, whatever goes wrong above.
    table.unique(
      ['series', 'feature', 'from_at', 'to_at', 'reference', 'revision'],
      { indexName: 'monitoring_profiles_key_uq' },
    );
    table
      .foreign('series')
      .references('id')
      .inTable('monitoring_series')
      .onDelete('CASCADE');
    table
      .foreign('reference')
      .references('id')
      .inTable('monitoring_references');
  });
  // The newest windows of a series, walked backwards in time: what every page
  // reads. Superseded revisions are not in it.
  await knex.raw(
    'create index monitoring_profiles_newest_idx on monitoring_profiles (series, from_at) where newest = 1',
  );
  // One feature of many: otherwise 1,000 features are read to show one.
  await knex.raw(
    'create index monitoring_profiles_feature_idx on monitoring_profiles (series, feature, from_at) where newest = 1',
  );

  await knex.schema.createTable('monitoring_raw_scores', table => {
    table.comment('Scores that pipelines computed from raw rows');
    table
      .text('profile')
      .notNullable()
      .comment('monitoring_profiles.id: of this revision only');
    table.text('measure').notNullable();
    table.text('score').notNullable().comment('JSON');
    table.text('pushed_at').notNullable().comment('ISO UTC instant');
    table.primary(['profile', 'measure']);
    table
      .foreign('profile')
      .references('id')
      .inTable('monitoring_profiles')
      .onDelete('CASCADE');
  });

  await knex.schema.createTable('monitoring_metrics', table => {
    table.comment('What is observed over time');
    table.text('id').primary().comment('UUIDv7');
    table.text('service').notNullable().comment('Ref of the ML service');
    table.text('environment').notNullable();
    table.text('layer').notNullable();
    table.text('metric').notNullable();
    table.text('variant').notNullable().comment('Empty when there is none');
    table.text('version').notNullable().comment('Empty when none is named');
    table.text('segment').notNullable();
    table.text('unit').comment('As it was given last; absent without one');
    // Whoever pushes holds the row until the commit, as with series.
    table.unique(
      [
        'service',
        'environment',
        'layer',
        'metric',
        'variant',
        'version',
        'segment',
      ],
      { indexName: 'monitoring_metrics_subject_uq' },
    );
  });

  await knex.schema.createTable('monitoring_observations', table => {
    table.comment('One value in one window; a row for each revision');
    table.text('metric').notNullable().comment('monitoring_metrics.id');
    table.text('from_at').notNullable().comment('ISO UTC instant');
    table.text('to_at').notNullable().comment('ISO UTC instant');
    table.integer('revision').notNullable().comment('1, 2, 3 …');
    table
      .integer('newest')
      .notNullable()
      .comment('1 for the revision that counts');
    table.double('value').notNullable();
    table.bigInteger('n').comment('Of how many rows, requests or cases');
    table.text('pushed_at').notNullable().comment('ISO UTC instant');
    // Also walks a metric backwards in time.
    table.primary(['metric', 'from_at', 'to_at', 'revision']);
    table
      .foreign('metric')
      .references('id')
      .inTable('monitoring_metrics')
      .onDelete('CASCADE');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of [
    'monitoring_observations',
    'monitoring_metrics',
    'monitoring_raw_scores',
    'monitoring_profiles',
    'monitoring_series',
    'monitoring_lines',
    'monitoring_reference_features',
    'monitoring_references',
  ]) {
    await knex.schema.dropTable(table);
  }
};
