import { useTranslations } from 'next-intl'
import { NameText } from '@/components/ui/bdi'
import { EmptyState } from '@/components/ui/states'
import { Table, Td, Th } from '@/components/ui/table'

/** The first rows of a file as they are read now. */
export function SampleTable({
  headers,
  rows,
}: {
  headers: readonly string[]
  rows: readonly (readonly string[])[]
}) {
  const t = useTranslations('imports.read')
  if (rows.length === 0) return <EmptyState title={t('noSample')} />
  return (
    <Table id="sample" caption={t('sample')} className="bg-surface">
      <thead>
        <tr>
          {headers.map((header, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name that is theirs alone
            <Th key={at}>
              <NameText>{header}</NameText>
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, line) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows stand in their order
          <tr key={line}>
            {cells.map((cell, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <Td key={at} className="max-w-60 truncate">
                <NameText>{cell.slice(0, 120)}</NameText>
              </Td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
