import type { z } from 'zod'
import { typedText } from '../../../../platform/http/form.ts'
import { type Exchange, redirect, type Route } from '../../../../platform/http/route.ts'
import { page } from '../../../../ui/page.tsx'
import { type Refused, submit } from '../../../../ui/refusal.ts'
import { viewOf } from '../../../../ui/view.ts'
import { projectsTexts } from '../texts.ts'
import { savePost, saveSector, setOfficer, setStageLimit } from './save-setup.ts'
import { answeringPosts, officers, sectors, stageLimits } from './setup.queries.ts'
import { savePostSchema, saveSectorSchema, setLimitSchema, setOfficerSchema } from './setup.schema.ts'
import { setupPath, SetupView } from './setup.views.tsx'

async function show(x: Exchange, refused?: Refused): Promise<Response> {
  const { db } = x.ctx
  const [kinds, posts, people, limits] = await Promise.all([sectors(db), answeringPosts(db), officers(db), stageLimits(db)])
  return page(
    { ...x, path: setupPath },
    {
      title: projectsTexts(x.ctx.locale)('setup.title'),
      shell: 'staff',
      status: refused?.status ?? 200,
      body: <SetupView view={viewOf(x)} sectors={kinds} officers={people} {...{ posts, limits, refused }} />,
    },
  )
}

function set<S extends z.ZodType>(
  step: string,
  schema: S,
  formOf: (data: FormData) => string,
  verb: (ctx: Exchange['ctx'], input: z.output<S>) => Promise<unknown>,
): Route {
  return {
    method: 'POST',
    path: `${setupPath}/${step}`,
    access: ['admin'],
    async handle(x) {
      const data = await x.form()
      return submit(x, {
        form: formOf(data),
        schema,
        data,
        work: async (value) => {
          await verb(x.ctx, value)
          return redirect(x, `${setupPath}#${step}`, 'project.saved')
        },
        refuse: (refused) => show(x, refused),
      })
    },
  }
}

/** What the house sets for its projects: for administrators. */
export const setupRoutes: readonly Route[] = [
  { method: 'GET', path: setupPath, access: ['admin'], handle: (x) => show(x) },
  set('posts', savePostSchema, (data) => `post-${typedText(data, 'id') || 'new'}`, savePost),
  set('officers', setOfficerSchema, (data) => `officer-${typedText(data, 'accountId')}`, setOfficer),
  set('limits', setLimitSchema, (data) => `limit-${typedText(data, 'stage')}`, setStageLimit),
  set('sectors', saveSectorSchema, (data) => `sector-${typedText(data, 'of')}`, saveSector),
]
