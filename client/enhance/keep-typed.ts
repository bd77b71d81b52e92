type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

/**
 * Keeps what is typed into a form with `data-keep` while the reader looks at other pages of this tab: a buyer who
 * goes back for one more product finds the form as it was. Forgotten once the form was sent and the next page is another.
 */
export function keepTyped(): void {
  const forms = [...document.querySelectorAll<HTMLFormElement>('form[data-keep]')]
  forgetSent(forms)
  for (const form of forms) {
    const key = `keep:${form.dataset['keep']}`
    // A refused form comes back from the server with what was typed.
    if (!form.querySelector('[aria-invalid]')) restore(form, read(key))
    form.addEventListener('input', () =>
      write(key, Object.fromEntries(controls(form).map((control) => [control.name, valueOf(control)]))),
    )
    form.addEventListener('submit', (event) => {
      if (!event.submitter?.hasAttribute('formaction')) write(`${key}:sent`, {})
    })
  }
}

function controls(form: HTMLFormElement): Control[] {
  return [...form.elements].filter(
    (control): control is Control =>
      (control instanceof HTMLInputElement || control instanceof HTMLSelectElement || control instanceof HTMLTextAreaElement) &&
      control.name !== '' &&
      control.tabIndex >= 0 &&
      !['hidden', 'password', 'file', 'submit'].includes(control.type),
  )
}

function valueOf(control: Control): string {
  if (control instanceof HTMLInputElement && control.type === 'checkbox') return control.checked ? 'on' : ''
  return control.value
}

function restore(form: HTMLFormElement, kept: Record<string, string>): void {
  for (const control of controls(form)) {
    const value = kept[control.name]
    if (value === undefined) continue
    if (control instanceof HTMLInputElement && control.type === 'checkbox') control.checked = value !== ''
    else control.value = value
  }
}

function forgetSent(shown: HTMLFormElement[]): void {
  const here = new Set(shown.map((form) => `keep:${form.dataset['keep']}`))
  try {
    for (const mark of Object.keys(sessionStorage).filter((name) => name.startsWith('keep:') && name.endsWith(':sent'))) {
      const key = mark.slice(0, -':sent'.length)
      sessionStorage.removeItem(mark)
      if (!here.has(key)) sessionStorage.removeItem(key)
    }
  } catch {
    // A browser may forbid storage; then nothing was kept.
  }
}

function read(key: string): Record<string, string> {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? '{}') as Record<string, string>
  } catch {
    return {}
  }
}

function write(key: string, values: Record<string, string>): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(values))
  } catch {
    // Full or forbidden: the form works as it is.
  }
}
