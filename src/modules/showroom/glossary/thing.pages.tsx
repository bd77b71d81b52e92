import { AppError } from '../../../kernel/errors.ts'
import { isLocale } from '../../../kernel/locale.ts'
import { conceptName, detectLanguage } from '../../../language/index.ts'
import { type FormState, parseForm, typedText, untouched } from '../../../platform/http/form.ts'
import { type Exchange, redirect, type Route } from '../../../platform/http/route.ts'
import { page } from '../../../ui/page.tsx'
import { allow } from '../access.ts'
import { refusalStatus, shownForm } from '../form-fields.ts'
import { addWord, switchWordOff, switchWordOn, takeBackWord } from './change-word.ts'
import { currentGlossary } from './current-glossary.ts'
import { wordInput } from './glossary-words.ts'
import { NewThingView } from './new-thing.views.tsx'
import { addThing, editThing, putThingBack, removeThing, thingEdit, thingInput } from './save-thing.ts'
import { glossaryTexts } from './texts.ts'
import { shownThing } from './thing.queries.ts'
import { ThingView } from './thing.views.tsx'

interface Refused {
  readonly word?: FormState
  readonly details?: FormState
  readonly conflict?: AppError
  readonly searched?: string
}

const idOf = (x: Exchange) => x.params['id'] ?? ''

async function show(x: Exchange, { word = untouched, details, conflict, searched }: Refused = {}): Promise<Response> {
  const { locale, house } = x.ctx
  const shown = await shownThing(x.ctx, idOf(x))
  const stored = { hs: shown.thing.hs, broader: shown.wider ? conceptName(shown.wider, locale) : '' }
  const wordForm = shownForm(x, word)
  const detailsForm = shownForm(x, details ?? { values: stored, errors: {} })
  const message = conflict && glossaryTexts(locale)('glossary.conflict')
  return page(
    { ...x, path: `/staff/glossary/${shown.thing.id}` },
    {
      title: conceptName(shown.thing, locale),
      shell: 'staff',
      status: refusalStatus(conflict, wordForm.wrong + detailsForm.wrong),
      body: (
        <ThingView
          locale={locale}
          timeZone={house.timeZone}
          shown={shown}
          word={{ ...wordForm, message }}
          details={detailsForm}
          searched={searched}
        />
      ),
    },
  )
}

/** Whether a verb was refused for something at a field, or because someone else was faster. */
const isRefusal = (error: unknown): error is AppError =>
  error instanceof AppError && (error.kind === 'invalid' || error.kind === 'conflict')

async function add(x: Exchange): Promise<Response> {
  const form = await x.form()
  const searched = typedText(form, 'searched').slice(0, 200)
  const parsed = parseForm(wordInput, form)
  if (!parsed.ok) return show(x, { word: parsed, searched })
  try {
    await addWord(x.ctx, idOf(x), parsed.value, searched || undefined)
  } catch (error) {
    if (!isRefusal(error)) throw error
    if (error.kind === 'conflict') return show(x, { conflict: error, searched })
    return show(x, { word: await refusedWord(x, parsed.values, error), searched })
  }
  return redirect(x, searched ? '/staff/searches' : `/staff/glossary/${idOf(x)}`, 'glossary.saved.added')
}

async function refusedWord(x: Exchange, values: FormState['values'], { code, params }: AppError): Promise<FormState> {
  const other = (await currentGlossary(x.ctx)).concept(String(params['id'] ?? ''))
  const name = other ? conceptName(other, x.ctx.locale) : ''
  return { values: { ...values, ...(other ? { another: other.id } : {}) }, errors: { term: { code, params: { name } } } }
}

const change = (verb: typeof takeBackWord) => async (x: Exchange) => {
  const parsed = parseForm(wordInput, await x.form())
  if (!parsed.ok) return show(x, { word: parsed })
  const { language, term } = parsed.value
  return orConflict(x, () => verb(x.ctx, idOf(x), { language, term }))
}

async function orConflict(x: Exchange, work: () => Promise<void>): Promise<Response> {
  try {
    await work()
  } catch (error) {
    if (!isRefusal(error) || error.kind !== 'conflict') throw error
    return show(x, { conflict: error })
  }
  return redirect(x, `/staff/glossary/${idOf(x)}`, 'glossary.saved.changed')
}

async function edit(x: Exchange): Promise<Response> {
  const parsed = parseForm(thingEdit, await x.form())
  if (!parsed.ok) return show(x, { details: parsed })
  try {
    return await orConflict(x, () => editThing(x.ctx, idOf(x), parsed.value))
  } catch (error) {
    if (!isRefusal(error)) throw error
    return show(x, { details: { values: parsed.values, errors: { broader: { code: error.code } } } })
  }
}

async function showNew(x: Exchange, state: FormState): Promise<Response> {
  allow(x.ctx, 'glossary.edit')
  const form = shownForm(x, state)
  return page(
    { ...x, path: '/staff/glossary/new' },
    {
      title: glossaryTexts(x.ctx.locale)('glossary.new'),
      shell: 'staff',
      status: refusalStatus(undefined, form.wrong),
      body: <NewThingView locale={x.ctx.locale} form={form} />,
    },
  )
}

async function blankNew(x: Exchange): Promise<Response> {
  const words = (x.url.searchParams.get('words') ?? '').slice(0, 80)
  const given = x.url.searchParams.get('language') ?? ''
  const searched = (x.url.searchParams.get('searched') ?? '').slice(0, 200)
  const language = isLocale(given) ? given : (detectLanguage(words) ?? x.ctx.locale)
  return showNew(x, { values: { ...(words ? { [language]: words } : {}), searched }, errors: {} })
}

async function postNew(x: Exchange): Promise<Response> {
  const form = await x.form()
  const parsed = parseForm(thingInput, form)
  if (!parsed.ok) return showNew(x, parsed)
  const searched = typedText(form, 'searched').slice(0, 200)
  try {
    const { id } = await addThing(x.ctx, parsed.value, searched || undefined)
    return redirect(x, searched ? '/staff/searches' : `/staff/glossary/${id}`, 'glossary.saved.added')
  } catch (error) {
    if (!isRefusal(error)) throw error
    return showNew(x, { values: parsed.values, errors: { broader: { code: error.code } } })
  }
}

const access = ['staff', 'admin'] as const
const here = '/staff/glossary/:id'

export const thingRoutes: readonly Route[] = [
  { method: 'GET', path: '/staff/glossary/new', access, handle: blankNew },
  { method: 'POST', path: '/staff/glossary/new', access, handle: postNew },
  { method: 'GET', path: here, access, handle: (x) => show(x) },
  { method: 'POST', path: here, access, handle: edit },
  { method: 'POST', path: `${here}/words/add`, access, handle: add },
  { method: 'POST', path: `${here}/words/take-back`, access, handle: change(takeBackWord) },
  { method: 'POST', path: `${here}/words/off`, access, handle: change(switchWordOff) },
  { method: 'POST', path: `${here}/words/on`, access, handle: change(switchWordOn) },
  { method: 'POST', path: `${here}/remove`, access, handle: (x) => orConflict(x, () => removeThing(x.ctx, idOf(x))) },
  { method: 'POST', path: `${here}/put-back`, access, handle: (x) => orConflict(x, () => putThingBack(x.ctx, idOf(x))) },
]
