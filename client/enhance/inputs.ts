/** Inputs: step buttons beside a quantity, and small pictures of the files chosen. */
export function enhanceInputs(): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-stepper] [data-step]')) {
    button.hidden = false
    button.addEventListener('click', () => step(button))
  }
  for (const input of document.querySelectorAll<HTMLInputElement>('input[type=file][data-preview]')) {
    input.addEventListener('change', () => preview(input))
  }
}

function step(button: HTMLElement): void {
  const group = button.closest<HTMLElement>('[data-stepper]')
  const input = group?.querySelector('input')
  if (!group || !input) return
  const by = Number(group.dataset['stepper']) * Number(button.dataset['step'])
  const now = Number(input.value.replace(/\s/g, '').replace(',', '.'))
  // What cannot be read as a number is left as it was typed.
  if (Number.isNaN(now)) return
  input.value = String(Math.max(0, Math.round((now + by) * 1e6) / 1e6))
  input.dispatchEvent(new Event('change', { bubbles: true }))
}

function preview(input: HTMLInputElement): void {
  const place = document.getElementById(input.dataset['preview'] ?? '')
  if (!place) return
  const pictures = [...(input.files ?? [])].filter((file) => file.type.startsWith('image/')).slice(0, 12)
  place.replaceChildren(
    ...pictures.map((file) => {
      const image = document.createElement('img')
      image.src = URL.createObjectURL(file)
      image.alt = file.name
      image.onload = () => URL.revokeObjectURL(image.src)
      return image
    }),
  )
}
