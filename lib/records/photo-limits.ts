/** Most pictures of one record: every side of a thing, its marks and its damage. */
export const mostPhotos = 20

/** Longest words beside a picture. */
export const longestCaption = 200
