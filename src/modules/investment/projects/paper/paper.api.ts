import { z } from 'zod'
import { apiRoute } from '../../../../platform/api/api-route.ts'
import { pageOfAll } from '../../../../platform/api/cursor.ts'
import { localeChoice, out, pageSchema, paging } from '../../../../platform/api/fields.ts'
import { projectParams, readers } from '../project/project.api.ts'
import { projectById } from '../project/project.queries.ts'

const paperAnswer = z
  .object({
    id: out.id,
    name: z.string(),
    mediaType: z.string(),
    bytes: z.number().int(),
    sha256: z.string(),
    shared: z.boolean().describe('Whether the investor sees it'),
    addedBy: z.string(),
    addedAt: out.instant,
  })
  .meta({ id: 'ProjectPaper' })

const list = apiRoute({
  method: 'GET',
  path: '/projects/{project}/papers',
  name: 'listProjectPapers',
  tag: 'investment',
  summary: 'Papers of a project, by name and digest',
  access: readers,
  params: projectParams,
  query: z.object({ ...localeChoice, ...paging }),
  answer: pageSchema(paperAnswer),
  async handle({ ctx, params, query }) {
    const { papers } = await projectById(ctx, params.project)
    const page = pageOfAll('project-papers', papers, query, (paper) => paper.id)
    const items = page.items.map(({ actorName, addedAt, bytes, ...paper }) => ({
      ...paper,
      bytes: Number(bytes),
      addedBy: actorName,
      addedAt: String(addedAt),
    }))
    return { body: { ...page, items } }
  },
})

export const paperApi = [list] as const
