import { alpha3Of } from '@/lib/bureaus/countries'
import { noticesOf } from '@/lib/search/export'
import type { RecordFile } from './queries'
import { subjectStatus, warningsOf } from './record-view'

/** `PER-2026-004417.json`: no name of anybody. */
export const recordFileName = ({ record }: RecordFile, format: 'json' | 'pdf' = 'json') =>
  `${record.reference.replace(/[^\w.-]+/g, '_')}.${format}`

/**
 * A record as JSON, with whose copy it is and how it must be handled: conditions travel with the data (R-DL-4). Old versions,
 * links and pictures stay; who may not see the record is nobody's business outside.
 */
export function recordJson(file: RecordFile): string {
  const { record } = file
  const { reasonsLang: _lang, status: _status, warnings: _warnings, ...facts } = record.facts
  return JSON.stringify(
    {
      copy: {
        exported_by: file.officer,
        bureau: file.bureau,
        exported_at: file.at.toISOString(),
        purpose: `${file.purpose} ${file.caseReference}`,
        notice: 'Not a ground for arrest by itself. Confirm with the owner of the record before acting.',
      },
      record: {
        reference: record.reference,
        owner: record.owner,
        sourceReference: record.sourceReference,
        type: record.type,
        version: record.version,
        state: record.status,
        status: subjectStatus(record),
        warnings: warningsOf(record),
        notices: noticesOf(record.notices),
        confidentiality: record.level,
        handling: record.handling,
        purpose: record.purpose,
        notToBeUsedFor: record.noPurpose,
        keptUntil: record.retentionUntil,
        validatedAt: record.validatedAt,
        updatedAt: record.updatedAt,
        names: record.names,
        births: record.births,
        facts,
        documents: record.documents.map(({ country, ...document }) => ({
          ...document,
          country: country && alpha3Of(country),
        })),
        marks: record.marks,
        photographs: record.photos.length,
      },
    },
    null,
    2,
  )
}
