'use client'

/** Wide enough for 44 characters of some thirty dots; wider only takes longer. */
const width = 1_600
/** The frame on the screen: its share of the picture's height for a picture of 4:3, kept by width. */
export const frameShape = 3.4

/** What lies in the frame of the camera's picture, upright, in grey. */
export function framed(video: HTMLVideoElement, whole: boolean): HTMLCanvasElement {
  const { videoWidth: w, videoHeight: h } = video
  const tall = whole ? h : Math.min(h, w / frameShape + h * 0.08)
  return drawn(video, { x: 0, y: (h - tall) / 2, w, h: tall })
}

/** The whole of a picture, and its lower part, where documents carry their lines. */
export function partsOf(picture: ImageBitmap): HTMLCanvasElement[] {
  const { width: w, height: h } = picture
  const whole = { x: 0, y: 0, w, h }
  if (w / h > 2.2) return [drawn(picture, whole)]
  const lower = Math.min(h, Math.round(w / 2.4))
  return [drawn(picture, { x: 0, y: h - lower, w, h: lower }), drawn(picture, whole)]
}

type Part = { x: number; y: number; w: number; h: number }

function drawn(source: CanvasImageSource, { x, y, w, h }: Part): HTMLCanvasElement {
  const scale = width / w
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = Math.round(h * scale)
  const pen = canvas.getContext('2d', { willReadFrequently: true })
  if (!pen) throw new Error('this browser draws no pictures')
  pen.filter = 'grayscale(1) contrast(1.2)'
  pen.drawImage(source, x, y, w, h, 0, 0, canvas.width, canvas.height)
  return canvas
}
