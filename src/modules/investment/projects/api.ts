import { checkApi } from './check/check.api.ts'
import { figureApi } from './figure/figure.api.ts'
import { projectApi } from './project/project.api.ts'
import type { ProjectEventType } from './events.ts'
import { paperApi } from './paper/paper.api.ts'
import { projectPartyApi } from './party/party.api.ts'
import { talkApi } from './talk/talk.api.ts'
import { taskApi } from './task/task.api.ts'

/** Projects for programs. */
export const projectsApi = [
  ...projectApi,
  ...figureApi,
  ...taskApi,
  ...checkApi,
  ...paperApi,
  ...talkApi,
  ...projectPartyApi,
] as const

/** Events that a webhook may be told of: their data hold numbers, ids and figures, and nothing of a person. */
export const projectWebhookEvents = [
  'project.created',
  'project.moved',
  'project.published',
  'project.hidden',
  'project.figure_added',
  'project.task_done',
  'project.trouble_opened',
  'project.trouble_closed',
] as const satisfies readonly ProjectEventType[]
