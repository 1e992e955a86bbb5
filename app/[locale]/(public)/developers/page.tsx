import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DevelopersPage } from '@/components/developers/developers-page'
import { config } from '@/lib/config'
import { exampleAnswer } from '@/lib/machine/example-answer'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('developers'))('title') }
}

export default function Developers() {
  return <DevelopersPage origin={config().origin} answer={JSON.stringify(exampleAnswer, null, 2)} />
}
