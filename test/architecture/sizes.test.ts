import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '../../src/platform/project-root.ts'

const files = globSync(['{src,demo,test,client,scripts,bench}/**/*.{ts,tsx,mjs,css}'], { cwd: projectRoot })

const lines = (text: string) => text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
const tooLong = (sizes: Readonly<Record<string, number>>) => Object.entries(sizes).filter(([, size]) => size > 250)

const sizes = Object.fromEntries(files.map((file) => [file, lines(readFileSync(path.join(projectRoot, file), 'utf8'))]))
const inOrder = Object.values(sizes).toSorted((a, b) => a - b)
const at = (share: number) => inOrder[Math.floor(inOrder.length * share)]!

test('no file is longer than 250 lines, nine of ten have at most 150, half at most 60', () => {
  expect(files.length).toBeGreaterThan(300)
  expect(tooLong(sizes)).toEqual([])
  expect(at(0.9)).toBeLessThanOrEqual(150)
  expect(at(0.5)).toBeLessThanOrEqual(60)
})

test('a file of 251 lines would be seen', () => {
  expect(tooLong({ long: lines('x\n'.repeat(251)), fitting: lines('x\n'.repeat(250)) })).toEqual([['long', 251]])
})
