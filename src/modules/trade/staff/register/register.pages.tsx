import { type FormValues, typedText } from '../../../../platform/http/form.ts'
import { type Exchange, redirect, type Route } from '../../../../platform/http/route.ts'
import { page } from '../../../../ui/page.tsx'
import { wordsFor } from '../../../../platform/texts/text-for.ts'
import { plain } from '../../../../kernel/decimal.ts'
import type { Product } from '../../../showroom/index.ts'
import { registerInquirySchema } from '../../inquiry/inquiry.schema.ts'
import { registerInquiry } from '../../inquiry/register-inquiry.ts'
import { stepLines } from '../lines/typed-lines.ts'
import { type Refused, submit } from '../../../../ui/refusal.ts'
import { tradeStaffTexts } from '../staff-texts.ts'
import { viewOf } from '../../../../ui/view.ts'
import { RegisterView } from './register.views.tsx'

const path = '/staff/inquiries/new'

async function show(x: Exchange, shown: Refused, found?: readonly Product[]): Promise<Response> {
  return page(
    { ...x, path },
    {
      title: tradeStaffTexts(x.ctx.locale)('register.title'),
      shell: 'staff',
      status: shown.status,
      body: <RegisterView view={viewOf(x)} shown={shown} found={found} />,
    },
  )
}

const fresh = (values: FormValues): Refused => ({ form: 'register', status: 200, text: '', code: '', errors: {}, values })

function newLine(x: Exchange) {
  return (product: Product | undefined): FormValues => ({
    productId: product?.id ?? '',
    name: product ? wordsFor(product.names, x.ctx.locale) : '',
    quantity: product?.moq ? plain(product.moq) : '',
    unit: product?.moqUnit ?? product?.unit ?? 'KGM',
    targetPrice: '',
    targetCurrency: product?.price?.currency ?? x.ctx.house.defaultCurrency,
    note: '',
  })
}

async function changeLines(x: Exchange, data: FormData): Promise<Response> {
  const values = Object.fromEntries([...data].filter((pair): pair is [string, string] => typeof pair[1] === 'string'))
  const stepped = await stepLines(x.ctx, values, newLine(x))
  return show(x, fresh(stepped.values), stepped.found)
}

async function register(x: Exchange): Promise<Response> {
  const data = await x.form()
  if (data.get('do') === 'enter' && typedText(data, 'find').trim() !== '') return changeLines(x, data)
  return submit(x, {
    form: 'register',
    schema: registerInquirySchema,
    data,
    work: async (value) => {
      const { id } = await registerInquiry(x.ctx, value)
      return redirect(x, `/staff/inquiries/${id}`, 'register.done')
    },
    refuse: (refused) => show(x, refused),
  })
}

/** An inquiry that someone made by telephone, on WeChat or in the house, put down by hand. */
export const registerRoutes: readonly Route[] = [
  { method: 'GET', path, access: ['staff', 'admin'], handle: (x) => show(x, fresh({ locale: x.ctx.house.defaultLocale })) },
  { method: 'POST', path, access: ['staff', 'admin'], handle: register },
  { method: 'POST', path: `${path}/lines`, access: ['staff', 'admin'], handle: async (x) => changeLines(x, await x.form()) },
]
