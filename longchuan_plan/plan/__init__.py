"""What the plan's YAML means: document, phases, measures, organisation."""
