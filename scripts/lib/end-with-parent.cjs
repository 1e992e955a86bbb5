// Loaded into every program that a command starts: when the command dies, even by kill -9, the program ends and takes its
// own children along. Else a web server would keep its port, and a build or an installation would go on unseen.
const parent = process.ppid
setInterval(() => {
  if (process.ppid !== parent || !runs(parent)) end()
}, 300).unref()

/** Where orphans keep the number of their parent. */
function runs(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

function end() {
  try {
    // What a command starts leads a process group of its own.
    process.kill(-process.pid, 'SIGKILL')
  } catch {
    process.exit(0)
  }
}
