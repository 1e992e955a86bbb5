'use client'
import { Mark } from '@/components/shell/mark'
import './globals.css'

const texts = [
  { lang: 'en', dir: 'ltr', text: 'This page could not be shown. Nothing that was saved is lost.' },
  {
    lang: 'fr',
    dir: 'ltr',
    text: 'Cette page n’a pas pu être affichée. Rien de ce qui était enregistré n’est perdu.',
  },
  {
    lang: 'es',
    dir: 'ltr',
    text: 'No se ha podido mostrar esta página. No se ha perdido nada de lo guardado.',
  },
  { lang: 'ar', dir: 'rtl', text: 'تعذّر عرض هذه الصفحة. لم يُفقد شيء مما حُفظ.' },
]

/** The last net, when even the frame of the pages failed: no language is known here, so it speaks all four. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en" data-theme="system" data-density="comfortable">
      <body>
        <title>Meridian</title>
        <main className="mx-auto grid max-w-form gap-4 px-4 py-16">
          <p className="text-link">
            <Mark size={32} />
          </p>
          <h1 className="text-2xl">Meridian</h1>
          {texts.map(({ lang, dir, text }) => (
            <p key={lang} lang={lang} dir={dir} className="text-base">
              {text}
            </p>
          ))}
          {error.digest && <p className="font-mono text-ink-2">{error.digest}</p>}
          <p>
            <a href="/">↻ Meridian</a>
          </p>
        </main>
      </body>
    </html>
  )
}
