import type { NoticeType } from '@/lib/notices/codes'

/** The colours of a type on paper, those of the light theme: the band and what stands on it, text on white, the tint. */
export const paperColours: Record<NoticeType, { band: string; on: string; text: string; tint: string }> = {
  red: { band: '#b42318', on: '#ffffff', text: '#9b1c13', tint: '#fdecea' },
  blue: { band: '#1d5fa8', on: '#ffffff', text: '#174e8c', tint: '#e8f1fb' },
  green: { band: '#1b7340', on: '#ffffff', text: '#155c33', tint: '#e6f4ec' },
  yellow: { band: '#f2c230', on: '#2b2100', text: '#6b5200', tint: '#fff8e0' },
  black: { band: '#1f2328', on: '#ffffff', text: '#1f2328', tint: '#e9ebee' },
  orange: { band: '#c2540a', on: '#ffffff', text: '#963f05', tint: '#fdf0e5' },
  purple: { band: '#6f3fa8', on: '#ffffff', text: '#5b3290', tint: '#f2ecf9' },
  stolen_work_of_art: { band: '#7a4a1e', on: '#ffffff', text: '#633a14', tint: '#f7eee5' },
  un_special: { band: '#2b6c8f', on: '#ffffff', text: '#205573', tint: '#e6f2f7' },
  silver: { band: '#5f6b76', on: '#ffffff', text: '#4c5762', tint: '#eef1f4' },
}
