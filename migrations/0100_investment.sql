-- Climate, sites, projects, and every memorandum followed to its factory. The tables come with their parts.
create schema investment;
