import { depositInput } from '@/lib/machine/deposit-input'
import { deposit } from '@/lib/web/deposit'
import { machineEndpoint, onlyPost } from '@/lib/web/machine-endpoint'

/** A record of the country whose system sends it. */
export const POST = async (request: Request, { params }: RouteContext<'/api/v1/records/[type]'>) => {
  const { type } = await params
  return machineEndpoint(request, depositInput, (asked) =>
    deposit(asked, type, request.headers.get('idempotency-key')),
  )
}

export { onlyPost as DELETE, onlyPost as GET, onlyPost as PATCH, onlyPost as PUT }
