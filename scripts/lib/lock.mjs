// Two portals on one data folder would fight: one command holds it. A lock whose process has gone is taken over.
import fs from 'node:fs'
import { Trouble } from './steps.mjs'

/** @throws Trouble when another start command of this folder runs */
export function holdLock(file) {
  for (;;) {
    try {
      fs.writeFileSync(file, String(process.pid), { flag: 'wx' })
      return
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    const other = holder(file)
    if (other && other !== process.pid && runsStart(other)) {
      throw new Trouble(
        `The portal of this folder is already running (process ${other}): use its address, or stop it first.`,
      )
    }
    fs.rmSync(file, { force: true })
  }
}

export function releaseLock(file) {
  if (holder(file) === process.pid) fs.rmSync(file, { force: true })
}

const holder = (file) => (fs.existsSync(file) ? Number(fs.readFileSync(file, 'utf8')) : 0)

/** The number may meanwhile belong to another program. */
function runsStart(pid) {
  try {
    process.kill(pid, 0)
    return (
      process.platform !== 'linux' || fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('start.mjs')
    )
  } catch (error) {
    return error.code === 'EPERM'
  }
}
