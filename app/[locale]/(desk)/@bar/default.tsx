import { BarBox } from '@/components/search/bar-box'
import { beginSearch } from '../search/actions'

/** The search box on pages that show no search. */
export default function Bar() {
  return <BarBox action={beginSearch} />
}
