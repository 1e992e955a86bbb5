/** Runs once before the server answers: a portal that could leak or lose does not start. Then work left behind is taken up. */
export async function register() {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { startCheck } = await import('@/lib/web/start-check')
    await startCheck()
    const { startBackground } = await import('@/lib/web/background')
    startBackground()
  }
}
