/** Forms: asked before a weighty step, sent once, and sent by themselves where a choice is the whole input. */
export function enhanceForms(): void {
  document.addEventListener('change', (event) => {
    const control = event.target
    if (!(control instanceof HTMLInputElement || control instanceof HTMLSelectElement)) return
    // On a phone several filters are ticked before the list is asked for again.
    const waits = control.type === 'checkbox' && !matchMedia('(min-width: 64rem)').matches
    if ('autoSubmit' in control.dataset && !waits) control.form?.requestSubmit()
  })
  document.addEventListener('submit', (event) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement)) return
    const question = event.submitter?.dataset['confirm'] ?? form.dataset['confirm']
    if (form.dataset['sent'] !== undefined || (question && !window.confirm(question))) {
      event.preventDefault()
      return
    }
    leaveOutEmpty(form)
    if (form.method !== 'get') markSent(form)
  })
  // A page that comes back from the browser's memory may be sent again.
  window.addEventListener('pageshow', () => {
    for (const form of document.querySelectorAll<HTMLFormElement>('form')) {
      delete form.dataset['sent']
      form.removeAttribute('aria-busy')
      for (const control of form.elements)
        if (control instanceof HTMLInputElement && control.dataset['empty']) control.disabled = false
    }
  })
}

function markSent(form: HTMLFormElement): void {
  form.dataset['sent'] = ''
  form.setAttribute('aria-busy', 'true')
  // A download leaves the page where it is, so the form must open again by itself.
  setTimeout(() => {
    delete form.dataset['sent']
    form.removeAttribute('aria-busy')
  }, 8000)
}

/** Keeps empty filters out of the address of a search. */
function leaveOutEmpty(form: HTMLFormElement): void {
  if (form.method !== 'get') return
  for (const control of form.elements) {
    if (control instanceof HTMLInputElement && control.type === 'text' && control.value === '') {
      control.disabled = true
      control.dataset['empty'] = '1'
    }
  }
}
