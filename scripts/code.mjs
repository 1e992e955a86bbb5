// npm run code -- IDENTIFIER : the sign-in code of a demo account of this machine.
import { codeFor } from './lib/accounts.mjs'

const identifier = process.argv[2]
const found = identifier ? await codeFor(identifier) : null
if (!found) {
  console.error(
    identifier
      ? `There is no demo account ${identifier} on this machine: npm start prints them.`
      : 'Usage: npm run code -- IDENTIFIER',
  )
  process.exit(1)
}
console.log(`${found.code}   (good for ${found.seconds} s)`)
