import { z } from 'zod'
import { AppError } from '../../../../kernel/errors.ts'
import { typedText } from '../../../../platform/http/form.ts'
import { type Exchange, redirect, type Route } from '../../../../platform/http/route.ts'
import { page } from '../../../../ui/page.tsx'
import { type Refused, submit } from '../../../../ui/refusal.ts'
import { viewOf } from '../../../../ui/view.ts'
import { climateTexts } from '../climate-texts.ts'
import { districtInput } from '../district/district.ts'
import { saveDistrict } from '../district/save-district.ts'
import { mapPart } from '../page/map-part.ts'
import { climateNow } from '../page/presentation.ts'
import { boundaryForm, giveBoundaries, removeBoundaries } from '../map/save-boundaries.ts'
import { DistrictsView } from './districts.views.tsx'

const path = '/staff/investment/climate/districts'
const access = ['staff', 'admin'] as const

async function show(x: Exchange, refused?: Refused): Promise<Response> {
  const climate = await climateNow(x.ctx)
  return page(
    { ...x, path },
    {
      title: climateTexts(x.ctx.locale)('districts.title'),
      shell: 'staff',
      status: refused?.status ?? 200,
      body: (
        <DistrictsView
          view={viewOf(x)}
          districts={climate.districts}
          boundaries={climate.boundaries}
          part={mapPart({ ...climate, values: [] }, x.ctx.locale, undefined)}
          chosen={x.url.searchParams.get('district') ?? undefined}
          refused={refused}
        />
      ),
    },
  )
}

async function save(x: Exchange): Promise<Response> {
  return submit(x, {
    form: 'district',
    schema: districtInput,
    data: await x.form(),
    work: async (input) => {
      await saveDistrict(x.ctx, input)
      return redirect(x, path, 'desk.saved')
    },
    refuse: (refused) => show(x, refused),
  })
}

async function give(x: Exchange): Promise<Response> {
  const data = await x.form()
  const file = data.get('geojson')
  data.delete('geojson')
  return submit(x, {
    form: 'boundaries',
    schema: boundaryForm,
    data,
    work: async (input) => {
      await giveBoundaries(x.ctx, input, file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array())
      return redirect(x, path, 'map.given')
    },
    refuse: (refused) => show(x, refused),
  })
}

const removal = z.object({ no: z.string().regex(/^\d{1,18}$/, 'invalid') })

async function remove(x: Exchange): Promise<Response> {
  const parsed = removal.safeParse({ no: typedText(await x.form(), 'no') })
  if (!parsed.success) throw new AppError('not_found', 'not_found')
  await removeBoundaries(x.ctx, BigInt(parsed.data.no))
  return redirect(x, path, 'map.removed')
}

export const districtRoutes: readonly Route[] = [
  { method: 'GET', path, access, handle: (x) => show(x) },
  { method: 'POST', path, access, handle: save },
  { method: 'POST', path: `${path}/boundaries`, access, handle: give },
  { method: 'POST', path: `${path}/boundaries/remove`, access, handle: remove },
]
