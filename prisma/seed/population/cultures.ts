import type { Culture } from './culture'
import * as africa from './cultures/africa'
import * as eastAsia from './cultures/east-asia'
import * as europe from './cultures/europe'
import * as middleEast from './cultures/middle-east'
import * as slavic from './cultures/slavic'
import * as southAsia from './cultures/south-asia'
import * as southEastAsia from './cultures/south-east-asia'

/** All name cultures of the synthetic population, with their shares. */
export const cultures: readonly Culture[] = [
  ...Object.values(eastAsia),
  ...Object.values(southEastAsia),
  ...Object.values(southAsia),
  ...Object.values(middleEast),
  ...Object.values(slavic),
  ...Object.values(europe),
  ...Object.values(africa),
]
