/** Where the readers of pictures are served; the versions stand in it (lib/web/reading-files.ts, kept equal by a test). */
export const readerAddress = '/api/reading/7.0.0-3.1.4'
