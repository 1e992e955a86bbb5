import type { Page } from '@playwright/test'
import { listed, say, searchFor } from './desk'
import { anotherBrowser, expect, expectAccessible, expectNoSidewaysScroll, test } from './watchful'

const entry = (key: string) => say('en', 'entry', key)
const press = (page: Page, name: string) =>
  page.locator('main').getByRole('button', { name, exact: true }).click()

/** Ticks every condition and publishes; answers the address of the record. */
async function publish(page: Page): Promise<string> {
  for (const box of await page.locator('main input[name=conditions]').all()) await box.check()
  await press(page, entry('check.publish'))
  await page.waitForURL(/done=published/)
  return new URL(page.url()).pathname
}

/** A day as a sentence says it: it does not break at its hyphens. */
const day = (iso: string) => iso.replaceAll('-', '\u2060-\u2060')

test.describe('in English', () => {
  test.use({ officer: 'grace' })

  test('a stolen passport is entered, found by another country, corrected, restricted and withdrawn', async ({
    page,
    browser,
    addresses,
  }, info) => {
    await page.goto('/en/records')
    await page.getByRole('link', { name: entry('act.new') }).click()
    await page.waitForURL(/\/records\/new$/)
    await expectAccessible(page, 'dark')
    await page
      .getByRole('link', { name: `${entry('begin')}: ${say('en', 'record', 'type.travel-document')}` })
      .click()
    await page.locator('select[name=kind]').selectOption('passport')
    await page.locator('input[name=number]').fill('KE 995 0001')
    await press(page, entry('first.go'))
    await expect(page.locator('main')).toContainText(entry('found.nothing'))

    // What is missing is said once it was sent, beside the field and in the summary.
    await press(page, entry('form.check'))
    await expect(page.locator('[data-error-summary]')).toContainText(entry('issue.required'))
    await expect(page.locator('[data-task=document]')).toHaveAttribute('data-state', 'problem')
    await page.locator('select[name=status]').selectOption('stolen_from_bearer')
    await page.locator('input[name=lostOn]').fill('03/04/2026')
    await expect(page.locator('[data-remarks=lostOn]')).toContainText(day('2026-04-03'))
    await page.locator('[data-remarks=lostOn] button').click()
    await expect(page.locator('input[name=lostOn]')).toHaveValue('2026-03-04')
    await page.locator('input[name=issuedOn]').fill('2026-05')
    await expect(page.locator('main')).toContainText(
      `It would have been lost (\u2068${day('2026-03-04')}\u2069) before it was issued (\u2068${day('2026-05')}\u2069).`,
    )
    await page.locator('input[name=issuedOn]').fill('2024-05')
    await page.locator('textarea[name=circumstances]').fill('Taken from Mr Otieno at the station')
    await expect(page.locator('[data-remarks=circumstances]')).toContainText('Mr Otieno')
    await page.locator('textarea[name=circumstances]').fill('Taken from a bag at the station')
    await expectAccessible(page, 'dark', 'night')
    await press(page, entry('form.save'))
    await expect(page.locator('main')).toContainText(entry('form.kept'))
    await page.goto('/en/records/new')
    await page.locator('[data-draft]').filter({ hasText: 'KE 995 0001' }).getByRole('link').click()
    await press(page, entry('form.check'))
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(entry('check.title'))
    await expectAccessible(page, 'dark')
    await press(page, entry('check.publish'))
    await expect(page.locator('[data-error-summary]')).toContainText(
      say('en', 'errors', 'code.conditions_missing'),
    )
    const address = await publish(page)
    await expect(page.locator('main')).toContainText(entry('done.published'))
    await expect(page.getByRole('heading', { level: 1 })).toContainText('KEN KE 995 0001')
    await expectAccessible(page, 'dark')

    // The same number again: it is on file.
    await page.goto('/en/records/travel-document/new')
    await page.locator('input[name=number]').fill('ke9950001')
    await press(page, entry('first.go'))
    await expect(page.locator('[data-duplicate]')).toContainText(entry('found.own'))
    await expectAccessible(page, 'dark')
    await press(page, entry('found.none'))
    await expect(page.locator('main')).toContainText('You said that 1 record on file is not the same.')

    // Another country finds it, and has none of the doors.
    const jakarta = await anotherBrowser(browser, info, 'putri')
    await jakarta.page.goto('/en/search')
    await searchFor(jakarta.page, 'KE9950001')
    expect(await listed(jakarta.page)).toHaveLength(1)
    await jakarta.page.goto(address)
    await expect(jakarta.page.locator('main')).toContainText('Taken from a bag at the station')
    await expect(jakarta.page.locator('[data-doors]')).toHaveCount(0)
    await jakarta.page.goto(`${address}/edit`)
    await expect(jakarta.page).toHaveURL(/\/denied$/)

    // Corrected by two at once: the later one is told what the first one did, and loses nothing.
    await page.goto(`${address}/edit`)
    const second = await page.context().newPage()
    await second.goto(`${address}/edit`)
    await second.locator('input[name=number]').fill('KE9950011')
    await second.locator('input[name=reason]').fill('Number misread')
    await press(second, entry('form.send'))
    await second.waitForURL(/done=changed/)
    await second.close()
    await page.locator('input[name=lostPlace]').fill('Nakuru')
    await page.locator('input[name=number]').fill('KE9950011')
    await press(page, entry('form.send'))
    await expect(page.locator('[data-error-summary]')).toContainText(
      say('en', 'errors', 'code.reason_missing'),
    )
    await page.locator('input[name=reason]').fill('Place added')
    await press(page, entry('form.send'))
    await expect(page.locator('[data-since]')).toContainText('Number misread')
    await expect(page.locator('[data-since]')).toContainText('KE9950011')
    await expect(page.locator('input[name=lostPlace]')).toHaveValue('Nakuru')
    await expectAccessible(page, 'dark')
    await press(page, entry('form.send'))
    await page.waitForURL(/done=changed/)
    const history = page.locator('#part-history')
    await expect(history).toContainText('Place added')
    await expect(history).toContainText('Nakuru')
    await expect(page.getByRole('heading', { level: 1 })).toContainText('KE9950011')

    // Restricted: it does not exist for Jakarta any more.
    await page.getByRole('link', { name: entry('act.door.restrict'), exact: true }).click()
    await page.locator('input[name=withheldFrom]').fill('Atlantis')
    await page.locator('input[name=reason]').fill('Their own case')
    await press(page, entry('act.restrict.button'))
    await expect(page.locator('main')).toContainText('“Atlantis” is not a country that is known here.')
    await page.locator('input[name=withheldFrom]').fill('Indonesia, MEX')
    await expectAccessible(page, 'dark')
    await press(page, entry('act.restrict.button'))
    await page.waitForURL(/done=restricted/)
    await expect(page.locator('main')).toContainText('Not visible to: Indonesia · Mexico')
    expect((await jakarta.page.goto(address))?.status()).toBe(404)

    // Extended, then withdrawn: gone for everybody else, with its reason for us.
    await page.getByRole('link', { name: entry('act.door.extend'), exact: true }).click()
    await page.locator('input[name=retentionUntil]').fill('2020-01-01')
    await page.locator('input[name=reason]').fill('Still sought')
    await press(page, entry('act.extend.button'))
    await expect(page.locator('[data-error-summary]')).toContainText(entry('issue.retentionPast'))
    await page.locator('input[name=retentionUntil]').fill('2030-06-30')
    await press(page, entry('act.extend.button'))
    await page.waitForURL(/done=extended/)
    await page.getByRole('link', { name: entry('act.door.cease'), exact: true }).click()
    await page.waitForURL(/\/cease$/)
    await expectAccessible(page, 'dark')
    await page.locator('input[name=reason]').fill('Document recovered')
    await press(page, entry('act.cease.button'))
    await page.waitForURL(/done=ceased/)
    await expect(page.locator('main')).toContainText(say('en', 'record', 'banner.ceased.title'))
    await expect(page.locator('[data-doors]')).toHaveCount(0)
    await expect(page.locator('#part-history')).toContainText('Document recovered')
    await jakarta.close()

    expect(addresses.filter((each) => /9950001|9950011/.test(decodeURIComponent(each)))).toEqual([])
    await page.goto('/en/audit')
    await expect(page.locator('main')).toContainText('You withdrew a record')
  })

  test('whatever is typed in a field is answered, and stays', async ({ page }) => {
    await page.goto('/en/records/vehicle/new')
    await page.locator('input[name=vin]').fill('WVWZZZ1JZ3W38675O')
    await press(page, entry('first.go'))
    await expect(page.locator('[data-remarks=vin]')).toContainText('The letter O is never used in a VIN')
    const form = page.locator('[data-entry-form]')
    for (const junk of ['\u202e<script>alert(1)</script>', '9'.repeat(2_500), '٣١/٠٢/٢٠٢٦']) {
      for (const control of await form.locator('input[type=text], textarea').all()) await control.fill(junk)
      await press(page, entry('form.check'))
      await expect(page.locator('[data-error-summary]')).toBeVisible()
      await expect(form.locator('input[name=make]')).toHaveValue(junk)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(entry('form.title.vehicle'))
    }
    await expectNoSidewaysScroll(page)
    for (const path of ['/en/records/nothing/new', '/en/records/vehicle/new/x', '/en/records/vehicle/x/edit'])
      expect((await page.goto(path))?.status(), path).toBe(404)
  })
})

test('in Arabic, on a phone, a vehicle is entered', async ({ page, browser }, info) => {
  await page.goto('/ar')
  const beirut = await anotherBrowser(browser, info, 'nadia')
  await beirut.page.setViewportSize({ width: 390, height: 844 })
  const { page: phone } = beirut
  const ar = (key: string) => say('ar', 'entry', key)
  await phone.goto('/ar/records/new')
  await expectNoSidewaysScroll(phone)
  await phone.goto('/ar/records/vehicle/new')
  await phone.locator('input[name=vin]').fill('VF1ZZZ99Z99950102')
  await expectNoSidewaysScroll(phone)
  await press(phone, ar('first.go'))
  await phone.locator('select[name=status]').selectOption('stolen')
  await phone.locator('select[name=kind]').selectOption('car')
  await phone.locator('input[name=make]').fill('Renault')
  await phone.locator('input[name=stolenOn]').fill('٢٠/١١/٢٠٢٦')
  await expectNoSidewaysScroll(phone)
  await expectAccessible(phone, 'dark')
  await press(phone, ar('form.check'))
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText(ar('check.title'))
  await expect(phone.locator('main')).toContainText('2026-11-20')
  await expectNoSidewaysScroll(phone)
  await expectAccessible(phone, 'dark')
  for (const box of await phone.locator('main input[name=conditions]').all()) await box.check()
  await press(phone, ar('check.publish'))
  await phone.waitForURL(/\/ar\/records\/vehicle\/.*done=published/)
  await expect(phone.locator('main')).toContainText(ar('done.published'))
  await expectNoSidewaysScroll(phone)
  await expectAccessible(phone)
  await beirut.close()
})

test.describe('without JavaScript', () => {
  test.use({ officer: 'kenji', javaScriptEnabled: false })

  test('a vehicle is entered, corrected and withdrawn', async ({ page }) => {
    await page.goto('/en/records/vehicle/new')
    await page.locator('input[name=vin]').fill('JTDZZZ99Z9A995011')
    await press(page, entry('first.go'))
    await press(page, entry('form.check'))
    await expect(page.locator('[data-error-summary]')).toContainText(entry('issue.required'))
    await expect(page.locator('input[name=vin]')).toHaveValue('JTDZZZ99Z9A995011')
    await page.locator('select[name=status]').selectOption('stolen')
    await page.locator('select[name=kind]').selectOption('car')
    await page.locator('input[name=stolenOn]').fill('2026-02-31')
    await press(page, entry('form.check'))
    await expect(page.locator('[data-error-summary]')).toContainText('Day 31 does not exist')
    await page.locator('input[name=stolenOn]').fill('2026-02-21')
    await press(page, entry('form.check'))
    const address = await publish(page)
    await page.getByRole('link', { name: entry('act.door.edit'), exact: true }).click()
    await page.locator('input[name=make]').fill('Toyota')
    await page.locator('input[name=reason]').fill('Make added')
    await press(page, entry('form.send'))
    await expect(page).toHaveURL(/done=changed/)
    await expect(page.locator('#part-history')).toContainText('Make added')
    await page.goto(`${address}/cease`)
    await press(page, entry('act.cease.button'))
    await expect(page.locator('[data-error-summary]')).toContainText(
      say('en', 'errors', 'code.reason_missing'),
    )
    await page.locator('input[name=reason]').fill('Found')
    await press(page, entry('act.cease.button'))
    await expect(page.locator('main')).toContainText(say('en', 'record', 'banner.ceased.title'))
  })
})
