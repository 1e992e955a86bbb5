import { type Culture, simple } from '../culture'
import { capital, mapped, names, pool, product, type Tail, type Written } from '../names'
import { intoArmenian, intoGeorgian } from '../romanise'

/** Three consonants, Arabic and Latin; names are made of them by patterns, as the language does. */
const roots =
  'سلم/s-l-m حمد/h-m-d كرم/k-r-m رشد/r-sh-d جمل/j-m-l حسن/h-s-n نصر/n-s-r فتح/f-t-h صلح/s-l-h خلد/kh-l-d سعد/s-ain-d عمر/ain-m-r شكر/sh-k-r صبر/s-b-r نجب/n-j-b فضل/f-d-l قدر/q-d-r ملك/m-l-k بشر/b-sh-r طهر/t-h-r نزه/n-z-h ودد/w-d-d غفر/gh-f-r رحم/r-h-m عزز/ain-z-z جبر/j-b-r حفظ/h-f-z خلف/kh-l-f رزق/r-z-q زهر/z-h-r سمر/s-m-r شرف/sh-r-f ظفر/z-f-r عدل/ain-d-l فرح/f-r-h قسم/q-s-m كتب/k-t-b لطف/l-t-f مجد/m-j-d نبل/n-b-l هدي/h-d-y يسر/y-s-r بدر/b-d-r ثبت/th-b-t جلل/j-l-l حلم/h-l-m خضر/kh-d-r دلل/d-l-l ذكر/dh-k-r ربح/r-b-h سبع/s-b-ain شمس/sh-m-s صدق/s-d-q ضحك/d-h-k طلق/t-l-q عطف/ain-t-f غلب/gh-l-b فهد/f-h-d قبل/q-b-l كبر/k-b-r مهد/m-h-d نعم/n-ain-m وسم/w-s-m'
    .split(' ')
    .map((root) => {
      const [native = '', latin = ''] = root.split('/')
      return { native: [...native], latin: latin.split('-').map((c) => (c === 'ain' ? '' : c)) }
    })

type Pattern = (c: { n: string[]; l: string[] }) => [native: string, latin: string]
const [A, W, Y, T, M] = ['ا', 'و', 'ي', 'ة', 'م']
const malePatterns: Pattern[] = [
  ({ n, l }) => [`${n[0]}${A}${n[1]}${n[2]}`, `${l[0]}a${l[1]}i${l[2]}`],
  ({ n, l }) => [`${n[0]}${n[1]}${Y}${n[2]}`, `${l[0]}a${l[1]}i${l[2]}`],
  ({ n, l }) => [`${M}${n[0]}${n[1]}${W}${n[2]}`, `ma${l[0]}${l[1]}ou${l[2]}`],
  ({ n, l }) => [`${n[0]}${n[1]}${A}${n[2]}`, `${l[0]}a${l[1]}${l[1]}a${l[2]}`],
  ({ n, l }) => [`${n[0]}${n[1]}${W}${n[2]}`, `${l[0]}a${l[1]}ou${l[2]}`],
  ({ n, l }) => [`${n[0]}${n[1]}${n[2]}`, `${l[0]}a${l[1]}${l[2]}`],
  ({ n, l }) => [`${M}${n[0]}${n[1]}${n[2]}`, `mou${l[0]}a${l[1]}${l[1]}i${l[2]}`],
  ({ n, l }) => [`${n[0]}${n[1]}${n[2]}${A}ن`, `${l[0]}a${l[1]}${l[2]}an`],
  ({ n, l }) => [`${n[0]}${n[1]}${Y}${n[2]}`, `${l[0]}ou${l[1]}ai${l[2]}`],
  ({ n, l }) => [`${n[0]}${n[1]}${n[2]}${Y}`, `${l[0]}a${l[1]}${l[2]}i`],
]
const femalePatterns: Pattern[] = [
  ({ n, l }) => [`${n[0]}${A}${n[1]}${n[2]}${T}`, `${l[0]}a${l[1]}i${l[2]}a`],
  ({ n, l }) => [`${n[0]}${n[1]}${Y}${n[2]}${T}`, `${l[0]}a${l[1]}i${l[2]}a`],
  ({ n, l }) => [`${n[0]}${n[1]}${n[2]}${T}`, `${l[0]}a${l[1]}${l[2]}a`],
  ({ n, l }) => [`${n[0]}${n[1]}${W}${n[2]}${T}`, `${l[0]}a${l[1]}ou${l[2]}a`],
  ({ n, l }) => [`${n[0]}${n[1]}${n[2]}${A}ء`, `${l[0]}a${l[1]}${l[2]}aa`],
]

function arabicTail(patterns: readonly Pattern[]): Tail {
  return {
    size: roots.length * patterns.length,
    at: (index) => {
      const root = roots[index % roots.length]
      const pattern = patterns[Math.floor(index / roots.length)]
      if (!root || !pattern) throw new Error(`no Arabic name ${index}`)
      const [native, latin] = pattern({ n: root.native, l: root.latin })
      return { latin: capital(latin), native }
    },
  }
}
const maleTail = arabicTail(malePatterns)
const femaleTail = arabicTail(femalePatterns)

const arabicMale =
  names(`Mohammed/محمد 11 Ahmed/أحمد 6 Ali/علي 4.5 Mahmoud/محمود 2.5 Hassan/حسن 2.4 Hussein/حسين 2.4 Ibrahim/إبراهيم 2.2 Omar/عمر 2 Khaled/خالد 2 Youssef/يوسف 1.8 Abdullah/عبد_الله 2 Mustafa/مصطفى 1.8 Abdul_Rahman/عبد_الرحمن 1.2 Said/سعيد 1.1 Saleh/صالح 1
  Hamza/حمزة 0.8 Bilal/بلال 0.6 Tariq/طارق 0.8 Karim/كريم 0.8 Samir/سمير 0.8 Walid/وليد 0.8 Nasser/ناصر 0.7 Faisal/فيصل 0.6 Fahd/فهد 0.5 Sultan/سلطان 0.4 Abdul_Aziz/عبد_العزيز 0.7 Abdul_Karim/عبد_الكريم 0.4 Abdul_Qader/عبد_القادر 0.5 Ismail/إسماعيل 0.8 Adel/عادل 0.7 Jamal/جمال 0.7 Anwar/أنور 0.4 Ayman/أيمن 0.5 Osama/أسامة 0.4 Zakaria/زكريا 0.3 Yahya/يحيى 0.4 Rashid/رشيد 0.6 Salem/سالم 0.7 Taha/طه 0.3 Marwan/مروان 0.3 Ziad/زياد 0.3 Nabil/نبيل 0.5 Majid/ماجد 0.4 Hamid/حامد 0.4`)
const arabicFemale = names(
  `Fatima/فاطمة 6 Mariam/مريم 4 Aisha/عائشة 3.5 Zainab/زينب 3 Khadija/خديجة 2.4 Amina/أمينة 2 Noura/نورة 1.8 Sara/سارة 1.8 Layla/ليلى 1.5 Huda/هدى 1.3 Salma/سلمى 1.2 Hanan/حنان 1 Iman/إيمان 1 Samira/سميرة 1 Nadia/نادية 0.9 Rania/رانيا 0.8 Rim/ريم 0.8 Maha/مها 0.7 Amal/أمل 0.9 Dina/دينا 0.6 Hala/هالة 0.5 Nawal/نوال 0.5 Souad/سعاد 0.6 Zahra/زهراء 0.8 Yasmine/ياسمين 0.7 Asma/أسماء 0.6 Wafa/وفاء 0.4 Ghada/غادة 0.4 Manal/منال 0.4 Lina/لينا 0.3`,
)
const arabicFamily =
  names(`Al-Ahmad/الأحمد Al-Hassan/الحسن Al-Masri/المصري Al-Shami/الشامي Al-Baghdadi/البغدادي Al-Tikriti/التكريتي Al-Zahrani/الزهراني Al-Ghamdi/الغامدي Al-Qahtani/القحطاني Al-Otaibi/العتيبي Al-Harbi/الحربي Al-Shehri/الشهري Al-Dosari/الدوسري Al-Mutairi/المطيري Al-Najjar/النجار Al-Haddad/الحداد Al-Khatib/الخطيب Al-Sayed/السيد Al-Sharif/الشريف Al-Jabouri/الجبوري Al-Dulaimi/الدليمي
  Haddad/حداد Khoury/خوري Mansour/منصور Hamdan/حمدان Saleh/صالح Nasser/ناصر Suleiman/سليمان Darwish/درويش Awad/عوض Farah/فرح Qasim/قاسم Shaheen/شاهين Abbas/عباس Bakri/بكري Hijazi/حجازي Abu_Zaid/أبو_زيد Abu_Bakr/أبو_بكر El-Sayed/السيد El-Masry/المصري Zidan/زيدان Ghanem/غانم`)
const nisba: Tail = {
  size: maleTail.size * 3,
  at: (index) => {
    const { latin, native } = maleTail.at(index % maleTail.size)
    const kind = Math.floor(index / maleTail.size)
    if (kind === 0) return { latin: `Al-${latin}i`, native: `ال${native}ي` }
    if (kind === 1) return { latin: `Abu ${latin}`, native: `أبو ${native}` }
    return { latin: `${latin}`, native }
  },
}
const places: Tail = mapped(
  product(
    'Ba/ب Ma/م Sha/ش Ha/ح Za/ز Ra/ر Ta/ط Qa/ق Na/ن Ja/ج Da/د Wa/و Fa/ف Kha/خ Sa/س',
    'rr/ر l/ل m/م n/ن b/ب s/س d/د f/ف t/ت j/ج',
    'a/ا ou/و i/ي -/-',
    'wi/وي ni/ني ri/ري di/دي li/لي mi/مي si/سي bi/بي',
  ),
  ({ latin, native }) => ({ latin: `Al-${latin}`, native: `ال${native ?? ''}` }),
)
const arabicFamilies = pool(
  arabicFamily,
  { size: nisba.size + places.size, at: (i) => (i < nisba.size ? nisba.at(i) : places.at(i - nisba.size)) },
  0.5,
)
const males = pool(arabicMale, maleTail, 0.15)
const females = pool(arabicFemale, femaleTail, 0.2)

/** Given name, then often the father's and the grandfather's, then the family's: Levant, Iraq, Gulf, Egypt. */
function arabic(code: string, share: number, nationalities: string, chain: number, ibn: number): Culture {
  return {
    code,
    share,
    nationalities,
    script: 'Arab',
    lang: 'ar',
    firstOfJanuary: 0.12,
    nativeOrder: 'given-first',
    compose: (random, sex) => {
      const given = [(sex === 'M' ? males : females).pick(random)]
      if (random.chance(chain)) {
        const father = males.pick(random)
        given.push(random.chance(ibn) ? withIbn(father, sex) : father)
        if (random.chance(chain / 2)) given.push(males.pick(random))
      }
      return { given, family: [arabicFamilies.pick(random)] }
    },
  }
}
const withIbn = ({ latin, native }: Written, sex: 'M' | 'F'): Written => ({
  latin: `${sex === 'M' ? 'bin' : 'bint'} ${latin}`,
  native: `${sex === 'M' ? 'بن' : 'بنت'} ${native ?? ''}`,
})

export const levantine = arabic('levantine', 3.2, 'SY 30 LB 15 JO 18 IQ 37', 0.55, 0)
export const egyptian = arabic('egyptian', 3, 'EG 80 SD 20', 0.8, 0)
export const gulf = arabic('gulf', 2.2, 'SA 50 YE 22 AE 8 KW 8 OM 6 QA 3 BH 3', 0.7, 0.6)

/** The Maghreb writes by French ear. */
export const maghrebi: Culture = simple({
  code: 'maghrebi',
  share: 3,
  nationalities: 'DZ 38 MA 38 TN 14 FR 6 BE 2 LY 2',
  lang: 'ar',
  script: 'Arab',
  firstOfJanuary: 0.08,
  second: 0.12,
  male: pool(
    names(
      'Mohamed/محمد 12 Ahmed/أحمد 4 Ali/علي 2 Youcef/يوسف 2 Abdelkader/عبد_القادر 2 Rachid/رشيد 2 Karim/كريم 2 Said/سعيد 2 Omar/عمر Mustapha/مصطفى Hassan/حسن Brahim/إبراهيم Abderrahmane/عبد_الرحمن Abdelaziz/عبد_العزيز Khaled/خالد Nourredine/نور_الدين Djamel/جمال Hocine/حسين Mourad/مراد Toufik/توفيق Yacine/ياسين Hamid/حميد Bachir/بشير Lakhdar/لخضر Slimane/سليمان Amine/أمين Bilal/بلال Walid/وليد Samir/سمير Redouane/رضوان',
    ),
    maleTail,
    0.1,
  ),
  female: pool(
    names(
      'Fatima/فاطمة 6 Khadidja/خديجة 3 Aicha/عائشة 3 Meriem/مريم 3 Zohra/زهرة 2 Yamina/يمينة Nadia/نادية Samira/سميرة Naima/نعيمة Malika/مليكة Rachida/رشيدة Zineb/زينب Houria/حورية Karima/كريمة Saida/سعيدة Latifa/لطيفة Souad/سعاد Imane/إيمان Sara/سارة Hanane/حنان',
    ),
    femaleTail,
    0.15,
  ),
  family: pool(
    names(
      'Benali/بن_علي Bouzid/بوزيد Belkacem/بلقاسم Benaissa/بن_عيسى Bouazza/بوعزة El_Amrani/العمراني Alaoui/العلوي Idrissi/الإدريسي Bennani/بناني Cherkaoui/الشرقاوي Brahimi/براهيمي Saidi/سعيدي Hamidi/حميدي Mansouri/منصوري Trabelsi/الطرابلسي Jaziri/الجزيري Gharbi/الغربي Zerrouki/زروقي Haddad/حداد Larbi/العربي Ziani/زياني Touati/تواتي Khelifi/خليفي Bensalem/بن_سالم Boudiaf/بوضياف',
    ),
    product(
      'Ben/بن Bou/بو Bel/بل El_/ال Ould_/ولد_ Ait_/آيت_',
      'ka/ك sa/س ha/ح ma/م za/ز ra/ر dja/ج cha/ش la/ل fa/ف ta/ط na/ن',
      'ss/س rr/ر ll/ل mm/م ch/ش d/د b/ب f/ف k/ك',
      'oui/وي ani/اني ouf/وف aoui/اوي i/ي a/ة oud/ود ar/ار id/يد em/م',
    ),
    0.55,
  ),
})

const persianTail = product(
  'Sha/شا Meh/مه Bah/به Far/فر Ar/آر Dar/دار Kav/کاو Nav/نو Roz/روز Sor/سر Tah/ته Kam/کام Bij/بیژ Gol/گل Par/پر Jav/جاو Mor/مر Asg/اصغ Kar/کر Nik/نیک',
  '-/- a/ا i/ی ou/و ba/با da/دا',
  'zad/زاد zadeh/زاده pour/پور nia/نیا far/فر i/ی ian/یان doust/دوست manesh/منش vand/وند nejad/نژاد kia/کیا zand/زند yar/یار khah/خواه',
)
export const persian: Culture = simple({
  code: 'persian',
  share: 3,
  nationalities: 'IR 88 DE 3 US 5 SE 2 CA 2',
  lang: 'fa',
  script: 'Arab',
  firstOfJanuary: 0.12,
  second: 0.1,
  male: pool(
    names(
      'Mohammad/محمد 9 Ali/علی 6 Hossein/حسین 5 Reza/رضا 4 Mehdi/مهدی 3 Hassan/حسن 3 Amir/امیر 3 Ahmad/احمد 2.5 Abbas/عباس Ebrahim/ابراهیم Saeed/سعید Hamid/حمید Majid/مجید Javad/جواد Mahmoud/محمود Mostafa/مصطفی Behrouz/بهروز Farhad/فرهاد Kamran/کامران Dariush/داریوش Cyrus/کوروش Arash/آرش Babak/بابک Bahram/بهرام Masoud/مسعود Morteza/مرتضی Naser/ناصر Omid/امید Siavash/سیاوش Gholamreza/غلامرضا Alireza/علیرضا Mohammadreza/محمدرضا',
    ),
    persianTail,
    0.08,
  ),
  female: pool(
    names(
      'Fatemeh/فاطمه 8 Zahra/زهرا 6 Maryam/مریم 4 Masoumeh/معصومه 2.5 Sakineh/سکینه Leila/لیلا Narges/نرگس Shirin/شیرین Mina/مینا Parisa/پریسا Nasrin/نسرین Azadeh/آزاده Sara/سارا Elham/الهام Somayeh/سمیه Mahsa/مهسا Nazanin/نازنین Roya/رویا Shahla/شهلا Soraya/ثریا Tahereh/طاهره Farzaneh/فرزانه Golnaz/گلناز Niloufar/نیلوفر',
    ),
    persianTail,
    0.08,
  ),
  family: pool(
    names(
      'Mohammadi/محمدی 3 Hosseini/حسینی 3 Ahmadi/احمدی 2.5 Rezaei/رضایی 2.2 Moradi/مرادی 2 Karimi/کریمی 2 Jafari/جعفری 1.8 Rahimi/رحیمی Hashemi/هاشمی Mousavi/موسوی Ebrahimi/ابراهیمی Ghasemi/قاسمی Abbasi/عباسی Akbari/اکبری Sadeghi/صادقی Heidari/حیدری Nazari/نظری Mahmoudi/محمودی Soltani/سلطانی Yousefi/یوسفی Amini/امینی Bagheri/باقری Tehrani/تهرانی Shirazi/شیرازی Esfahani/اصفهانی Tabrizi/تبریزی Kermani/کرمانی',
    ),
    persianTail,
    0.55,
  ),
})

const afghanMale = names(
  'Mohammad/محمد Ahmad/احمد Abdul/عبدال Ghulam/غلام Noor/نور Gul/گل Sher/شیر Khan/خان Rahmatullah/رحمت‌الله Hamidullah/حمیدالله Najibullah/نجیب‌الله Zabiullah/ذبیح‌الله Hekmatullah/حکمت‌الله Matiullah/مطیع‌الله Ismatullah/عصمت‌الله Wali/ولی Karim/کریم Sayed/سید Nasir/ناصر Habib/حبیب Jan/جان Agha/آغا Aminullah/امین‌الله Shafiq/شفیق Farid/فرید Zalmai/زلمی Bismillah/بسم‌الله',
)
const afghanTail = product(
  'Rahmat/رحمت Hamid/حمید Najib/نجیب Zabi/ذبیح Hekmat/حکمت Enayat/عنایت Sefat/صفت Asad/اسد Naqib/نقیب Safi/صفی Wasi/وسیع Shams/شمس Fazl/فضل Nur/نور Ehsan/احسان Ruh/روح Sana/ثنا Amin/امین Saif/سیف Burhan/برهان',
  'ullah/‌الله uddin/‌الدین zai/زی khel/خیل yar/یار i/ی mal/مل wal/وال _Jan/_جان _Gul/_گل _Khan/_خان _Agha/_آغا',
)
export const afghan: Culture = simple({
  code: 'afghan',
  share: 1.8,
  nationalities: 'AF 88 PK 8 DE 4',
  lang: 'ps',
  script: 'Arab',
  firstOfJanuary: 0.25,
  second: 0.45,
  male: pool(afghanMale, afghanTail, 0.45),
  female: pool(
    names(
      'Fatima/فاطمه Zahra/زهرا Maryam/مریم Shabnam/شبنم Zarmina/زرمینه Gulalai/گلالی Palwasha/پلوشه Nazia/نازیه Farida/فریده Shukria/شکریه Latifa/لطیفه Nilofar/نیلوفر Freshta/فرشته Malalai/ملالی Spozhmai/سپوږمۍ',
    ),
    afghanTail,
    0.25,
  ),
  family: pool(
    names(
      'Ahmadzai/احمدزی Popalzai/پوپلزی Noorzai/نورزی Karzai/کرزی Hotak/هوتک Achakzai/اچکزی Stanikzai/ستانکزی Mohmand/مومند Wardak/وردک Safi/صافی Rahimi/رحیمی Ahmadi/احمدی Haidari/حیدری Hakimi/حکیمی Barakzai/بارکزی Yousafzai/یوسفزی Ibrahimkhil/ابراهیم‌خیل',
    ),
    afghanTail,
    0.5,
  ),
})

const turkishTail = product(
  'Öz Ak Kara Yıl Demir Kay Tun Er Gün Çe Ata Boz Çakır Dur Ekin Gök Kılıç Koç Sağ Sarı Taş Uz Ya Kutlu Altın Bay Coş Doğ Güven Işık',
  'türk koç maz can al men man oğlu taş kan soy dağ tekin ak gil bay han lı cı demir er',
  '- oğlu lar ay',
)
export const turkish: Culture = simple({
  code: 'turkish',
  share: 3.2,
  nationalities: 'TR 88 DE 9 NL 2 CY 1',
  lang: 'tr',
  second: 0.15,
  firstOfJanuary: 0.03,
  male: pool(
    names(
      'Mehmet 5.5 Mustafa 4.5 Ahmet 3.8 Ali 3.3 Hüseyin 2.8 Hasan 2.4 İbrahim 2 İsmail 1.8 Osman 1.5 Yusuf 1.5 Murat 1.5 Ömer Ramazan Halil Süleyman Abdullah Mahmut Emre Fatih Serkan Burak Cem Kemal Orhan Recep Hakan Gökhan Çağlar Uğur Şükrü Yiğit Volkan Erkan Barış Tolga',
    ),
    turkishTail,
    0.04,
  ),
  female: pool(
    names(
      'Fatma 6 Ayşe 5 Emine 4 Hatice 3.8 Zeynep 3 Elif 2.5 Meryem 2 Şerife Zehra Sultan Hanife Merve Havva Özlem Esra Gülsüm Büşra Kübra Yasemin Sevgi Songül Aysel Nurcan Gülşen Çiğdem Tuğba',
    ),
    product('Gül Ay Nur Sev Şen Öz Fat Mel Nes', 'can şen ten lin han er sel gül nur', '- e a ay'),
    0.06,
  ),
  family: pool(
    names(
      'Yılmaz 2.6 Kaya 1.9 Demir 1.7 Şahin 1.4 Çelik 1.4 Yıldız 1.3 Yıldırım 1.3 Öztürk 1.3 Aydın 1.2 Özdemir 1.1 Arslan Doğan Kılıç Aslan Çetin Kara Koç Kurt Özkan Şimşek Polat Korkmaz Erdoğan Güneş Bulut Keskin Avcı Tekin Yavuz Kaplan',
    ),
    turkishTail,
    0.7,
  ),
})

const hebrewTail = product(
  'Ben-/בן_ Bar-/בר_ Gold/גולד Rosen/רוזנ Roth/רוט Weiss/וייס Stein/שטיינ Fried/פריד Silber/זילבר Gross/גרוס Green/גרינ Shapi/שפי Kap/קפ Levin/לוינ Har/הר',
  'berg/ברג man/מן stein/שטיין feld/פלד baum/באום zur/צור blum/בלום sohn/זון ov/וב thal/טל _Ami/_עמי _David/_דוד _Haim/_חיים ler/לר ovitz/וביץ',
)
export const hebrew: Culture = simple({
  code: 'hebrew',
  share: 0.9,
  nationalities: 'IL 90 US 8 FR 2',
  lang: 'he',
  script: 'Hebr',
  male: pool(
    names(
      'Yosef/יוסף David/דוד Moshe/משה Avraham/אברהם Yaakov/יעקב Daniel/דניאל Itai/איתי Noam/נועם Uri/אורי Eitan/איתן Amir/אמיר Yitzhak/יצחק Shlomo/שלמה Haim/חיים Yonatan/יונתן Omer/עומר Gal/גל Ronen/רונן Boaz/בועז Ariel/אריאל Nadav/נדב Tomer/תומר',
    ),
  ),
  female: pool(
    names(
      'Sarah/שרה Rachel/רחל Miriam/מרים Esther/אסתר Rivka/רבקה Noa/נועה Tamar/תמר Shira/שירה Yael/יעל Maya/מאיה Michal/מיכל Hannah/חנה Leah/לאה Adi/עדי Ronit/רונית Orly/אורלי Ayelet/איילת Hila/הילה',
    ),
  ),
  family: pool(
    names(
      'Cohen/כהן 3 Levi/לוי 2.2 Mizrahi/מזרחי Peretz/פרץ Biton/ביטון Dahan/דהן Avraham/אברהם Friedman/פרידמן Malka/מלכה Azoulay/אזולאי Katz/כץ Yosef/יוסף Amar/עמר Ohayon/אוחיון Hadad/חדד Gabay/גבאי Ben-David/בן_דוד Shapira/שפירא Adler/אדלר',
    ),
    hebrewTail,
    0.5,
  ),
})

const fromLatin = (into: (latin: string) => string) => (tail: Tail) =>
  mapped(tail, ({ latin }) => ({ latin, native: into(latin) }))
const withNative = (into: (latin: string) => string, text: string) => {
  const { items, weights } = names(text)
  return { items: items.map(({ latin }) => ({ latin, native: into(latin) })), weights }
}
export const georgian: Culture = simple({
  code: 'georgian',
  share: 0.7,
  nationalities: 'GE 95 RU 5',
  lang: 'ka',
  script: 'Geor',
  male: pool(
    withNative(
      intoGeorgian,
      'Giorgi Davit Levan Zurab Irakli Nika Luka Aleksandre Tornike Mamuka Vakhtang Shota Gia Zaza Avtandil Tengiz Besik Malkhaz Temur Otar Nodar',
    ),
  ),
  female: pool(
    withNative(
      intoGeorgian,
      'Nino Ana Mariam Tamar Ketevan Natia Eka Nana Maia Lela Tea Salome Khatuna Manana Marina Eteri Tsira Nestan',
    ),
  ),
  family: pool(
    withNative(
      intoGeorgian,
      'Beridze Kapanadze Gelashvili Maisuradze Giorgadze Lomidze Tsiklauri Kvaratskhelia Bolkvadze Nozadze',
    ),
    fromLatin(intoGeorgian)(
      product(
        'Ge Gvi Kha Ka Lo Ma Na Tsi Chi Sha Va Zu Be Do Me Ko Kva Gogi Japa Abra',
        'la ra ni cha ba sha gha da kha ma tsi',
        '- na ri',
        'shvili dze ia iani uri ava adze ua',
      ),
    ),
    0.8,
  ),
})
export const armenian: Culture = simple({
  code: 'armenian',
  share: 0.7,
  nationalities: 'AM 80 RU 12 FR 5 US 3',
  lang: 'hy',
  script: 'Armn',
  male: pool(
    withNative(
      intoArmenian,
      'Armen Tigran Hayk Gevorg Karen Arman Vardan Artur Samvel Hovhannes Ashot Gagik Aram Davit Narek Suren Ruben Levon Mher Vahan',
    ),
  ),
  female: pool(
    withNative(
      intoArmenian,
      'Anahit Ani Mariam Lilit Gayane Hasmik Nare Karine Armine Lusine Narine Ruzanna Siranush Tatevik Astghik Sona',
    ),
  ),
  family: pool(
    withNative(
      intoArmenian,
      'Grigoryan Harutyunyan Sargsyan Hakobyan Karapetyan Hovhannisyan Khachatryan Vardanyan Petrosyan Gevorgyan',
    ),
    fromLatin(intoArmenian)(
      product(
        'Ar Ba Da Ga Ha Ka Ma Na Pe Sa Ta Va Za Ab Av Mi Mkr Tor Der Ter-',
        'ra ga ka sha to ba mo do gho la ti vo',
        '- na ri so',
        'yan nyan ryan syan tyan kyan zyan',
      ),
    ),
    0.6,
  ),
})
