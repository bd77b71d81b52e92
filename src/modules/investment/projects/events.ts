import type { Ctx } from '../../../platform/context.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { record } from '../../../platform/events/record.ts'
import type { FigureKind } from './figure/figure.ts'
import type { PartyRole } from './party/party-roles.ts'
import type { DropReason, Stage } from './stage/stage.ts'

/** By what projects are ranked: as they stand after the event. */
interface Facts {
  number: string
  sector: string
  district: string | null
  country: string | null
  plot: string | null
  responsible: string | null
}

/**
 * What each event of a project carries. The subject is the project. Every figure and every stage stands in here whole, so
 * that what a board shows can be counted again from the events alone.
 */
export interface ProjectEvents {
  'project.created': Facts & { stage: Stage; since: string }
  'project.changed': Facts
  'project.moved': { number: string; from: Stage; to: Stage; since: string; dropReason?: DropReason }
  'project.published': { number: string }
  'project.hidden': { number: string }
  'project.figure_added': FigureData
  'project.party_added': { number: string; partyId: string; role: PartyRole }
  'project.party_removed': { number: string; partyId: string; role: PartyRole }
  'project.task_added': TaskData & { dueOn: string | null }
  'project.task_changed': TaskData & { dueOn: string | null }
  'project.task_done': TaskData & { doneOn: string }
  'project.task_undone': TaskData
  'project.task_removed': TaskData
  'project.task_restored': TaskData
  'project.tasks_ordered': { number: string; taskIds: readonly string[] }
  'project.checked': { number: string; checkId: string; outcome: string; checkedOn: string }
  'project.file_added': { number: string; fileId: string; name: string; shared: boolean }
  'project.file_removed': { number: string; fileId: string; name: string }
  'project.photo_added': { number: string; photoId: string; takenOn: string; published: boolean }
  'project.photo_removed': { number: string; photoId: string }
  'project.meeting_noted': { number: string; meetingId: string; heldOn: string }
  'project.trouble_opened': { number: string; troubleId: string; agency: string; openedOn: string; reportedBy: string }
  'project.trouble_closed': { number: string; troubleId: string; outcome: string; closedOn: string; days: number }
  'project.trouble_reopened': { number: string; troubleId: string }
}

export interface FigureData {
  number: string
  figureId: string
  kind: FigureKind
  asOf: string
  /** The figure that this one corrects. */
  replaces: string | null
  year: number | null
  currency: string | null
  /** Minor units, as a decimal string. */
  minor: string | null
  jobs: number | null
  quantity: string | null
  unit: string | null
  perYear: boolean | null
}

interface TaskData {
  number: string
  taskId: string
}

export type ProjectEventType = keyof ProjectEvents

/** Appends an event to the trail of a project. */
export function recordProject<T extends ProjectEventType>(
  tx: Tx,
  ctx: Pick<Ctx, 'actor' | 'now'>,
  projectId: string,
  type: T,
  data: ProjectEvents[T],
): Promise<void> {
  return record(tx, ctx, { type, subject: { type: 'project', id: projectId }, data: { ...data } })
}
