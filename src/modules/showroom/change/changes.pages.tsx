import { isId } from '../../../kernel/id.ts'
import { revisionField } from '../../../platform/http/fields.ts'
import { typedText } from '../../../platform/http/form.ts'
import { type Exchange, redirect, type Route } from '../../../platform/http/route.ts'
import { page } from '../../../ui/page.tsx'
import { makerTexts } from '../maker-door/texts.ts'
import { acceptChanges } from './accept-changes.ts'
import { changes, changesPerPage } from './change.queries.ts'
import { type ChangeState, changeStates } from './change.ts'
import { ChangesView, type RefusedPress } from './changes.views.tsx'
import { factWords } from './fact-words.ts'
import { loadGlossary } from './glossary.ts'
import type { Choice, Refused } from './held-wishes.ts'
import { returnChanges } from './return-changes.ts'

async function show(x: Exchange, press?: RefusedPress): Promise<Response> {
  const { ctx, url } = x
  const state: ChangeState = changeStates.find((each) => each === url.searchParams.get('state')) ?? 'proposed'
  const number = Math.max(1, Math.min(10_000, Math.trunc(Number(url.searchParams.get('page'))) || 1))
  const [found, glossary] = await Promise.all([changes(ctx, state, number), loadGlossary(ctx)])
  return page(
    { ...x, path: '/staff/changes' },
    {
      title: makerTexts(ctx.locale)('change.title'),
      shell: 'staff',
      status: press?.status ?? 200,
      body: (
        <ChangesView
          locale={ctx.locale}
          timeZone={ctx.house.timeZone}
          state={state}
          page={number}
          changes={found}
          words={factWords(ctx.locale, glossary)}
          press={press}
        />
      ),
    },
  )
}

/** The wishes that a press is about, each as it was shown. */
function choicesOf(form: FormData): Choice[] {
  const text = (name: string) => typedText(form, name)
  const shown = [...form.keys()].flatMap((name) => (name.startsWith('seen.') ? [name.slice(5)] : [])).filter(isId)
  const only = text('only')
  const chosen = form.getAll('chosen').map(String)
  const meant = only ? [only] : text('with') === 'all' ? shown : shown.filter((id) => chosen.includes(id))
  return meant
    .filter((id) => shown.includes(id))
    .slice(0, changesPerPage)
    .map((id) => {
      const subject = revisionField.safeParse(form.get(`subject.${id}`))
      // "All" means all that fit: a conflict is overruled by choosing it, not by choosing everything.
      const knowing = text('with') !== 'all' && form.has(`subject.${id}`) && subject.success
      return {
        id,
        revision: revisionField.catch(0).parse(form.get(`seen.${id}`)),
        ...(knowing ? { subjectRevision: subject.data } : {}),
      }
    })
}

function pressOf(
  x: Exchange,
  form: FormData,
  choices: readonly Choice[],
  refused: readonly Refused[],
  message: string,
  lacking?: string,
): RefusedPress {
  const words = refused.map(({ id, code }): [string, string] => [id, x.site.findText(x.ctx.locale, `error.${code}`) ?? code])
  return {
    status: refused.length > 0 ? 409 : 422,
    message,
    lacking,
    refused: new Map(words),
    chosen: choices.map(({ id }) => id),
    typed: (name) => typedText(form, name),
  }
}

async function accept(x: Exchange): Promise<Response> {
  const form = await x.form()
  const choices = choicesOf(form)
  const t = makerTexts(x.ctx.locale)
  if (choices.length === 0) return show(x, pressOf(x, form, [], [], t('change.chooseFirst')))
  const { accepted, refused } = await acceptChanges(x.ctx, choices)
  const left = form.get('with') === 'all' ? refused.filter(({ code }) => code !== 'changed_meanwhile') : refused
  if (left.length === 0) return redirect(x, '/staff/changes', 'change.accepted.notice')
  return show(x, pressOf(x, form, choices, left, t('change.notAll', { done: accepted.length, left: left.length })))
}

async function giveBack(x: Exchange): Promise<Response> {
  const form = await x.form()
  const choices = choicesOf(form)
  const only = typedText(form, 'only')
  const t = makerTexts(x.ctx.locale)
  if (choices.length === 0) return show(x, pressOf(x, form, [], [], t('change.chooseFirst')))
  const reason = typedText(form, only ? `reason.${only}` : 'reason')
    .trim()
    .slice(0, 1000)
  if (reason === '') return show(x, pressOf(x, form, choices, [], t('change.reasonNeeded'), only))
  const { returned, refused } = await returnChanges(x.ctx, choices, reason)
  if (refused.length === 0) return redirect(x, '/staff/changes', 'change.returned.notice')
  return show(x, pressOf(x, form, choices, refused, t('change.notAll', { done: returned.length, left: refused.length })))
}

const access = ['staff', 'admin'] as const

export const changeRoutes: readonly Route[] = [
  { method: 'GET', path: '/staff/changes', access, handle: (x) => show(x) },
  { method: 'POST', path: '/staff/changes/accept', access, handle: accept },
  { method: 'POST', path: '/staff/changes/return', access, handle: giveBack },
]
