import { type Setting, settings } from './config.settings.ts'

/** The text of docs/settings.md. */
export function settingsPage(): string {
  const rows = Object.values<Setting>(settings).map(
    ({ name, purpose, otherwise, allowed, example }) =>
      `### ${name}\n\n${purpose}\n\n- Allowed: ${allowed}\n- When absent: ${otherwise}\n- Example: \`${name}=${example}\``,
  )
  return `# Settings of the environment

Read and checked once, when the program starts; whatever is wrong is listed with what is allowed, and nothing starts.
What belongs to the house itself (its name, address, languages, prices) is set in the browser by its staff.

This page is written by \`npm run docs:settings\` from \`src/platform/config.settings.ts\`.

${rows.join('\n\n')}
`
}
