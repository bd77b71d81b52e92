import { z } from 'zod'
import { AppError } from '../../../../kernel/errors.ts'
import { apiRoute } from '../../../../platform/api/api-route.ts'
import { id, plainText } from '../../../../platform/api/fields.ts'
import { common, projectParams, shown, writers } from '../project/project.api.ts'
import { projectById } from '../project/project.queries.ts'
import { addParty, removeParty } from './add-party.ts'
import { partyRoles } from './party-roles.ts'

const add = apiRoute({
  ...common,
  method: 'POST',
  path: '/projects/{project}/parties',
  name: 'addProjectParty',
  summary: 'Put a party of the directory to a project',
  access: writers,
  params: projectParams,
  body: z.strictObject({ partyId: id, role: z.enum(partyRoles, 'invalid_choice'), note: plainText(500).default('') }),
  status: 201,
  async handle({ ctx, params, body }) {
    await addParty(ctx, { ...body, projectId: params.project })
    return shown(ctx, params.project)
  },
})

const remove = apiRoute({
  ...common,
  method: 'DELETE',
  path: '/projects/{project}/parties/{part}',
  name: 'removeProjectParty',
  summary: 'Take a party off a project',
  about: '`part` is the `id` of the party in the answer of the project: the same party may take part in several roles.',
  access: writers,
  params: projectParams.extend({ part: id }),
  async handle({ ctx, params }) {
    const { parties } = await projectById(ctx, params.project)
    if (!parties.some((party) => party.id === params.part)) throw new AppError('not_found', 'not_found')
    await removeParty(ctx, { id: params.part, projectId: params.project })
    return shown(ctx, params.project)
  },
})

export const projectPartyApi = [add, remove] as const
