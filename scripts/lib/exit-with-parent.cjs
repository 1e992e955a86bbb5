// Loaded into the web server: when the command that started it dies, even by kill -9, the server ends and frees its port.
process.on('disconnect', () => process.exit(0))
