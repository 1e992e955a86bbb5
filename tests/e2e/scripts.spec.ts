import { rowOf, say, searchBox, searchFor, told } from './desk'
import { expect, expectAccessible, test } from './watchful'

test.use({ officer: 'kenji' })

for (const { typed, finds, because } of [
  { typed: 'كريم المنصوري 1984', finds: told.karim, because: 'Arabic letters find the record in Latin ones' },
  { typed: 'karim al mansuri', finds: told.karim, because: 'another spelling of the same Arabic name' },
  { typed: 'mansuori karmi 1984', finds: told.karim, because: 'letters exchanged in both names' },
  { typed: 'krimo', finds: told.karim, because: 'an alias of low quality' },
  { typed: '王小明', finds: told.wang, because: 'Chinese characters' },
  { typed: 'xiaoming wang', finds: told.wang, because: 'the given name first' },
  { typed: 'Коваленко Дмитрий', finds: told.kovalenko, because: 'the Russian form of a Ukrainian name' },
  {
    typed: 'kovalenko dmytro 19.05.1971',
    finds: told.kovalenko,
    because: 'Latin letters find Cyrillic ones',
  },
  { typed: 'Παπαδόπουλος Γεώργιος', finds: told.papadopoulos, because: 'Greek letters' },
  { typed: 'lopez garcia maria', finds: told.garcia, because: 'family names exchanged, accents left out' },
  { typed: 'haddad rima 1978', finds: told.haddad, because: 'a plain name among many aliases' },
  { typed: 'umm jad', finds: told.haddad, because: 'a nickname of low quality' },
]) {
  test(`“${typed}” finds ${finds}: ${because}`, async ({ page }) => {
    await page.goto('/en/desk')
    await searchFor(page, typed)
    await expect(rowOf(page, finds)).toBeVisible()
  })
}

test('in Arabic the desk runs from right to left and explains in Arabic what a Latin text found', async ({
  page,
}) => {
  await page.goto('/ar/desk')
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar')
  await searchFor(page, 'mansouri karim 1984 MAR')
  await expect(page).toHaveURL(/\/ar\/search\//)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^\d+ /)
  await rowOf(page, told.kareemTunis).click()
  await page.waitForURL(/sel=/)
  const why = page.getByRole('region', { name: say('ar', 'search', 'why.title') })
  await expect(why).toContainText(say('ar', 'explain', 'feature.nationality'))
  await expect(why).toContainText(say('ar', 'explain', 'detail.notGiven'))
  await expectAccessible(page, 'dark')

  // The preview stands at the end of the line, which is on the left here.
  const list = await page.getByRole('table').first().boundingBox()
  const preview = await page
    .getByRole('complementary', { name: say('ar', 'search', 'preview.label') })
    .boundingBox()
  expect(preview && list && preview.x < list.x).toBe(true)
})

test('in Arabic an Arabic text finds the record, the box keeps its direction, the record page opens', async ({
  page,
}) => {
  await page.goto('/ar/search')
  await searchFor(page, 'كريم المنصوري')
  await expect(searchBox(page)).toHaveValue('كريم المنصوري')
  await expect(rowOf(page, told.karim)).toBeVisible()
  await rowOf(page, told.karim).click()
  await page
    .getByRole('complementary', { name: say('ar', 'search', 'preview.label') })
    .getByRole('link', { name: new RegExp(say('ar', 'search', 'preview.open')) })
    .click()
  await page.waitForURL(/\/ar\/records\/person\//)
  const name = page.getByRole('heading', { level: 1 })
  await expect(name).toHaveText(/^Al-Mansouri, Karim$/i)
  await expect(page.locator('header bdi[lang=ar]').filter({ hasText: 'كريم المنصوري' })).toBeVisible()
  await expectAccessible(page, 'dark')
})
