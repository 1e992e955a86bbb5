import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { root, sources, where } from '../support/sources'

const product = sources(['app', 'components', 'lib'])
const tests = sources(['tests'])
const everything = [...product, ...tests, ...sources(['prisma', 'scripts'])]
const inRoom = (room: RegExp) => product.filter(({ file }) => room.test(file))

test('the files were found', () => {
  expect(product.length).toBeGreaterThan(150)
  expect(tests.length).toBeGreaterThan(20)
})

test('addresses hold no client code: only error files may', () => {
  const pages = inRoom(/^app\//).filter(({ file }) => !/\/(global-)?error\.tsx$/.test(file))
  expect(where(pages, /^\s*['"]use client['"]/)).toEqual([])
})

test('every page of the desk asks who is asking', () => {
  const pages = inRoom(/^app\/\[locale\]\/\(desk\)\/.*\/page\.tsx$/)
  expect(pages.length).toBeGreaterThan(5)
  expect(pages.filter(({ text }) => !/\brequireOfficer\(/.test(text)).map(({ file }) => file)).toEqual([])
})

test('no test is switched off, alone, or only planned', () => {
  expect(where(tests, /\b(test|it|describe)(\.\w+)*\.(only|skip|todo|fixme)\b/)).toEqual([])
})

test('no type is silenced', () => {
  expect(
    where(everything, /^\s*(\/\/|\/\*)\s*@ts-(ignore|nocheck|expect-error)|\bas any\b|[:<]\s*any\b(?!\w)/),
  ).toEqual([])
})

test('names of files are kebab-case, and no folder is named after what it is made of', () => {
  const names = everything.map(({ file }) => file).filter((file) => !file.startsWith('app/'))
  expect(names.filter((file) => !/^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(path.basename(file)))).toEqual([])
  const made = /(^|\/)(src|utils?|hooks|types|services|helpers|constants)\//
  expect(names.filter((file) => made.test(file) && !file.startsWith('lib/records/types/'))).toEqual([])
})

test('no barrels, no enums, no default exports outside app', () => {
  expect(
    everything.filter(({ file }) => /\/index\.(ts|tsx|mjs)$/.test(file)).map(({ file }) => file),
  ).toEqual([])
  expect(where(everything, /^\s*(export )?(const )?enum \w/)).toEqual([])
  const named = [...inRoom(/^(components|lib)\//), ...sources(['prisma', 'scripts'])]
  // next-intl asks for one in its request file.
  expect(where(named, /^export default /).filter((line) => !line.startsWith('lib/i18n/request.ts:'))).toEqual(
    [],
  )
})

test('domain files take the time and chance as arguments', () => {
  const pure = inRoom(
    /^lib\/(access|audit|bureaus|hits|identifiers|imports|lists|notices|pictures|records|search|watches)\//,
  ).filter(({ file }) => !/(commands|queries)\.ts$/.test(file))
  expect(where(pure, /\bnew Date\(\)|\bDate\.now\(\)|\bMath\.random\(/)).toEqual([])
})

test('our server fetches nothing: no request leaves it because of what somebody typed', () => {
  expect(where(inRoom(/^(app|lib)\//), /(^|[^.\w])fetch\(/)).toEqual([])
})

test('the configuration of types names the folders of the build that everybody has', () => {
  // The build adds the folder it was told to use (NEXT_DIST_DIR); a developer's own does not belong in the project.
  const config = readFileSync(path.join(root, 'tsconfig.json'), 'utf8')
  expect(config.match(/\.next-[\w-]+/g)).toBeNull()
})

test('no path of one machine stands in the project', () => {
  expect(where(everything, new RegExp(`['"\`(]/(${['work', 'root', 'home'].join('|')})/`))).toEqual([])
})
