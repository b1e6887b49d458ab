"""From data to a registered model version, one module a stage."""
