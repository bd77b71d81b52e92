import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'

/** Builds what the browser gets; the server finds the files by the manifest. */
export default defineConfig({
  plugins: [tailwindcss()],
  publicDir: false,
  build: {
    outDir: 'build/client',
    emptyOutDir: true,
    manifest: true,
    rolldownOptions: { input: 'client/main.ts' },
  },
})
