import { z } from 'zod'
import { out } from '../../../../platform/api/fields.ts'
import { type Task, taskSides } from './task.ts'

export const taskAnswer = z
  .object({
    id: out.id,
    titles: out.texts,
    side: z.enum(taskSides),
    ownerId: z.string().nullable(),
    ownerName: z.string(),
    dueOn: out.day.nullable(),
    doneOn: out.day.nullable(),
    doneNote: z.string(),
    shared: z.boolean().describe('Whether the investor sees it'),
    revision: z.number().int(),
  })
  .meta({ id: 'ProjectTask' })

export function answerTask(task: Task): z.input<typeof taskAnswer> {
  const { id, side, ownerId, ownerName, dueOn, doneOn, doneNote, shared, revision } = task
  return {
    id,
    titles: task.title as Record<string, string>,
    side,
    ownerId,
    ownerName,
    dueOn: dueOn && String(dueOn),
    doneOn: doneOn && String(doneOn),
    doneNote,
    shared,
    revision,
  }
}
