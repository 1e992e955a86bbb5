import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DevelopersPage } from '@/components/developers/developers-page'
import { exampleAnswer } from '@/lib/checks/example-answer'
import { config } from '@/lib/config'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('developers'))('title') }
}

export default function Developers() {
  return <DevelopersPage origin={config().origin} answer={JSON.stringify(exampleAnswer, null, 2)} />
}
