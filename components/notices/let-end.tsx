import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'

/** One press: nobody is reminded any more that the term ends. Nothing is lost: until it ends it can still be extended. */
export function LetEndButton({
  id,
  once,
  next,
  action,
}: {
  id: string
  once: string
  next: string
  action: (form: FormData) => Promise<never>
}) {
  const t = useTranslations('notice.page')
  return (
    <form action={action}>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="once" value={once} />
      <input type="hidden" name="next" value={next} />
      <Button size="small">{t('letItEnd')}</Button>
    </form>
  )
}
