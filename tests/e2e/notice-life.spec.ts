import type { APIRequestContext, Page } from '@playwright/test'
import { pdfPages } from '@/tests/support/pdf-text'
import { filedPerson } from '../support/filed'
import { say } from './desk'
import {
  actWord,
  answerAll,
  beginDraft,
  decide,
  decided,
  declareAll,
  draftWord,
  fillTopic,
  noticeWord,
  reviewWord,
  robbery,
  saveTopic,
  toCheck,
  typeCode,
  type Values,
} from './notice-work'
import { accountOf, asAdmin } from './sign-in'
import { anotherBrowser, expect, test } from './watchful'

/** Somebody of this run alone. */
const letters = [...String(Date.now()).slice(-6)].map((digit) => 'abcdefghij'[Number(digit)]).join('')
const family = `Ouzgan${letters}`
const born = '1984-03-12'

/** What each topic of her request lacks, and what she says beside it; in the order in which she comes to them. */
const said: Record<string, Values> = {
  identity: { 'person.sex': 'M' },
  description: { 'description.heightCm': '178' },
  action: {
    'request.actions': 'arrest',
    'request.interest': 'He was seen in a neighbouring country in May.',
  },
  recipients: {
    'recipients.scope': 'all_but',
    'recipients.countries': 'FR',
    'recipients.reason': 'He asked for asylum there.',
  },
  extract: {
    'extract.wanted': 'yes',
    'extract.fields': 'name birth sex nationalities description charges',
  },
  facts: {
    'facts.what':
      'At night two men broke the window of a shop, tied the guard with a rope, emptied the safe and left in a stolen van with rings worth forty thousand euros.',
    'facts.from.year': '2026',
    'facts.place': 'Rabat',
    'facts.country': 'MA',
    'facts.role': 'He planned it, held the guard at gunpoint, tied his hands and drove the van.',
  },
  charges: robbery.charge,
  warrants: {
    kind: 'warrant',
    reference: '1187/2026',
    'issuedOn.day': '12',
    'issuedOn.month': '3',
    'issuedOn.year': '2026',
    authority: 'Court of first instance',
  },
  // Judged while he was away, without a new trial: a risk that a second lawyer weighs.
  judicial: { 'judicial.noLimit': 'yes', 'judicial.inAbsentia': 'yes' },
}

const topicOf = (page: Page) => /\/draft\/(\w+)/.exec(page.url())?.[1] ?? ''

/** Follows what must still be said, link by link, and says it, until only declarations are open. Answers with the topics in order. */
async function sayWhatLacks(page: Page): Promise<string[]> {
  const lacks = page.locator('[data-told=must] a[href*="/draft/"]')
  const met: string[] = []
  while (await lacks.count()) {
    await lacks.first().click()
    await page.waitForURL(/\/draft\//)
    const hash = new URL(page.url()).hash
    if (hash) await expect(page.locator(hash)).toBeVisible()
    const list = page.locator('main').getByRole('link', { name: draftWord('work.addFirst'), exact: true })
    if (await list.count()) {
      met.push(topicOf(page))
      await list.click()
      await page.waitForURL(/item=new/)
      await fillTopic(page, said[topicOf(page)] ?? {})
      await saveTopic(page, 'item')
      await page.getByRole('link', { name: draftWord('work.next') }).click()
      await page.waitForURL((address) => !address.pathname.endsWith(met.at(-1) ?? ''))
    }
    // Whatever comes next and has been thought of is said as well.
    for (let topic = topicOf(page); said[topic] && !met.includes(topic); topic = topicOf(page)) {
      if (!(await page.locator('[data-topic-form]').count())) break
      met.push(topic)
      await fillTopic(page, said[topic] ?? {})
      await saveTopic(page)
    }
    await toCheck(page)
    expect(met.length, 'a link leads to what can be said').toBeLessThan(20)
  }
  return met
}

/** What the machine call of another country says of notices about him: number and whether to act. */
async function machine(request: APIRequestContext, record: string): Promise<string[][]> {
  const answer = await request.post('/api/v1/find', {
    data: {
      reference: 'E2E',
      databases: ['NOMINAL'],
      person: { familyName: family, forename: 'Amara', dateOfBirth: born },
    },
    headers: { authorization: `Bearer ${accountOf('olga').program?.key}` },
  })
  expect(answer.status(), await answer.text()).toBe(200)
  const { results } = await answer.json()
  // Somebody of nearly that name may be found beside him.
  const candidates: { recordId: string; notices: { number: string; state: string }[] }[] =
    results[0].candidates
  return candidates
    .filter(({ recordId }) => recordId === record)
    .flatMap(({ notices }) => notices.map(({ number, state }) => [number, state]))
}

test.describe('a red notice', () => {
  test.use({ officer: 'amina' })

  test('is written, judged by four, published, seen where it may be, amended, suspended and withdrawn by two', async ({
    page,
    browser,
    request,
  }, info) => {
    test.setTimeout(420_000)
    const desks = new Map<string, Awaited<ReturnType<typeof anotherBrowser>>>()
    const desk = async (officer: string): Promise<Page> => {
      const open = desks.get(officer) ?? (await anotherBrowser(browser, info, officer))
      desks.set(officer, open)
      return open.page
    }
    const record = await asAdmin((admin) =>
      filedPerson(admin, { owner: 'MA', family, given: 'Amara', birth: born, nationalities: ['MA'] }),
    )

    await page.goto(`/en/records/person/${record}`)
    await page.getByRole('link', { name: draftWord('new.fromRecord') }).click()
    await page.waitForURL(/record=/)
    const id = await beginDraft(page, 'red')
    await fillTopic(page, { 'request.language': 'en' })
    await saveTopic(page)
    await toCheck(page)
    const main = page.locator('main')
    await expect(page.getByRole('button', { name: actWord('hand_over') })).toHaveCount(0)
    for (const rule of ['interest', 'what', 'when', 'where', 'role', 'charge', 'warrant', 'authority'])
      await expect(main).toContainText(say('en', 'notices', `rule.red.${rule}.unmet`))
    expect(await sayWhatLacks(page)).toEqual(Object.keys(said))
    await declareAll(page)
    await expect(main).toContainText(draftWord('check.ready'))
    await page.getByRole('button', { name: actWord('hand_over') }).click()
    await expect(main).toContainText(draftWord('check.waiting'))

    const submit = async (notice: string) => {
      const head = await desk('rachid')
      await head.goto(`/en/notices/${notice}/check`)
      await typeCode(head, 'rachid')
      await head.getByRole('button', { name: actWord('submit') }).click()
      await head.waitForURL(/done=submit/)
    }
    /** One decision of a reviewer; `code`: with a fresh one. */
    const judge = async (notice: string, officer: string, act: string, text?: string) => {
      const reviewer = await desk(officer)
      await reviewer.goto(`/en/review/${notice}`)
      const free = reviewer.getByRole('button', { name: reviewWord('claimHere') })
      if (act === 'take') {
        await free.click()
        await reviewer.waitForURL(/done=took_yours/)
        return
      }
      if (text === undefined) await answerAll(reviewer)
      await decide(reviewer, act, async () => {
        if (text !== undefined) await reviewer.locator('textarea[name=text]').fill(text)
        else if (act !== 'pass_quality') await typeCode(reviewer, officer)
      })
      await decided(reviewer, act)
    }
    await submit(id)
    await judge(id, 'sun', 'take')
    await judge(id, 'sun', 'return', 'What became of the rings?')

    await page.goto(`/en/notices/${id}/draft/facts`)
    await expect(page.locator('[data-questions]')).toHaveText('What became of the rings?')
    await fillTopic(page, { 'facts.accomplices': 'The rings are with the second man.' })
    await saveTopic(page)
    await page.goto(`/en/notices/${id}/check`)
    await page.getByRole('button', { name: actWord('answer') }).click()
    await expect(main).toContainText(draftWord('check.waiting'))
    await submit(id)

    await judge(id, 'sun', 'take')
    await judge(id, 'sun', 'pass_quality')
    await judge(id, 'beatriz', 'pass_legal')
    await judge(id, 'anneke', 'pass_second')
    // Who judged it does not publish it.
    const second = await desk('anneke')
    await second.goto(`/en/review/${id}/decide/publish`)
    await expect(second.locator('main')).toContainText(reviewWord('decide.none'))
    const publisher = await desk('moussa')
    for (const language of ['fr', 'es', 'ar']) {
      await publisher.goto(`/en/review/${id}/translate?into=${language}`)
      for (const box of await publisher.locator('main textarea').all()) await box.fill(`(${language})`)
      await publisher.getByRole('button', { name: reviewWord('translate.save') }).click()
      await publisher.waitForURL(/done=translated/)
    }
    await judge(id, 'moussa', 'publish')

    // Another country has it; the one that was left out has not.
    const madrid = await desk('lucia')
    await madrid.goto('/en/notices')
    await madrid
      .locator('main')
      .getByRole('link', { name: new RegExp(family, 'i') })
      .click()
    await madrid.waitForURL(new RegExp(id))
    const number = (await madrid.locator('main').innerText()).match(/A-\d+\/\d+-\d{4}/)?.[0] ?? ''
    const file = await madrid.request.get(
      (await madrid.getByRole('link', { name: noticeWord('page.pdf') }).getAttribute('href')) ?? '',
    )
    expect(file.headers()['content-type']).toBe('application/pdf')
    expect(
      pdfPages(await file.body())
        .join('')
        .replace(/\s+/g, ''),
    ).toContain(number)
    const paris = await desk('paul')
    expect((await paris.goto(`/en/notices/${id}`))?.status()).toBe(404)
    expect(await (await paris.request.get('/en/notices')).text()).not.toContain(family)
    expect(await machine(request, record)).toEqual([[number, 'IN_FORCE']])

    const listed = async () => (await request.get(`/public/notices/v1/red?name=${family}`)).json()
    const { total, _embedded } = await listed()
    expect(total).toBe(1)
    const entity = _embedded.notices[0].entity_id.replace('/', '-')
    const open = `/en/public/notices/red/${entity}`
    const visitor = await anotherBrowser(browser, info, null)
    await visitor.page.goto(`/en/public/notices/red?name=${family}`)
    await visitor.page.locator('main li h2 a').click()
    await visitor.page.waitForURL(`**${open}`)
    await expect(visitor.page.locator('main')).toContainText('Armed robbery')
    await expect(visitor.page.locator('main')).toContainText('178 cm')

    // The new version goes the whole way; what was translated and says the same stays translated.
    await page.goto(`/en/notices/${id}`)
    await page.getByRole('link', { name: actWord('amend'), exact: true }).click()
    await page.locator('textarea[name=text]').fill('He is taller.')
    await page.getByRole('button', { name: actWord('amend') }).click()
    await page.waitForURL(/\/draft\/case/)
    const amendment = /notices\/([^/]+)/.exec(page.url())?.[1] ?? ''
    await page.goto(`/en/notices/${amendment}/draft/description`)
    await fillTopic(page, { 'description.heightCm': '181' })
    await saveTopic(page)
    await page.goto(`/en/notices/${amendment}/check`)
    await declareAll(page)
    await page.getByRole('button', { name: actWord('hand_over') }).click()
    await expect(main).toContainText(draftWord('check.waiting'))
    await submit(amendment)
    await judge(amendment, 'sun', 'take')
    await judge(amendment, 'sun', 'pass_quality')
    await judge(amendment, 'beatriz', 'pass_legal')
    await judge(amendment, 'anneke', 'pass_second')
    await judge(amendment, 'moussa', 'publish')
    await madrid.reload()
    await expect(madrid.locator('main article')).toContainText('181 cm')
    await expect(madrid.locator('main')).toContainText(number)

    const end = async (officer: string, act: string, text?: string) => {
      const head = await desk(officer)
      await head.goto(`/en/notices/${id}`)
      await head.getByRole('link', { name: actWord(act), exact: true }).click()
      await head.waitForURL(/\/do\//)
      if (text) await head.locator('textarea[name=text]').fill(text)
      await typeCode(head, officer)
      await head.getByRole('button', { name: actWord(act), exact: true }).click()
      await head.waitForURL(new RegExp(`done=${act}$`))
      return head
    }
    await end('rachid', 'suspend', 'The warrant is in doubt.')
    const hidden = Date.now()
    await madrid.reload()
    await expect(madrid.locator('main')).toContainText(noticeWord('meaning.suspended'))
    expect(await machine(request, record)).toEqual([[number, 'DO_NOT_ACT']])
    const asker = await end('rachid', 'ask_withdrawal', 'He was found.')
    await expect(asker.getByRole('link', { name: actWord('confirm_withdrawal') })).toHaveCount(0)
    const other = await end('hanae', 'confirm_withdrawal')
    await expect(other.locator('main')).toContainText(noticeWord('meaning.withdrawn'))
    expect(await machine(request, record)).toEqual([])
    expect((await madrid.reload())?.status()).toBe(404)
    await expect
      .poll(async () => (await request.get(open)).status(), { timeout: 60_000, intervals: [2_000] })
      .toBe(410)
    expect((await listed()).total).toBe(0)
    console.log(`withdrawn: gone from the public after ${Math.round((Date.now() - hidden) / 1000)} s`)
    await visitor.close()
    for (const { close } of desks.values()) await close()
  })
})
