/** The one place outside tests and adapters that reads the wall clock; domain code takes `now`. */
export const wallClock = () => new Date()
