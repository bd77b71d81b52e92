import { Icon } from './icon.tsx'
import type { LanguageLink } from './types.ts'

export interface LanguageSwitchProps {
  /** What a screen reader calls the switch, e.g. "Language". */
  label: string
  languages: LanguageLink[]
}

/** All languages, each by its own name; opens without scripts. */
export function LanguageSwitch({ label, languages }: LanguageSwitchProps) {
  const current = languages.find((language) => language.current)
  return (
    <details class="drop" data-drop="">
      <summary class="drop-handle">
        <Icon name="globe" />
        <span class="sr-only">{label}: </span>
        <span lang={current?.tag}>{current?.label ?? label}</span>
        <Icon name="down" />
      </summary>
      <ul class="drop-panel">
        {languages.map((language) => (
          <li>
            <a
              href={language.href}
              lang={language.tag}
              hreflang={language.tag}
              aria-current={language.current ? 'true' : undefined}
            >
              {language.label}
              {language.current && <Icon name="check" />}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}
