// Two portals on one data folder would fight: one command holds it. A lock whose process has gone is taken over.
import fs from 'node:fs'
import { Trouble } from './trouble.mjs'

/** @throws Trouble when another start command of this folder runs */
export function holdLock(file) {
  alone(`${file}.gate`, () => {
    const other = holder(file)
    if (other && other !== process.pid && runsStart(other)) {
      throw new Trouble(
        `The portal of this folder is already running (process ${other}): use its address, or stop it first.`,
      )
    }
    fs.writeFileSync(file, String(process.pid))
  })
}

export function releaseLock(file) {
  if (holder(file) === process.pid) fs.rmSync(file, { force: true })
}

/** A gate that is older belongs to a command that was killed inside it: nobody stays there for a hundredth of this. */
const gateMs = 5_000

/** Looking who holds the lock and taking it are one step: two that find the same dead holder must not both take over. */
function alone(gate, work) {
  for (;;) {
    try {
      fs.mkdirSync(gate)
      break
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    const since = fs.statSync(gate, { throwIfNoEntry: false })?.mtimeMs
    if (since !== undefined && Date.now() - since > gateMs) fs.rmSync(gate, { recursive: true, force: true })
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20)
  }
  try {
    work()
  } finally {
    fs.rmSync(gate, { recursive: true, force: true })
  }
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
