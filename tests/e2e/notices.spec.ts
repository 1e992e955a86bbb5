import type { Page } from '@playwright/test'
import { inDays } from '../support/days'
import { type FiledNotice, filedNotice } from '../support/filed-notice'
import { draftOf } from '../support/notice-drafts'
import { say } from './desk'
import { accountOf, asAdmin, freshCode } from './sign-in'
import { anotherBrowser, expect, expectAccessible, expectNoSidewaysScroll, test } from './watchful'

const notice = (key: string) => say('en', 'notice', key)

/** A notice that went its whole way, of a bureau of the demo. */
const filed = (identifier: string, owner: string, more: Omit<FiledNotice, 'owner'> = {}) =>
  asAdmin(async (admin) => {
    const { rows } = await admin.query<{ id: string }>('select "id" from "Officer" where "identifier" = $1', [
      identifier,
    ])
    return (await filedNotice(admin, rows[0]?.id ?? '', { owner, ...more })).id
  })

const main = (page: Page) => page.locator('main')

/** Opens the form of an act from the page of the notice. */
async function begin(page: Page, act: string) {
  await page.getByRole('link', { name: notice(`act.${act}`), exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(notice(`act.${act}`))
}

async function send(page: Page, act: string) {
  await page.getByRole('button', { name: notice(`act.${act}`), exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: notice(`did.${act}`) })).toBeVisible()
}

test.describe('a bureau that reads', () => {
  test.use({ officer: 'lucia' })

  test('finds a notice in its list without its name in an address, reads it, and reports where somebody is', async ({
    page,
    browser,
    addresses,
  }, info) => {
    const id = await filed('bruno', 'BR', { columns: { caption: 'FICTICIO, Teodoro' } })
    await page.goto('/en/notices')
    await expectAccessible(page, 'dark')
    await page.getByLabel(notice('list.filter.words')).fill('ficticio')
    await page.getByRole('button', { name: notice('list.filter.apply') }).click()
    await expect(page.getByRole('link', { name: 'FICTICIO, Teodoro' })).toBeVisible()
    await expect(page.getByLabel(notice('list.filter.words'))).toHaveValue('ficticio')
    await page.getByRole('link', { name: 'FICTICIO, Teodoro' }).click()
    await page.waitForURL(new RegExp(id))
    expect(addresses.filter((address) => /ficticio/i.test(address))).toEqual([])
    await expect(main(page).locator('article')).toContainText(/Red notice/i)
    // What a red notice means in Spain is not known until its bureau says so.
    await expect(main(page)).toContainText(notice('effects.unknown'))
    await expectAccessible(page, 'dark')
    await page.getByRole('link', { name: 'Français' }).click()
    await expect(main(page).locator('article[lang=fr]')).toBeVisible()

    await begin(page, 'report_action')
    await expectAccessible(page)
    await page.getByRole('button', { name: notice('act.report_action') }).click()
    await expect(page.locator('[data-error-summary]')).toContainText(
      say('en', 'errors', 'code.notice_kind_missing'),
    )
    await page.getByLabel(notice('action.kind.located'), { exact: true }).check()
    await page.getByLabel(notice('action.place')).fill('Ferry port')
    await page.getByLabel(notice('askText.report_action')).fill('Seen at the ferry at noon.')
    await send(page, 'report_action')
    await expect(page.locator('#actions')).toContainText('Ferry port')

    const brasilia = await anotherBrowser(browser, info, 'bruno')
    await brasilia.page.goto('/en/desk')
    await expect(main(brasilia.page)).toContainText(notice('desk.located'))
    await brasilia.page.goto(`/en/notices/${id}`)
    await brasilia.page.getByText(notice('action.answer.intend'), { exact: true }).first().click()
    const form = brasilia.page.locator('form', {
      has: brasilia.page.locator('input[name=step][value=intend]'),
    })
    await form.locator('select').selectOption('extradition')
    await form.getByRole('button').click()
    await expect(brasilia.page.locator('#actions')).toContainText(notice('action.intent.extradition'))
    await expectAccessible(brasilia.page)
    await brasilia.close()

    await page.reload()
    await expect(page.locator('#actions')).toContainText(notice('action.intent.extradition'))
  })

  test('on a phone lists are cards and nothing has to be pushed sideways', async ({ page }) => {
    const id = await filed('bruno', 'BR')
    await page.setViewportSize({ width: 390, height: 844 })
    for (const path of ['', `/${id}`, `/${id}/do/report_action`, '/effects']) {
      await page.goto(`/en/notices${path}`)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expectNoSidewaysScroll(page)
    }
    await page.goto(`/ar/notices/${id}`)
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
    await page.goto('/ar/notices')
    await expectAccessible(page)
  })
})

test.describe('the bureau that asked', () => {
  test.use({ officer: 'bruno' })

  test('suspends with a fresh code; readers are told not to act; the Secretariat brings it back', async ({
    page,
    browser,
  }, info) => {
    const id = await filed('livia', 'BR')
    await page.goto(`/en/notices/${id}`)
    await begin(page, 'suspend')
    await expectAccessible(page)
    await page.getByLabel(notice('askText.suspend')).fill('The warrant is in doubt.')
    await page.getByRole('button', { name: notice('act.suspend'), exact: true }).click()
    await expect(page.locator('[data-error-summary]')).toContainText(say('en', 'errors', 'code.code_missing'))
    await expect(page.getByLabel(notice('askText.suspend'))).toHaveValue('The warrant is in doubt.')
    await page.getByLabel(notice('ask.code')).fill(await freshCode(accountOf('bruno')))
    await send(page, 'suspend')

    const madrid = await anotherBrowser(browser, info, 'lucia')
    await madrid.page.goto(`/en/notices/${id}`)
    await expect(main(madrid.page)).toContainText(notice('meaning.suspended'))
    await expect(main(madrid.page)).toContainText('The warrant is in doubt.')

    const lyon = await anotherBrowser(browser, info, 'anneke')
    await lyon.page.goto(`/en/notices/${id}`)
    await begin(lyon.page, 'resume')
    await lyon.page.getByLabel(notice('askText.resume')).fill('The court confirmed it.')
    await lyon.page.getByLabel(notice('ask.code')).fill(await freshCode(accountOf('anneke')))
    await send(lyon.page, 'resume')
    await lyon.close()

    await madrid.page.reload()
    await expect(main(madrid.page)).not.toContainText(notice('meaning.suspended'))
    await madrid.close()
  })

  test('ends it by two: who asks does not confirm; what another asked for he confirms', async ({ page }) => {
    const own = await filed('livia', 'BR')
    await page.goto(`/en/notices/${own}`)
    await begin(page, 'ask_withdrawal')
    await page.getByLabel(notice('askText.ask_withdrawal')).fill('She was found.')
    await page.getByLabel(notice('ask.code')).fill(await freshCode(accountOf('bruno')))
    await send(page, 'ask_withdrawal')
    await expect(page.getByRole('link', { name: notice('act.confirm_withdrawal') })).toHaveCount(0)
    await page.goto(`/en/notices/${own}/do/confirm_withdrawal`)
    await expect(main(page)).toContainText(notice('page.notNow'))

    const other = await filed('livia', 'BR', { state: 'withdrawal_asked' })
    await asAdmin(async (admin) => {
      await admin.query('begin')
      await admin.query(
        `insert into "NoticeEvent" ("noticeId", "side", "tenantCode", "tenantRoot", "officerId", "act", "fromState", "toState", "version", "audience", "text", "once")
         select $1, 'bureau', 'BR', 'BR', o."id", 'ask_withdrawal', 'published', 'withdrawal_asked', 1, 'parties', 'She was found.', gen_random_uuid()
           from "Officer" o where o."identifier" = 'livia'`,
        [other],
      )
      await admin.query(
        `insert into "AuditEvent" ("operation", "outcome", "client") values ('seed.demo', 'done', 'job')`,
      )
      await admin.query('commit')
    })
    await page.goto(`/en/notices/${other}`)
    await begin(page, 'confirm_withdrawal')
    await page.getByLabel(notice('ask.code')).fill(await freshCode(accountOf('bruno')))
    await send(page, 'confirm_withdrawal')
    await expect(main(page)).toContainText(notice('meaning.withdrawn'))
  })

  test('extends the terms of a month together, or lets one end', async ({ page }) => {
    const month = inDays(100).slice(0, 7)
    await filed('livia', 'BR', { columns: { keptUntil: `${month}-15`, caption: 'FICTICIA, Uno' } })
    await filed('livia', 'BR', { columns: { keptUntil: `${month}-15`, caption: 'FICTICIA, Dos' } })
    const late = await filed('livia', 'BR', {
      columns: { keptUntil: `${month}-16`, caption: 'FICTICIA, Tres' },
    })
    await page.goto(`/en/notices/expiring?month=${month}`)
    await expectAccessible(page, 'dark')
    for (const name of ['Uno', 'Dos'])
      await page
        .locator('li', { hasText: `FICTICIA, ${name}` })
        .getByRole('checkbox')
        .check()
    await page.getByLabel(notice('askText.extend')).fill('Proceedings go on.')
    await page.getByLabel(notice('ask.code')).fill(await freshCode(accountOf('bruno')))
    await page.getByRole('button', { name: notice('expiring.submit') }).click()
    await expect(page.getByRole('status').filter({ hasText: '2' })).toBeVisible()
    await expect(main(page)).not.toContainText('FICTICIA, Uno')
    await page.goto(`/en/notices/${late}`)
    await page.getByRole('button', { name: notice('page.letItEnd') }).click()
    await expect(main(page)).toContainText(notice('page.letEnd'))
  })

  test('states what a red notice is in its law', async ({ page }) => {
    await page.goto('/en/notices/effects')
    await page.getByLabel(notice('effects.effect.treaty_or_warrant'), { exact: true }).check()
    await page.getByLabel(notice('effects.papersDays')).fill('x')
    await page.getByRole('button', { name: notice('effects.save') }).click()
    await expect(page.locator('[data-error-summary]')).toContainText(say('en', 'errors', 'code.notice_days'))
    await page.getByLabel(notice('effects.papersDays')).fill('60')
    await page.getByRole('button', { name: notice('effects.save') }).click()
    await expect(main(page)).toContainText(notice('effects.saved'))
    await expectAccessible(page)
  })

  test('recalls a diffusion: its recipients are told not to use it, and it sees who had it', async ({
    page,
    browser,
  }, info) => {
    const draft = draftOf('blue', {
      'request.language': 'en',
      form: 'diffusion',
      recipients: { scope: 'only', countries: ['ES'], reason: 'Route' },
    })
    const id = await filed('livia', 'BR', { draft, state: 'circulating' })
    const madrid = await anotherBrowser(browser, info, 'lucia')
    await madrid.page.goto(`/en/notices/${id}`)
    await expect(madrid.page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.goto(`/en/notices/${id}`)
    await begin(page, 'recall')
    await page.getByLabel(notice('askText.recall')).fill('Wrong person.')
    await page.getByLabel(notice('ask.code')).fill(await freshCode(accountOf('bruno')))
    await send(page, 'recall')
    await page.getByRole('link', { name: notice('page.readers') }).click()
    await expect(main(page).getByRole('table')).toContainText('ESP')
    await expectAccessible(page)
    await madrid.page.reload()
    await expect(main(madrid.page)).toContainText(notice('meaning.revoked'))
    await madrid.close()
  })
})
