import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { demoHouse } from '../../demo/house.ts'
import { projectRoot } from '../../src/platform/project-root.ts'

/** The regions and cities of the demonstration and their like, in every spelling: another house has others. */
const names = [
  ...[demoHouse.region, demoHouse.hostCity].flatMap((text) => Object.values(text).filter((name) => name !== undefined)),
  'Bukhara',
  'Bukhoro',
  'Buxoro',
  'Бухар',
  'Бухоро',
  '布哈拉',
  'Zhongshan',
  'Chjunshan',
  'Чжуншан',
  '中山',
  'Guangdong',
  'Guandun',
  'Гуандун',
  '广东',
  'Samarkand',
  'Samarqand',
  'Самарканд',
  'Самарқанд',
  '撒马尔罕',
  'Fergana',
  'Fargʻona',
  'Фергана',
  'Фарғона',
  'Khorezm',
  'Xorazm',
  'Хорезм',
  'Хоразм',
]

// A thing that bears a place's name, such as a suit of clothes, is no place.
const goods = ['中山装', '中山服', '广东点心', '布哈拉地毯']

const named = (text: string): string[] => {
  const rest = goods.reduce((left, word) => left.replaceAll(word, ''), text)
  return names.filter((name) => rest.includes(name))
}

const files = globSync(['src/**/*', 'client/**/*', 'migrations/*.sql', 'scripts/**/*'], { cwd: projectRoot }).filter(
  (file) =>
    /\.(ts|tsx|mjs|json|css|sql|typ|svg)$/.test(file) &&
    !/\.(test|fixture)\.tsx?$/.test(file) &&
    // The places that everybody may know, of whatever house.
    !path.normalize(file).startsWith('src/language/names/gazetteer/'),
)

test('nothing but settings, demonstration and tests names a region or a city', () => {
  expect(files.length).toBeGreaterThan(200)
  const found = files.flatMap((file) =>
    named(readFileSync(path.join(projectRoot, file), 'utf8')).map((name) => `${file}: ${name}`),
  )
  expect(found).toEqual([])
})

test.each(['Goods of Bukhara', '“中山”馆', 'Buxoroda', 'из Бухары'])('%s would be seen', (text) =>
  expect(named(text)).not.toEqual([]),
)
