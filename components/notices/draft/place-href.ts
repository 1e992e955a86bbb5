import { fieldId } from '@/components/ui/field'
import type { Place } from '@/lib/notices/form/place'

/** Address of the place where something is put right. `base`: of the notice, with its language. */
export const placeHref = (base: string, { topic, item, field }: Place): string =>
  `${topic === 'check' ? `${base}/check` : `${base}/draft/${topic}`}${item ? `?item=${item}` : ''}${field ? `#${fieldId(field)}` : ''}`
