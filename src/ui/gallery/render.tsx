import { mkdirSync, writeFileSync } from 'node:fs'
import { HtmlDocument } from '../components/index.ts'
import { PublicSample } from './public-page.tsx'
import { StaffSample } from './staff-page.tsx'
import { words } from './words.ts'

const tags = { uz: 'Oʻzbekcha', 'uz-Cyrl': 'Ўзбекча', ru: 'Русский', 'zh-Hans': '中文', en: 'English' }

/** Writes the gallery's four pages (two languages, public and staff) into a folder. */
export async function renderGallery(folder: string, sheets: string[], script: string): Promise<string[]> {
  mkdirSync(folder, { recursive: true })
  const files: string[] = []
  for (const [key, w] of Object.entries(words)) {
    const languages = Object.entries(tags).map(([tag, label]) => ({ tag, label, href: '#', current: tag === w.lang }))
    const pages = {
      public: <PublicSample w={w} languages={languages} staff={`${key}-staff.html`} />,
      staff: <StaffSample w={w} languages={languages} />,
    }
    for (const [kind, children] of Object.entries(pages)) {
      const html = await HtmlDocument({
        lang: w.lang,
        title: w.brand,
        description: w.tagline,
        stylesheet: sheets,
        script,
        children,
      })
      const file = `${folder}/${key}-${kind}.html`
      writeFileSync(file, String(html))
      files.push(file)
    }
  }
  return files
}
