import type { z } from 'zod'
import { typedText } from '../../../../platform/http/form.ts'
import { type Exchange, redirect, type Route } from '../../../../platform/http/route.ts'
import { idOf, submit } from '../../../../ui/refusal.ts'
import { addCheck } from '../check/add-check.ts'
import { addCheckSchema } from '../check/check.schema.ts'
import { addFigure } from '../figure/add-figure.ts'
import { addFigureSchema } from '../figure/figure.schema.ts'
import { addPhoto, removePhoto } from '../paper/add-photo.ts'
import { attachPaper, removePaper } from '../paper/attach-paper.ts'
import { addPhotoSchema, attachPaperSchema, pickPaperSchema } from '../paper/paper.schema.ts'
import { removeParty } from '../party/add-party.ts'
import { chooseAndAdd } from '../party/choose-and-add.ts'
import { chooseAndAddSchema, removePartySchema } from '../party/party.schema.ts'
import { publishProject } from '../project/publish-project.ts'
import { publishProjectSchema } from '../project/project.schema.ts'
import { projectsPath } from '../shared.views.tsx'
import { closeTrouble, reopenTrouble } from '../talk/close-trouble.ts'
import { noteMeeting } from '../talk/note-meeting.ts'
import { openTrouble } from '../talk/open-trouble.ts'
import * as talk from '../talk/talk.schema.ts'
import { addTask } from '../task/add-task.ts'
import { changeTask } from '../task/change-task.ts'
import { finishTask, reopenTask } from '../task/finish-task.ts'
import { removeTask, restoreTask } from '../task/remove-task.ts'
import { shiftTask } from '../task/shift-task.ts'
import * as task from '../task/task.schema.ts'
import { showProject } from './project.pages.tsx'
import { type Tab, tabPath } from './tabs.ts'

/** What a form is, and where on the page it stands: `form` tells those of one kind apart by what was posted. */
interface Place {
  readonly tab: Tab
  readonly form: string | ((data: FormData) => string)
  readonly hash?: string
}

/** One form of a project's page: its verb gets what was typed with the id of the project. */
function act<S extends z.ZodType>(
  step: string,
  schema: S,
  { tab, form, hash = '' }: Place,
  verb: (ctx: Exchange['ctx'], input: z.output<S> & { projectId: string }) => Promise<unknown>,
): Route {
  return {
    method: 'POST',
    path: `${projectsPath}/:id/${step}`,
    access: ['staff', 'admin'],
    async handle(x) {
      const projectId = idOf(x)
      const data = await x.form()
      return submit(x, {
        form: typeof form === 'string' ? form : form(data),
        schema,
        data,
        work: async (value) => {
          await verb(x.ctx, { ...(value as object), projectId } as z.output<S> & { projectId: string })
          return redirect(x, `${tabPath(projectId, tab)}${hash}`, 'project.saved')
        },
        refuse: (refused) => showProject(x, projectId, tab, refused),
      })
    },
  }
}

const by = (prefix: string, name: string) => (data: FormData) => `${prefix}-${typedText(data, name)}`
const tasks = { tab: 'tasks', hash: '#tasks' } as const
const partners = { tab: 'partners', hash: '#parties' } as const
const talks = { tab: 'talks', hash: '#troubles' } as const

export const actRoutes: readonly Route[] = [
  act('publish', publishProjectSchema, { tab: 'overview', form: 'publish' }, publishProject),
  act(
    'figures',
    addFigureSchema,
    { tab: 'figures', form: (data) => typedText(data, 'form') || 'figure-add', hash: '#figures' },
    addFigure,
  ),
  act('tasks/add', task.addTaskSchema, { ...tasks, form: 'task-add' }, addTask),
  act('tasks/change', task.changeTaskSchema, { ...tasks, form: by('task', 'taskId') }, changeTask),
  act('tasks/done', task.finishTaskSchema, { ...tasks, form: by('done', 'taskId') }, finishTask),
  act('tasks/undo', task.pickTaskSchema, { ...tasks, form: 'undo' }, reopenTask),
  act('tasks/remove', task.pickTaskSchema, { ...tasks, form: by('task', 'taskId') }, removeTask),
  act('tasks/restore', task.pickTaskSchema, { ...tasks, form: 'restore' }, restoreTask),
  act('tasks/shift', task.shiftTaskSchema, { ...tasks, form: 'shift' }, shiftTask),
  act('parties', chooseAndAddSchema, { ...partners, form: 'party' }, chooseAndAdd),
  act('parties/remove', removePartySchema, { ...partners, form: 'party-remove' }, removeParty),
  act('checks', addCheckSchema, { tab: 'partners', form: 'check', hash: '#checks' }, addCheck),
  act('papers', attachPaperSchema, { tab: 'papers', form: 'paper', hash: '#papers' }, attachPaper),
  act('papers/remove', pickPaperSchema, { tab: 'papers', form: 'paper-remove', hash: '#papers' }, removePaper),
  act('photos', addPhotoSchema, { tab: 'papers', form: 'photo', hash: '#photos' }, addPhoto),
  act('photos/remove', pickPaperSchema, { tab: 'papers', form: 'photo-remove', hash: '#photos' }, removePhoto),
  act('meetings', talk.noteMeetingSchema, { tab: 'talks', form: 'meeting', hash: '#meetings' }, noteMeeting),
  act('troubles', talk.openTroubleSchema, { ...talks, form: 'trouble' }, openTrouble),
  act('troubles/close', talk.closeTroubleSchema, { ...talks, form: by('close', 'troubleId') }, closeTrouble),
  act('troubles/reopen', talk.reopenTroubleSchema, { ...talks, form: 'reopen' }, reopenTrouble),
]
