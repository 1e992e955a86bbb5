import type { ObjectType, objectMaterials, objectTechniques } from '@/lib/identifiers/object-terms'
import type { ArtKind } from './artwork'
import { carpetMotifs } from './carpets'
import { coinMotifs } from './coins'
import { iconMotifs } from './icons'
import { manuscriptMotifs } from './manuscripts'
import { maskMotifs } from './masks'
import { landscapeMotifs, portraitMotifs, stillMotifs } from './paintings'
import { sculptureMotifs } from './sculptures'
import { vaseMotifs } from './vases'

/** What is told of every work of a kind; what differs is drawn by lot. Lengths in millimetres, weights in grams. */
export type KindFacts = {
  motifs: readonly string[]
  type: (motif: string) => ObjectType
  made: readonly (readonly [
    materials: readonly (typeof objectMaterials)[number][],
    techniques: readonly (typeof objectTechniques)[number][],
  ])[]
  /** EDTF, as catalogues date such things. */
  dates: readonly string[]
  height?: readonly [number, number]
  width?: readonly [number, number]
  depth?: readonly [number, number]
  diameter?: readonly [number, number]
  weight?: readonly [number, number]
  inscriptions: readonly string[]
  /** By motif: what it shows, and titles with their language. */
  shows: Record<string, { subject: string; titles: readonly (readonly [language: string, title: string])[] }>
}

export const factsOfKind: Record<ArtKind, KindFacts> = {
  painting: {
    motifs: [...landscapeMotifs, ...stillMotifs, ...portraitMotifs],
    type: (motif) =>
      (stillMotifs as readonly string[]).includes(motif)
        ? 'still_life_painting'
        : (portraitMotifs as readonly string[]).includes(motif)
          ? 'portrait_painting'
          : 'landscape_painting',
    made: [
      [['oil_paint', 'canvas'], ['painted']],
      [['oil_paint', 'wood'], ['painted']],
      [['oil_paint', 'oak'], ['painted']],
    ],
    dates: [
      '16XX',
      '1650~',
      '17XX',
      '1740/1760',
      '1782',
      '18XX',
      '1821~',
      '1834',
      '1860/1870',
      '1877',
      '1889?',
      '190X',
      '1912',
    ],
    height: [280, 950],
    inscriptions: [
      'Signed lower right',
      'Signed lower right, illegible',
      'Signed; paper label with number on the back',
      'Signed; red wax seal on the stretcher',
    ],
    shows: {
      river: {
        subject: 'River between hills, a boat under sail',
        titles: [
          ['fr', 'La Rivière au printemps'],
          ['nl', 'Rivierlandschap met zeilboot'],
          ['en', 'A Bend of the River'],
        ],
      },
      mountains: {
        subject: 'Mountains behind wooded slopes',
        titles: [
          ['de', 'Hochgebirge mit Tannen'],
          ['it', 'Valle alpina'],
          ['fr', 'Les Cimes'],
        ],
      },
      harbour: {
        subject: 'Boats in a harbour',
        titles: [
          ['nl', 'Schepen voor de haven'],
          ['it', 'Veduta del porto'],
          ['es', 'Barcos en la bahía'],
        ],
      },
      village: {
        subject: 'Village with a church tower among trees',
        titles: [
          ['fr', 'Le Clocher du village'],
          ['de', 'Dorf mit Kirche'],
          ['ro', 'Sat între dealuri'],
        ],
      },
      winter: {
        subject: 'Snow-covered land with bare trees',
        titles: [
          ['nl', 'Winterlandschap'],
          ['de', 'Verschneites Tal'],
          ['fr', 'Effet de neige'],
        ],
      },
      evening: {
        subject: 'Evening light over water',
        titles: [
          ['it', 'Tramonto sul lago'],
          ['en', 'Evening on the Water'],
          ['es', 'Atardecer'],
        ],
      },
      fruit: {
        subject: 'Bowl with fruit on a table',
        titles: [
          ['es', 'Bodegón con frutas'],
          ['fr', 'Nature morte aux fruits'],
          ['it', 'Natura morta con frutta'],
        ],
      },
      flowers: {
        subject: 'Flowers in a vase',
        titles: [
          ['nl', 'Bloemstuk'],
          ['fr', 'Bouquet dans un vase'],
          ['de', 'Blumenstück'],
        ],
      },
      jug: {
        subject: 'Two jugs and fruit on a cloth',
        titles: [
          ['fr', 'Les Deux Cruches'],
          ['es', 'Jarras y frutas'],
          ['de', 'Stillleben mit Krügen'],
        ],
      },
      lady: {
        subject: 'Half-length portrait of a lady with pearls',
        titles: [
          ['it', 'Ritratto di dama con perle'],
          ['fr', 'Portrait de dame'],
          ['en', 'A Lady with Pearls'],
        ],
      },
      'man with hat': {
        subject: 'Half-length portrait of a man with a feathered hat',
        titles: [
          ['nl', 'Man met hoed'],
          ['de', 'Bildnis eines Herrn mit Hut'],
          ['es', 'Caballero con sombrero'],
        ],
      },
      'old man': {
        subject: 'Half-length portrait of a bearded old man',
        titles: [
          ['es', 'Retrato de anciano'],
          ['it', 'Vecchio con barba'],
          ['de', 'Bildnis eines Greises'],
        ],
      },
      'girl with shawl': {
        subject: 'Half-length portrait of a girl with a shawl',
        titles: [
          ['fr', 'La Jeune Fille au châle'],
          ['en', 'Girl with a Shawl'],
          ['ro', 'Fată cu broboadă'],
        ],
      },
    },
  },
  icon: {
    motifs: iconMotifs,
    type: () => 'icon',
    made: [
      [
        ['tempera', 'gold_leaf', 'limewood'],
        ['painted', 'gilded'],
      ],
      [
        ['tempera', 'gold_leaf', 'wood'],
        ['painted', 'gilded', 'incised'],
      ],
    ],
    dates: ['15XX', '16XX', '1690~', '17XX', '1750/1800', '18XX', '184X'],
    height: [180, 720],
    inscriptions: [
      'Red letters on both sides of the halo',
      'Names above the figures; four worn lines on the lower edge',
      'Owner’s note in ink on the back',
    ],
    shows: {
      'mother and child': {
        subject: 'Mother of God with the child',
        titles: [
          ['ru', 'Богоматерь с Младенцем'],
          ['el', 'Παναγία Βρεφοκρατούσα'],
          ['sr', 'Богородица са Христом'],
        ],
      },
      'saint with book': {
        subject: 'Half-length saint holding a book',
        titles: [
          ['ru', 'Святитель с книгой'],
          ['el', 'Άγιος με βιβλίο'],
          ['en', 'Saint with a Book'],
        ],
      },
      'saint with sword': {
        subject: 'Saint holding a sword',
        titles: [
          ['ru', 'Святой воин'],
          ['sr', 'Свети ратник'],
          ['el', 'Άγιος στρατιώτης'],
        ],
      },
      'three saints': {
        subject: 'Three standing saints',
        titles: [
          ['ru', 'Три избранных святых'],
          ['el', 'Τρεις Άγιοι'],
          ['ro', 'Trei sfinți'],
        ],
      },
    },
  },
  coin: {
    motifs: coinMotifs,
    type: () => 'coin',
    made: [
      [['silver'], ['struck']],
      [['gold'], ['struck']],
      [['bronze'], ['struck']],
      [['copper'], ['struck']],
    ],
    dates: ['-04XX', '-02XX', '-0050~', '00XX', '03XX', '07XX', '12XX', '1420/1450', '16XX', '1737'],
    diameter: [16, 42],
    weight: [2, 29],
    inscriptions: [
      'Legend round the edge, partly worn',
      'Legend round the edge; beaded border',
      'Legend off the flan on the left',
    ],
    shows: {
      ruler: {
        subject: 'Head of a ruler to the right',
        titles: [
          ['en', 'Coin with the head of a ruler'],
          ['la', 'Nummus cum capite principis'],
        ],
      },
      ship: {
        subject: 'Ship with oars and sail',
        titles: [
          ['en', 'Coin with a ship'],
          ['it', 'Moneta con nave'],
        ],
      },
      bird: {
        subject: 'Bird with spread wings',
        titles: [
          ['en', 'Coin with an eagle'],
          ['de', 'Münze mit Adler'],
        ],
      },
      tree: {
        subject: 'Tree with leaves',
        titles: [
          ['en', 'Coin with a tree'],
          ['fr', 'Monnaie à l’arbre'],
        ],
      },
      tower: {
        subject: 'Tower with battlements and gate',
        titles: [
          ['es', 'Moneda con torre'],
          ['en', 'Coin with a tower'],
        ],
      },
      'star and crescent': {
        subject: 'Star above a crescent',
        titles: [
          ['ar', 'قطعة نقدية عليها نجمة وهلال'],
          ['en', 'Coin with star and crescent'],
        ],
      },
      horse: {
        subject: 'Horse striding to the right',
        titles: [
          ['el', 'Νόμισμα με ίππο'],
          ['en', 'Coin with a horse'],
        ],
      },
    },
  },
  vase: {
    motifs: vaseMotifs,
    type: () => 'vase',
    made: [
      [['terracotta'], ['thrown', 'slip_decorated', 'fired']],
      [['porcelain'], ['thrown', 'painted', 'glazed']],
      [['stoneware'], ['thrown', 'glazed']],
      [['earthenware'], ['thrown', 'painted', 'glazed']],
    ],
    dates: ['-05XX', '-04XX', '-0330~', '11XX', '13XX', '15XX', '1680/1720', '17XX', '189X'],
    height: [140, 620],
    diameter: [90, 390],
    inscriptions: [
      'Painted mark of two strokes under the foot',
      'Collector’s number in ink under the foot',
      'No inscription',
    ],
    shows: {
      'key pattern': {
        subject: 'Bands of key pattern',
        titles: [
          ['it', 'Vaso con meandri'],
          ['en', 'Vase with key pattern'],
        ],
      },
      waves: {
        subject: 'Bands of running waves',
        titles: [
          ['ja', '波文壺'],
          ['en', 'Vase with waves'],
        ],
      },
      flowers: {
        subject: 'Band of flowers on a tendril',
        titles: [
          ['zh', '花卉紋瓶'],
          ['fa', 'گلدان با نقش گل'],
        ],
      },
      zigzag: {
        subject: 'Bands of zigzag',
        titles: [
          ['es', 'Vasija con zigzag'],
          ['en', 'Vase with zigzag'],
        ],
      },
      animals: {
        subject: 'Row of horned animals',
        titles: [
          ['it', 'Vaso con animali'],
          ['fa', 'سفال با نقش بز'],
        ],
      },
      'landscape panel': {
        subject: 'Panel with hills and trees',
        titles: [
          ['zh', '山水紋瓶'],
          ['en', 'Vase with a landscape'],
        ],
      },
    },
  },
  mask: {
    motifs: maskMotifs,
    type: () => 'mask',
    made: [
      [['wood'], ['carved', 'painted']],
      [
        ['wood', 'other_material'],
        ['carved', 'painted'],
      ],
      [['ebony'], ['carved']],
    ],
    dates: ['18XX', '1880~', '189X', '19XX', '1920/1940', '193X', '1950~'],
    height: [220, 560],
    width: [150, 330],
    depth: [80, 210],
    inscriptions: ['White inventory number inside', 'No inscription', 'Dealer’s label inside, torn'],
    shows: {
      horned: {
        subject: 'Face with two horns',
        titles: [
          ['fr', 'Masque à cornes'],
          ['en', 'Horned mask'],
        ],
      },
      crested: {
        subject: 'Face with a pointed crest',
        titles: [
          ['fr', 'Masque à crête'],
          ['es', 'Máscara con cresta'],
        ],
      },
      plain: {
        subject: 'Face with scarified cheeks',
        titles: [
          ['sw', 'Kinyago cha uso'],
          ['en', 'Face mask'],
        ],
      },
      bearded: {
        subject: 'Face with a beard of fibre',
        titles: [
          ['fr', 'Masque à barbe de raphia'],
          ['en', 'Bearded mask'],
        ],
      },
      animal: {
        subject: 'Animal face with round ears',
        titles: [
          ['es', 'Máscara de jaguar'],
          ['en', 'Animal mask'],
        ],
      },
    },
  },
  carpet: {
    motifs: carpetMotifs,
    type: () => 'carpet',
    made: [
      [
        ['wool', 'cotton'],
        ['knotted', 'dyed'],
      ],
      [['wool'], ['knotted', 'dyed']],
      [['silk'], ['knotted', 'dyed']],
    ],
    dates: ['16XX', '17XX', '1780~', '18XX', '1850/1880', '189X', '1905~'],
    height: [1300, 3600],
    inscriptions: [
      'Woven date in the border, two digits legible',
      'No inscription',
      'Sewn cloth label on the back',
    ],
    shows: {
      medallion: {
        subject: 'Central medallion and corner pieces',
        titles: [
          ['fa', 'قالی لچک ترنج'],
          ['tr', 'Madalyonlu halı'],
          ['en', 'Medallion carpet'],
        ],
      },
      lozenges: {
        subject: 'Rows of stepped lozenges',
        titles: [
          ['tr', 'Baklava desenli halı'],
          ['en', 'Carpet with lozenges'],
        ],
      },
      'prayer niche': {
        subject: 'Niche with a hanging lamp',
        titles: [
          ['ar', 'سجادة صلاة'],
          ['tr', 'Seccade'],
          ['en', 'Prayer rug'],
        ],
      },
      'garden grid': {
        subject: 'Garden divided into beds',
        titles: [
          ['fa', 'قالی خشتی'],
          ['fr', 'Tapis à compartiments'],
        ],
      },
    },
  },
  manuscript: {
    motifs: manuscriptMotifs,
    type: (motif) =>
      motif === 'music' ? 'musical_score' : motif === 'miniature' ? 'single_leaf' : 'manuscript',
    made: [
      [
        ['parchment', 'ink', 'gold_leaf'],
        ['calligraphy', 'illuminated'],
      ],
      [
        ['paper', 'ink', 'gouache'],
        ['calligraphy', 'illuminated'],
      ],
    ],
    dates: ['11XX', '12XX', '1280~', '13XX', '1390/1410', '1440~', '14XX', '1510?', '15XX'],
    height: [150, 480],
    inscriptions: [
      'Folio number in the upper corner',
      'Erased stamp of a library in the lower margin',
      'Note of an owner in the margin',
    ],
    shows: {
      initial: {
        subject: 'Page of text with a gilded initial',
        titles: [
          ['la', 'Folium cum littera initiali'],
          ['fr', 'Feuillet à lettrine'],
        ],
      },
      miniature: {
        subject: 'Painted scene with people before a tower',
        titles: [
          ['fr', 'Feuillet enluminé : l’assemblée'],
          ['la', 'Folium cum pictura'],
        ],
      },
      'two columns': {
        subject: 'Page of text in two columns',
        titles: [
          ['la', 'Folium bibliae'],
          ['en', 'Leaf in two columns'],
        ],
      },
      music: {
        subject: 'Chant on four lines',
        titles: [
          ['la', 'Folium antiphonarii'],
          ['es', 'Hoja de cantoral'],
        ],
      },
      diagram: {
        subject: 'Circular diagram in sectors',
        titles: [
          ['ar', 'ورقة من كتاب في الفلك'],
          ['la', 'Rota temporum'],
        ],
      },
    },
  },
  sculpture: {
    motifs: sculptureMotifs,
    type: (motif) =>
      ({
        bust: 'bust',
        'standing figure': 'statuette',
        'seated figure': 'statuette',
        lion: 'statuette',
        relief: 'relief',
      })[motif] as ObjectType,
    made: [
      [['marble'], ['carved']],
      [['limestone'], ['carved']],
      [['bronze'], ['lost_wax', 'chased']],
      [['schist'], ['carved']],
      [['sandstone'], ['carved']],
    ],
    dates: ['-03XX', '-0150~', '01XX', '02XX', '08XX', '11XX', '14XX', '1620~', '17XX', '1893'],
    height: [180, 820],
    width: [120, 460],
    depth: [80, 330],
    inscriptions: [
      'Two letters cut into the base',
      'No inscription',
      'Inventory number in red on the underside',
    ],
    shows: {
      bust: {
        subject: 'Head and shoulders of a man in a cloak',
        titles: [
          ['it', 'Busto virile'],
          ['en', 'Bust of a man'],
        ],
      },
      'standing figure': {
        subject: 'Standing draped figure',
        titles: [
          ['it', 'Figura panneggiata'],
          ['fr', 'Figure drapée debout'],
        ],
      },
      'seated figure': {
        subject: 'Seated figure with crossed legs',
        titles: [
          ['hi', 'ध्यानस्थ मूर्ति'],
          ['en', 'Seated figure in meditation'],
        ],
      },
      lion: {
        subject: 'Lying lion',
        titles: [
          ['fr', 'Lion couché'],
          ['ar', 'أسد رابض'],
        ],
      },
      relief: {
        subject: 'Row of people on a slab',
        titles: [
          ['en', 'Relief with a procession'],
          ['it', 'Rilievo con processione'],
        ],
      },
    },
  },
}
