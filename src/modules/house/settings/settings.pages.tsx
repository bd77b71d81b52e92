import { AppError } from '../../../kernel/errors.ts'
import { type FormState, parseForm } from '../../../platform/http/form.ts'
import { type Exchange, redirect, type Route } from '../../../platform/http/route.ts'
import type { HouseSettings } from '../../../platform/settings/house.ts'
import { page } from '../../../ui/page.tsx'
import { defaultPalette, ornamentFamilies } from '../../../ui/ornament/index.ts'
import { houseTexts } from '../texts.ts'
import { saveSettings } from './save-settings.ts'
import { settingsForm } from './settings.schema.ts'
import { SettingsView } from './settings.views.tsx'

function render(x: Exchange, state: FormState, status = 200): Promise<Response> {
  return page(x, {
    title: houseTexts(x.ctx.locale)('house.title'),
    shell: 'staff',
    status,
    body: (
      <SettingsView
        locale={x.ctx.locale}
        state={state}
        logo={x.ctx.house.look?.logo}
        findText={(key, params) => x.site.findText(x.ctx.locale, key, params)}
      />
    ),
  })
}

/** The settings as the names of the form's inputs; a list is one line an item. */
function asValues(house: HouseSettings): FormState['values'] {
  const { look, ...rest } = house
  const values: Record<string, string> = {}
  const plant = (path: string, value: unknown) => {
    if (value !== null && typeof value === 'object')
      for (const [key, inner] of Object.entries(value)) plant(path ? `${path}.${key}` : key, inner)
    else if (value === true) values[path] = 'on'
    else if (typeof value === 'string' || typeof value === 'number') values[path] = String(value)
  }
  plant('', rest)
  for (const [name, colour] of Object.entries({ ...defaultPalette, ...look?.dyes })) values[`dyes.${name}`] = colour
  values['families'] = (look?.families ?? ornamentFamilies).join('\n')
  return values
}

async function save(x: Exchange): Promise<Response> {
  const form = await x.form()
  const file = form.get('logo')
  form.delete('logo')
  const parsed = parseForm(settingsForm, form)
  if (!parsed.ok) return render(x, parsed, 422)
  try {
    const logo =
      file instanceof File && file.size > 0 ? { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) } : undefined
    await saveSettings(x.ctx, parsed.value, logo)
    return redirect(x, '/staff/house', 'house.saved')
  } catch (error) {
    if (!(error instanceof AppError) || error.kind !== 'invalid') throw error
    return render(x, { values: parsed.values, errors: { logo: { code: error.code, params: error.params } } }, 422)
  }
}

export const settingsRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/staff/house',
    access: ['admin'],
    handle: (x) => render(x, { values: asValues(x.ctx.house), errors: {} }),
  },
  { method: 'POST', path: '/staff/house', access: ['admin'], handle: save },
]
