// Runs in a thread of its own, unbundled: typesetting is synchronous and must not hold up requests.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { parentPort } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

const require = createRequire(import.meta.url)
const font = (name) => readFileSync(require.resolve(`@expo-google-fonts/${name}`))
const fontBlobs = [
  font('noto-sans/400Regular/NotoSans_400Regular.ttf'),
  font('noto-sans/700Bold/NotoSans_700Bold.ttf'),
  font('noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
  font('noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf'),
]
const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs }] })

parentPort.on('message', ({ id, template, data, createdAt }) => {
  try {
    const compiled = compiler.compile({ mainFileContent: template, inputs: { data } })
    if (!compiled.result) throw new Error(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics ?? 'not typeset'))
    const pdf = compiler.pdf(compiled.result, { pdfStandard: 'a-2a', creationTimestamp: createdAt })
    compiler.evictCache(5)
    const bytes = new Uint8Array(pdf)
    parentPort.postMessage({ id, bytes }, [bytes.buffer])
  } catch (error) {
    parentPort.postMessage({ id, error: String(error?.message ?? error) })
  }
})
