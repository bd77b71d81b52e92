-- Whoever is known letter by letter: tables that come twice, and names found in running text.
create index party_spelling_exact on directory.party_spelling (lower(spelling));
