-- Plots, holds, leases and cases belong to projects, which came later.
alter table investment.plot_claim add constraint plot_claim_project foreign key (project_id) references investment.project;
alter table investment.procedure_case add constraint procedure_case_project foreign key (project_id) references investment.project;
alter table investment.project add constraint project_plot foreign key (plot_id) references investment.plot;
