export { consentVersion, consentVersions, type Consent } from './consent/consent.queries.ts'
export { consentForm, publishConsent } from './consent/publish-consent.ts'
export { saveSettings } from './settings/save-settings.ts'
export { settingsForm } from './settings/settings.schema.ts'
