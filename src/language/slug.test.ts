import fc from 'fast-check'
import { expect, it } from 'vitest'
import { slugify } from './slug.ts'

it.each([
  [{ uz: 'Quritilgan oʻrik (1-nav)', en: 'Dried apricots' }, 'quritilgan-orik-1-nav'],
  [{ 'uz-Cyrl': 'Қуритилган ўрик' }, 'quritilgan-orik'],
  [{ en: 'Café Déjà Vu' }, 'cafe-deja-vu'],
  [{ ru: 'Щётка, сушёный абрикос' }, 'shchetka-sushenyi-abrikos'],
  [{ uz: '—', en: 'Silk' }, 'silk'],
  [{ 'zh-Hans': '杏干 GL-200' }, 'gl-200'],
  [{ 'zh-Hans': '杏干' }, ''],
])('%j → %s', (names, slug) => {
  expect(slugify(names)).toBe(slug)
})

it('is always [a-z0-9-], at most 80 characters, and a slug of itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const slug = slugify({ uz: text, ru: text })
      expect(slug).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/)
      expect(slug.length).toBeLessThanOrEqual(80)
      if (slug !== '') expect(slugify({ en: slug })).toBe(slug)
    }),
  )
})
