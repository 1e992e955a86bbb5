// Trusted Types: the only markup that may become a script sink is React's own empty script element, and the
// only scripts that may be loaded are our built files and this one, which React draws anew when the language of
// the document changes (without running it), and on the page that reads documents its two workers. Runs first in <head>; see the policy in proxy.ts.
if (window.trustedTypes && !window.trustedTypes.defaultPolicy) {
  window.trustedTypes.createPolicy('default', {
    createHTML: (text) => {
      if (text === '<script></script>') return text
      throw new TypeError('refused markup')
    },
    createScriptURL: (address) => {
      const url = new URL(address, location.origin)
      const ours = url.pathname === '/tt.js' || url.pathname.startsWith('/_next/static/')
      const reads = /^\/[a-z]{2}\/quick\/camera$/.test(location.pathname)
      const worker = reads && /^\/api\/reading\/[\w.-]+\/(worker\.min|barcode-worker)\.js$/.test(url.pathname)
      if (url.origin === location.origin && (ours || worker)) return address
      throw new TypeError('refused script address')
    },
  })
}
