import { execFile } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import type { Browser, Page, TestInfo } from '@playwright/test'
import sharp from 'sharp'
import type { NoticeType } from '@/lib/notices/codes'
import type { RuleContext } from '@/lib/notices/rule'
import { draftOf, type Edits } from '@/tests/support/notice-drafts'
import { audited } from '../support/build'
import { approvedMeanwhile, writtenMeanwhile } from '../support/notice-shortcuts'
import { say } from './desk'
import {
  actWord,
  answerAll,
  beginDraft,
  decide,
  decided,
  draftWord,
  fillTopic,
  noticeWord,
  saveTopic,
  toCheck,
  typeCode,
  type Values,
} from './notice-work'
import { asAdmin } from './sign-in'
import { anotherBrowser, expect, test } from './watchful'

/** What is written about is of this run alone: two of one bureau about one person would be held to be one. */
const letters = [...String(Date.now()).slice(-6)].map((digit) => 'abcdefghij'[Number(digit)]).join('')

/** A type: what of it was written, what is still lacking, where that is said, and how. */
type Kind = {
  type: NoticeType
  /** Changes of the complete request: whom or what it is about, and what is taken out. */
  edits: Edits
  /** Rules that stop it. */
  rules: string[]
  topic: string
  says: Values
}

const somebody = (family: string, year: number, more: Edits = {}): Edits => ({
  'person.names': [{ kind: 'primary', family: `${family}${letters}`, given: `${family}a` }],
  'person.births': [{ date: { year } }],
  'description.heightCm': 171,
  'evidence.pictures': [],
  ...more,
})

const published: Kind[] = [
  {
    type: 'blue',
    edits: somebody('Prova', 1981, { 'investigation.text': undefined }),
    rules: ['blue.investigation'],
    topic: 'investigation',
    says: { 'investigation.text': 'Who sold the rings is looked for.' },
  },
  {
    type: 'green',
    edits: somebody('Verde', 1972, {
      'threat.grounds': undefined,
    }),
    rules: ['green.grounds'],
    topic: 'threat',
    says: { 'threat.basis': 'convictions', 'threat.grounds': 'Three convictions for fraud.' },
  },
  {
    type: 'yellow',
    edits: somebody('Perdita', 1993, {
      discovery: {},
    }),
    rules: ['yellow.recorded', 'yellow.circumstances'],
    topic: 'discovery',
    says: { 'discovery.recorded': '77/2026', 'discovery.circumstances': 'She did not arrive at work.' },
  },
  {
    type: 'black',
    edits: {
      'evidence.pictures': [],
      'discovery.place': `Praia ${letters}`,
      'discovery.recorded': undefined,
    },
    rules: ['black.recorded'],
    topic: 'discovery',
    says: { 'discovery.recorded': '12/2026, coast guard' },
  },
  {
    type: 'orange',
    edits: { 'object.text': `Parcels of ${letters}`, 'threat.imminence': undefined },
    rules: ['orange.imminent'],
    topic: 'threat',
    says: { 'threat.imminence': 'They arrive within days.' },
  },
  {
    type: 'purple',
    edits: { 'method.text': `Pallets of ${letters}`, 'method.prevention': undefined },
    rules: ['purple.prevention'],
    topic: 'method',
    says: { 'method.prevention': 'Weigh the pallets empty.' },
  },
  {
    type: 'stolen_work_of_art',
    edits: {
      'object.text': undefined,
      'object.title': `Portrait ${letters}`,
      'evidence.pictures': [],
      // Left out of what is open to everyone: other journeys look there.
      recipients: { scope: 'all_but', countries: ['JP'], reason: 'A claim is pending there.' },
    },
    rules: ['art.identifiable', 'art.photograph'],
    topic: 'pictures',
    says: {},
  },
  {
    type: 'silver',
    edits: { 'asset.text': `A house of ${letters}`, 'asset.authority': undefined },
    rules: ['silver.authority'],
    topic: 'asset',
    says: { 'asset.authority': 'Office for the recovery of assets' },
  },
]

/** The colour in which a type stands on its page. */
const tones: Partial<Record<NoticeType, string>> = { stolen_work_of_art: 'art', un_special: 'un' }

const context = (type: NoticeType): RuleContext => ({
  now: new Date(),
  requester: { kind: 'bureau', country: 'BR' },
  ...(type === 'silver' ? { silver: { participates: true, left: 1 } } : {}),
})

const main = (page: Page) => page.locator('main')
const unmet = (rule: string) => say('en', 'notices', `rule.${rule}.unmet`)

/** Chosen in plain words; begun, and written but for its last topic. The page of the last look is shown. */
async function begun(page: Page, kind: Pick<Kind, 'type' | 'edits'>, more: Values = {}): Promise<string> {
  await page.goto('/en/notices/new')
  await expect(main(page)).toContainText(draftWord(`wish.${kind.type}`))
  const id = await beginDraft(page, kind.type, more)
  const form = more.form === 'diffusion' ? 'diffusion' : 'notice'
  await asAdmin((admin) =>
    writtenMeanwhile(admin, id, draftOf(kind.type, { form, ...kind.edits }), context(kind.type)),
  )
  await page.goto(`/en/notices/${id}/check`)
  return id
}

/** It is stopped by what is missing; that is said where its link leads, and the request is handed over. */
async function finished(page: Page, { rules, topic, says }: Pick<Kind, 'rules' | 'topic' | 'says'>) {
  const lacks = page.locator('[data-told=must]')
  for (const rule of rules) await expect(lacks).toContainText(unmet(rule))
  await expect(lacks.locator('li')).toHaveCount(rules.length)
  await expect(page.getByRole('button', { name: actWord('hand_over') })).toHaveCount(0)
  await lacks.locator('a').first().click()
  await page.waitForURL(new RegExp(`/draft/${topic}\\b`))
  if (topic === 'pictures') await addPicture(page)
  else {
    await fillTopic(page, says)
    await saveTopic(page)
  }
  await toCheck(page)
  await page.getByRole('button', { name: actWord('hand_over') }).click()
  await expect(main(page)).toContainText(draftWord('check.waiting'))
}

async function addPicture(page: Page) {
  const buffer = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#a33' } })
    .jpeg()
    .toBuffer()
  await page.locator('input[type=file]').setInputFiles({ name: 'work.jpg', mimeType: 'image/jpeg', buffer })
  await page.getByRole('button', { name: say('en', 'entry', 'pictures.add') }).click()
  await expect(page.locator('[data-items="1"]')).toBeVisible()
}

/** The head of the bureau lets it go. */
async function letGo(browser: Browser, info: TestInfo, id: string, act: 'submit' | 'send') {
  const head = await anotherBrowser(browser, info, 'bruno')
  await head.page.goto(`/en/notices/${id}/check`)
  await typeCode(head.page, 'bruno')
  await head.page.getByRole('button', { name: actWord(act) }).click()
  await head.page.waitForURL(new RegExp(`done=${act}`))
  await head.close()
}

/** Whoever may publishes it. */
async function publish(browser: Browser, info: TestInfo, id: string) {
  await asAdmin((admin) => approvedMeanwhile(admin, id, { quality: 'sun', legal: 'beatriz' }))
  const lawyer = await anotherBrowser(browser, info, 'anneke')
  await lawyer.page.goto(`/en/review/${id}`)
  await answerAll(lawyer.page)
  await decide(lawyer.page, 'publish', () => typeCode(lawyer.page, 'anneke'))
  await decided(lawyer.page, 'publish')
  await lawyer.close()
}

/** Another country reads it: in its colour, as a sheet with its number. */
async function read(browser: Browser, info: TestInfo, address: string, type: NoticeType, letter: string) {
  const reader = await anotherBrowser(browser, info, 'lucia')
  await reader.page.goto(address)
  const sheet = main(reader.page).locator('article')
  await expect(sheet).toHaveAttribute('data-notice', tones[type] ?? type)
  await expect(sheet).toHaveAttribute('aria-label', new RegExp(` ${letter}-\\d+/\\d+-\\d{4}$`))
  return reader
}

const letterOf: Partial<Record<NoticeType, string>> = {
  blue: 'B',
  green: 'C',
  yellow: 'D',
  black: 'E',
  orange: 'F',
  purple: 'G',
  stolen_work_of_art: 'H',
  silver: 'S',
}

test.describe('without JavaScript, each type', () => {
  test.use({ officer: 'livia', javaScriptEnabled: false })

  for (const kind of published)
    test(`${kind.type}: what it asks for stops it; completed it is published and read in its colour`, async ({
      page,
      browser,
    }, info) => {
      const { type } = kind
      if (type === 'silver') await quota(1)
      const id = await begun(page, kind)
      if (type === 'silver') {
        await quota(0)
        await page.reload()
        await expect(main(page)).toContainText(unmet('silver.quota'))
        await quota(1)
        await page.reload()
      }
      await finished(page, kind)
      await letGo(browser, info, id, 'submit')
      await publish(browser, info, id)
      const reader = await read(browser, info, `/en/notices/${id}`, type, letterOf[type] ?? '')
      await reader.close()
    })

  test('a diffusion goes at once to whom it names, and to nobody else', async ({ page, browser }, info) => {
    const edits = somebody('Direta', 1964, {
      recipients: undefined,
    })
    const id = await begun(page, { type: 'blue', edits }, { form: 'diffusion' })
    await finished(page, {
      rules: ['diffusion.recipients'],
      topic: 'recipients',
      says: { 'recipients.scope': 'only', 'recipients.countries': 'ES', 'recipients.reason': 'His route.' },
    })
    await letGo(browser, info, id, 'send')
    const reader = await read(browser, info, `/en/notices/${id}`, 'blue', 'B')
    await expect(main(reader.page)).toContainText(noticeWord('state.circulating'))
    await reader.close()
    const other = await anotherBrowser(browser, info, 'kenji')
    expect((await other.page.goto(`/en/notices/${id}`))?.status()).toBe(404)
    await other.close()
  })

  test('a special notice of the United Nations comes from its list; no bureau asks for one', async ({
    page,
    browser,
  }, info) => {
    await page.goto('/en/notices/new')
    await expect(page.locator('input[name=type]')).not.toHaveCount(0)
    await expect(page.locator('input[name=type][value=un_special]')).toHaveCount(0)
    await importList()
    const reader = await anotherBrowser(browser, info, 'lucia')
    await reader.page.goto('/en/notices')
    await main(reader.page)
      .getByRole('link', { name: new RegExp(`Listado${letters}`, 'i') })
      .click()
    await reader.page.waitForURL(/notices\/[\da-f-]{36}/)
    const sheet = main(reader.page).locator('article')
    await expect(sheet).toHaveAttribute('data-notice', 'un')
    await expect(sheet).toHaveAttribute('aria-label', / U-\d+\/\d+-\d{4}$/)
    await reader.close()
    const open = await page.request.get(`/public/notices/v1/un?name=Listado${letters}`)
    expect((await open.json()).total).toBe(1)
  })
})

test.describe('a bureau outside of the pilot', () => {
  test.use({ officer: 'amina', javaScriptEnabled: false })

  test('is not offered silver notices', async ({ page }) => {
    await page.goto('/en/notices/new')
    await expect(main(page)).toContainText(draftWord('wish.purple'))
    await expect(main(page)).not.toContainText(draftWord('wish.silver'))
  })
})

/** How many silver notices Brazil may still have. */
const quota = (left: number) =>
  asAdmin((admin) =>
    audited(admin, () =>
      admin.query(
        `update "NoticeTerms" set "silverQuota" = $1 + (select count(*)::int from "Notice" n where n."owner" = 'BR' and n."type" = 'silver' and n."amendsId" is null
           and n."state" not in ('draft', 'discarded', 'refused', 'withdrawn', 'cancelled', 'expired', 'revoked', 'deleted')) where "bureau" = 'BR'`,
        [left],
      ),
    ),
  )

/** What the Secretariat does once a day: the list of the Security Council is read, with one more on it. */
async function importList() {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'list-')), 'list.xml')
  writeFileSync(
    file,
    `<?xml version="1.0" encoding="UTF-8"?>
<CONSOLIDATED_LIST dateGenerated="2026-11-26T00:00:09.554Z"><INDIVIDUALS><INDIVIDUAL><DATAID>${Date.now() % 1e7}</DATAID><VERSIONNUM>1</VERSIONNUM>
<FIRST_NAME>OTTO</FIRST_NAME><SECOND_NAME>LISTADO${letters.toUpperCase()}</SECOND_NAME><UN_LIST_TYPE>Ruritania</UN_LIST_TYPE>
<REFERENCE_NUMBER>RUi.${letters}</REFERENCE_NUMBER><LISTED_ON>2026-11-01</LISTED_ON><GENDER>Male</GENDER>
<INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1971-04-28</DATE></INDIVIDUAL_DATE_OF_BIRTH></INDIVIDUAL></INDIVIDUALS><ENTITIES/></CONSOLIDATED_LIST>`,
  )
  const root = path.join(import.meta.dirname, '..', '..')
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', 'scripts/import-un.ts', file],
    {
      cwd: root,
      env: {
        ...process.env,
        NODE_ENV: 'production',
        DATABASE_URL: process.env.E2E_ADMIN_URL,
        PORTAL_DATABASE_URL: process.env.E2E_PORTAL_URL,
        PORTAL_SECRETS_DIR: process.env.E2E_SECRETS_DIR,
        MERIDIAN_DATA_DIR: path.dirname(file),
      },
    },
  )
  expect(stdout).toContain('1 added')
}
