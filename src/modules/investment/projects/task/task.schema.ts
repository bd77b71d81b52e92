import { z } from 'zod'
import { checkbox, choice, localizedName, optionalDate, revisionField, text } from '../../../../platform/http/fields.ts'
import { optionalKey } from '../project/project.schema.ts'
import { taskSides } from './task.ts'

const facts = {
  title: localizedName(300),
  side: choice(taskSides),
  ownerId: optionalKey,
  ownerName: text(200),
  dueOn: optionalDate,
  shared: z.union([z.boolean(), checkbox]),
}

export const addTaskSchema = z.object(facts)
export type AddTask = z.output<typeof addTaskSchema> & { readonly projectId: string }

const one = { taskId: z.guid('invalid'), revision: revisionField }

export const changeTaskSchema = z.object({ ...one, ...facts })
export type ChangeTask = z.output<typeof changeTaskSchema> & { readonly projectId: string }

export const finishTaskSchema = z.object({ ...one, doneOn: optionalDate, note: text(1000) })
export type FinishTask = z.output<typeof finishTaskSchema> & { readonly projectId: string }

/** Takes back that a task is done, or that it was taken off the list. */
export const pickTaskSchema = z.object(one)
export type PickTask = z.output<typeof pickTaskSchema> & { readonly projectId: string }

export const shiftTaskSchema = z.object({ taskId: z.guid('invalid'), by: z.enum(['earlier', 'later'], 'invalid_choice') })
export type ShiftTask = z.output<typeof shiftTaskSchema> & { readonly projectId: string }
