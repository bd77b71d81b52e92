export { Fragment, jsx, jsxDEV, jsxs } from './jsx-runtime.ts'
export type { JSX } from './jsx-runtime.ts'
