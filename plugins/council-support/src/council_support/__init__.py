"""The council support division (відділ організаційного забезпечення депутатської діяльності): its sections and its templates."""
