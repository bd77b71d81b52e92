import type { ProjectEvents } from '../events.ts'
import type { Project } from './project.ts'

/** What a project is ranked by, as its events carry it. */
export function factsOf(project: Project): ProjectEvents['project.changed'] {
  const { number, sectorCode, districtSlug, country, plotId, responsibleId } = project
  return { number, sector: sectorCode, district: districtSlug, country, plot: plotId, responsible: responsibleId }
}
