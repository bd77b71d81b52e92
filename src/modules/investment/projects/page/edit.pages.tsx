import { locales } from '../../../../kernel/locale.ts'
import type { LocalizedText } from '../../../../kernel/localized-text.ts'
import { wordsFor } from '../../../../platform/texts/text-for.ts'
import type { FormValues } from '../../../../platform/http/form.ts'
import { type Exchange, redirect, type Route } from '../../../../platform/http/route.ts'
import { page } from '../../../../ui/page.tsx'
import { idOf, type Refused, submit } from '../../../../ui/refusal.ts'
import { readerId, viewOf } from '../../../../ui/view.ts'
import { changeProject } from '../project/change-project.ts'
import { createProject } from '../project/create-project.ts'
import { projectById } from '../project/project.queries.ts'
import { changeProjectSchema, createProjectSchema } from '../project/project.schema.ts'
import type { Project } from '../project/project.ts'
import { projectChoices } from '../setup/choices.ts'
import { plotChoices } from '../setup/plots.queries.ts'
import { projectsPath } from '../shared.views.tsx'
import { projectsTexts } from '../texts.ts'
import { EditView } from './edit.views.tsx'

const access = ['staff', 'admin'] as const

async function show(x: Exchange, project: Project | undefined, refused?: Refused): Promise<Response> {
  const { ctx } = x
  const view = viewOf(x)
  const action = project ? `${projectsPath}/${project.id}/edit` : `${projectsPath}/new`
  const title = project ? wordsFor(project.title, ctx.locale) : projectsTexts(ctx.locale)('project.new')
  const stored = project
    ? valuesOf(project)
    : { stage: 'contact', responsibleId: readerId(view), plotId: x.url.searchParams.get('plot') ?? '' }
  const [choices, plots] = await Promise.all([projectChoices(ctx), plotChoices(ctx.db, ctx.locale)])
  return page(
    { ...x, path: action },
    {
      title,
      shell: 'staff',
      status: refused?.status ?? 200,
      body: <EditView {...{ view, title, action, stored, choices, plots, refused }} isNew={project === undefined} />,
    },
  )
}

function valuesOf(project: Project): FormValues {
  const texts = (name: string, text: LocalizedText) => locales.map((locale) => [`${name}.${locale}`, text[locale] ?? ''])
  return {
    ...Object.fromEntries([...texts('title', project.title), ...texts('summary', project.summary)]),
    revision: String(project.revision),
    sectorCode: project.sectorCode,
    districtSlug: project.districtSlug ?? '',
    plotId: project.plotId ?? '',
    country: project.country ?? '',
    responsibleId: project.responsibleId ?? '',
    nextStep: project.nextStep,
    nextStepOn: project.nextStepOn?.toString() ?? '',
  }
}

async function postNew(x: Exchange): Promise<Response> {
  return submit(x, {
    form: 'project',
    schema: createProjectSchema,
    data: await x.form(),
    work: async (input) => redirect(x, `${projectsPath}/${(await createProject(x.ctx, input)).id}`, 'project.saved'),
    refuse: (refused) => show(x, undefined, refused),
  })
}

async function postEdit(x: Exchange): Promise<Response> {
  const projectId = idOf(x)
  return submit(x, {
    form: 'project',
    schema: changeProjectSchema,
    data: await x.form(),
    work: async (input) => {
      await changeProject(x.ctx, { ...input, projectId })
      return redirect(x, `${projectsPath}/${projectId}`, 'project.saved')
    },
    refuse: async (refused) => show(x, await projectById(x.ctx, projectId), refused),
  })
}

export const editRoutes: readonly Route[] = [
  { method: 'GET', path: `${projectsPath}/new`, access, handle: (x) => show(x, undefined) },
  { method: 'POST', path: `${projectsPath}/new`, access, handle: postNew },
  {
    method: 'GET',
    path: `${projectsPath}/:id/edit`,
    access,
    handle: async (x) => show(x, await projectById(x.ctx, idOf(x))),
  },
  { method: 'POST', path: `${projectsPath}/:id/edit`, access, handle: postEdit },
]
