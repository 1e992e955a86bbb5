// Next's document for a failed page has no script of ours in its head, and drawing the error in the browser needs the
// Trusted Types policy: so the first script of every page brings it too.
import './public/tt.js'
