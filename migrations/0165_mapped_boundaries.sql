-- Boundaries out of an open map are true to the ground, yet nobody's decision: neither legal nor schematic.
alter table investment.boundary_set drop constraint boundary_set_kind_check;
alter table investment.boundary_set add constraint boundary_set_kind_check check (kind in ('legal', 'mapped', 'schematic'));
