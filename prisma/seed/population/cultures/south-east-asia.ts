import { type Culture, simple } from '../culture'
import { names, pool, product, tails } from '../names'

const vietnameseFamily = names(
  `Nguyễn 38 Trần 12 Lê 9.5 Phạm 7 Hoàng 5 Phan 4.5 Vũ 3.9 Đặng 2.1 Bùi 2 Đỗ 1.4 Hồ 1.3 Ngô 1.3 Dương 1 Lý 0.5 Võ 1.5 Huỳnh 1.4 Đinh 0.8 Trương 0.9 Lâm 0.5 Mai 0.5 Đoàn 0.5 Đào 0.4 Trịnh 0.4 Cao 0.4 Hà 0.3 Lương 0.4 Tạ 0.2 Châu 0.2 Quách 0.1 Thái 0.2 Tôn 0.1 Vương 0.2`,
)
const middle =
  'Văn Hữu Đức Công Quang Minh Thị Ngọc Thanh Kim Xuân Thu Hồng Bảo Gia Quốc Trọng Đình Anh Mỹ Thùy Hải Như Phương Tuấn Khánh Duy Nhật Thế Xuân'
const last =
  'Anh Bình Chi Cường Dũng Dung Đạt Đức Giang Hà Hải Hạnh Hiền Hiếu Hòa Hùng Hương Huy Khánh Khoa Lan Linh Loan Long Mai Minh Nam Nga Ngân Nhung Phong Phúc Phương Quân Quang Quỳnh Sơn Tâm Thành Thảo Thắng Thủy Tiến Trang Trung Tú Tuấn Tùng Uyên Vân Việt Vinh Yến Ánh Cúc Diệp Hoa Hoài Hồng Kiên Lâm Liên Lộc Ly Mỹ My Nhi Oanh Phát Tài Thịnh Thọ Toàn Trâm Trinh Tuyết Vy Xuân'
const vietnameseGiven = pool(
  names('Văn_Hùng Thị_Hoa Văn_Nam Thị_Lan Minh_Anh Thị_Hương Văn_Dũng Thị_Mai Quang_Huy'),
  product(middle, last.replace(/(^|\s)/g, '$1_')),
  0.9,
)

export const vietnamese: Culture = simple({
  code: 'vietnamese',
  share: 3,
  nationalities: 'VN 85 US 8 FR 3 DE 2 AU 2',
  lang: 'vi',
  male: vietnameseGiven,
  female: vietnameseGiven,
  family: pool(vietnameseFamily),
})

const thaiFamily = tails(
  product(
    'Sri/ศรี Thong/ทอง Suk/สุข Chai/ชัย Wong/วงศ์ Boon/บุญ Kaew/แก้ว Saeng/แสง Rat/รัตน์ Phong/พงษ์ Som/สม Jan/จันทร์ In/อินทร์ Prom/พรหม Sang/สังข์ Nak/นาค Khun/ขุน Phet/เพชร Yot/ยศ Wat/วัฒน์ Pracha/ประชา Maha/มหา Ngam/งาม Chot/โชติ Kit/กิจ Man/มั่น Udom/อุดม Wichai/วิชัย',
    '-/- cha/ชา ra/รา na/นา wa/วา ka/กา ta/ตา pa/ปา',
    'wong/วงศ์ porn/พร suk/สุข sri/ศรี kul/กุล sombat/สมบัติ rak/รักษ์ thong/ทอง charoen/เจริญ chai/ชัย wat/วัฒน์ phong/พงศ์ rat/รัตน์ dee/ดี kaew/แก้ว siri/สิริ sak/ศักดิ์ thip/ทิพย์ wan/วรรณ boon/บุญ choke/โชค yothin/โยธิน sawat/สวัสดิ์ pan/พันธ์',
  ),
)
export const thai: Culture = simple({
  code: 'thai',
  share: 1.8,
  nationalities: 'TH 97 LA 3',
  lang: 'th',
  script: 'Thai',
  male: pool(
    names(
      'Somchai/สมชาย Somsak/สมศักดิ์ Prasert/ประเสริฐ Wichai/วิชัย Suchart/สุชาติ Anan/อนันต์ Kittisak/กิตติศักดิ์ Nattapong/ณัฐพงษ์ Thanawat/ธนวัฒน์ Chaiwat/ชัยวัฒน์ Surasak/สุรศักดิ์ Manop/มานพ Pornchai/พรชัย Narong/ณรงค์ Sompong/สมพงษ์ Wirat/วิรัตน์',
    ),
    product(
      'Som/สม Chai/ชัย Thana/ธนา Pra/ประ Su/สุ Wi/วิ Nat/ณัฐ Kitti/กิตติ Phon/พล Sura/สุร Wara/วร Api/อภิ',
      'chai/ชัย sak/ศักดิ์ wat/วัฒน์ phong/พงษ์ chart/ชาติ wit/วิทย์ korn/กร det/เดช kiat/เกียรติ yut/ยุทธ nat/นาถ rat/รัตน์',
    ),
    0.4,
  ),
  female: pool(
    names(
      'Somporn/สมพร Malee/มาลี Siriporn/ศิริพร Sunee/สุนี Wanida/วนิดา Nattaya/ณัฐยา Kanya/กัญญา Pensri/เพ็ญศรี Ratana/รัตนา Supaporn/สุภาพร Pranee/ปราณี Jintana/จินตนา Wilai/วิไล Nongnuch/นงนุช',
    ),
    product(
      'Siri/ศิริ Su/สุ Nat/ณัฐ Kan/กาญ Wan/วรร Pim/พิม Chan/จันทร์ Or/อร Rat/รัต Phen/เพ็ญ',
      'porn/พร rat/รัตน์ nee/นี da/ดา ya/ยา wan/วรรณ thip/ทิพย์ na/นา nuch/นุช jai/ใจ',
    ),
    0.4,
  ),
  family: pool(
    names(
      'Saetang/แซ่ตั้ง Saelim/แซ่ลิ้ม Srisuk/ศรีสุข Wongsa/วงษา Thongdee/ทองดี Boonmee/บุญมี Kaewkla/แก้วกล้า Chaiyasit/ชัยสิทธิ์',
    ),
    thaiFamily,
    0.9,
  ),
})

const javanese = product(
  'Su Wi Har Pra Hadi Kusu Nugro Setia Wira Adi Bambang Tri Dwi Eko Gu Joko Kar Mul Pur Raha Sas Tar Wahyu Yud',
  '- di ma no yo ja wa ha',
  'to no wan di yanto santoso wati ningsih sari gunawan wibowo utomo jaya putra putri astuti ono arso darma kusuma negara prawiro',
)
export const indonesian: Culture = simple({
  code: 'indonesian',
  share: 4,
  nationalities: 'ID 97 MY 3',
  lang: 'id',
  second: 0.35,
  male: pool(
    names(
      'Muhammad Agus Budi Ahmad Andi Dedi Eko Hendra Joko Rudi Slamet Suyanto Wahyu Yusuf Bambang Abdul Adi Iwan Arif Rizki Fajar Dwi Irfan Asep Ujang',
    ),
    javanese,
    0.3,
  ),
  female: pool(
    names(
      'Siti Sri Nur Dewi Ani Dian Fitri Indah Lestari Ratna Rina Wati Yuni Kartini Endang Eka Maya Rini Tuti Wulan Ayu Putri',
    ),
    javanese,
    0.3,
  ),
  family: pool(
    names(
      'Susanto Wijaya Setiawan Saputra Hidayat Santoso Nugroho Kurniawan Siregar Nasution Simanjuntak Harahap Lubis Sihombing Hutapea Rahman Hasan Ginting Pratama Purnomo Ramadhan Halim Tanjung Wibowo Firmansyah',
    ),
    tails(
      javanese,
      product(
        'Si Hu Ma Nai Pa Ta Ra Lum',
        'ga ba ma na ra ta ha li lo tu',
        'lan rang tang ban baran ean ulu pang jaitan pea ngi rap',
      ),
    ),
    0.55,
  ),
})

const malayGiven =
  'Ahmad Mohd Muhammad Abdul Ismail Ibrahim Hassan Aziz Razak Rahman Halim Zainal Kamal Faisal Azman Rosli Zulkifli Hafiz Amir Shahrul Nizam Fadzil Azlan Khairul Syed Roslan'
const malayMale = pool(
  names(malayGiven),
  product('Az Ha Za Sha Fa Ra Na Ka', 'mi ri li zi hi di ni fi', 'n l d z ruddin man yan shah'),
  0.2,
)
const malayFemale = pool(
  names(
    'Siti Nur Noor Nurul Aisyah Fatimah Aminah Zainab Rohana Salmah Azizah Halimah Farah Norhayati Faridah Zaleha',
  ),
  product('Az Ha Za Sha Fa Ra Na No', 'mi ri li zi hi di ni fi', 'na ra yah za dah lah sah tun'),
  0.25,
)
export const malay: Culture = {
  code: 'malay',
  share: 1.4,
  nationalities: 'MY 90 SG 6 BN 4',
  script: 'Latn',
  lang: 'ms',
  firstOfJanuary: 0,
  nativeOrder: 'given-first',
  compose: (random, sex) => {
    const given = sex === 'M' ? [malayMale.pick(random)] : [malayFemale.pick(random)]
    if (random.chance(0.6)) given.push(sex === 'M' ? malayMale.pick(random) : malayFemale.pick(random))
    const father = malayMale.pick(random)
    const word = sex === 'M' ? 'bin' : 'binti'
    return {
      given,
      family: [
        {
          latin: `${word} ${father.latin}${random.chance(0.4) ? ` ${malayMale.pick(random).latin}` : ''}`,
          native: null,
        },
      ],
    }
  },
}

export const filipino: Culture = simple({
  code: 'filipino',
  share: 3,
  nationalities: 'PH 96 US 4',
  lang: 'tl',
  second: 0.4,
  male: pool(
    names(
      'Jose Juan Antonio Mark Michael John Christian Ramon Rodrigo Rolando Eduardo Ricardo Reynaldo Romeo Danilo Ernesto Jerome Jayson Ariel Arnel Rommel Angelo Joshua',
    ),
    product('Jay Mar Ro Ren Er Al Jo Ed Ric Dan', 'nel son vic mar win bert del ric lito rey niel', '- o'),
    0.15,
  ),
  female: pool(
    names(
      'Maria Mary Rosario Angelica Jennifer Michelle Grace Cristina Teresita Lourdes Gloria Marites Rowena Jocelyn Maricel Analyn Princess Angel Rose Joy Luzviminda',
    ),
    product('Ma Ro Jo Ana Ly Che Je An Gi', 'ri ce li vi ro na jo', 'cel lyn bel fe tess'),
    0.15,
  ),
  family: pool(
    names(
      'dela_Cruz Garcia Reyes Ramos Mendoza Santos Flores Gonzales Bautista Villanueva Fernandez Cruz de_Guzman Lopez Perez Castillo Francisco Rivera Aquino Castro Sanchez Torres de_Leon Domingo Martinez Rodriguez Santiago Soriano delos_Santos Diaz Hernandez Tolentino Valdez Ramirez Morales Mercado Tan Aguilar Navarro Manalo Gomez Dizon del_Rosario Javier Corpuz Gutierrez Salvador Velasco Macapagal',
    ),
    product(
      'Ma Ba Pa Ca Da La Ta Ga Sa Pang Dima Cata Lu Ali Bayani',
      'ca la ba gat li pu si ta na lan bu ngu',
      '- lag la ma tu',
      'ban gay ngan yan gal san pit ran bang ad it on',
    ),
    0.35,
  ),
})

const burmeseWord = pool(
  names(
    'Aung Myo Min Thant Zaw Win Tun Kyaw Hla Soe Than Moe Naing Htet Htun Lin Ko Thein Maung Oo Phyo Nyi Ye Wai Yan Khin Nu San Sein Shwe Thura Zin Mya Aye Cho Ei Hnin May Mon Nwe Phyu Su Thida Thiri Yu Yadanar',
  ),
  product('Ky Th Hn My Z H N Kh Ph Sh Ht', 'aw ein in yat an un oe et wint ar', '- '),
  0.03,
)
export const burmese: Culture = {
  code: 'burmese',
  share: 1,
  nationalities: 'MM 97 TH 3',
  script: 'Latn',
  lang: 'my',
  firstOfJanuary: 0.05,
  nativeOrder: 'given-first',
  compose: (random, sex) => {
    const word = burmeseWord
    const title =
      sex === 'M'
        ? random.chance(0.4)
          ? [{ latin: 'U', native: null }]
          : []
        : random.chance(0.4)
          ? [{ latin: 'Daw', native: null }]
          : []
    const count = random.between(2, 3)
    return { given: [...title, ...Array.from({ length: count }, () => word.pick(random))], family: [] }
  },
}

export const khmer: Culture = simple({
  code: 'khmer',
  share: 0.7,
  nationalities: 'KH 97 FR 3',
  lang: 'km',
  firstOfJanuary: 0.04,
  male: pool(
    names('Sokha Sophal Vannak Dara Samnang Rithy Veasna Chan Sopheap Phirun Kosal Bunthoeun Ratanak Visal'),
    product('So Van Sam Ra Pi Vi Bo Ch Kim', 'pha na ra tha ri kha seth', '- l n k ng'),
    0.4,
  ),
  female: pool(
    names('Sreymom Sokhom Channary Bopha Kunthea Maly Sreyneang Phalla Chanthou Rachana Srey Thida Sophea'),
    product('Srey Chan So Kun Pha Bo Ra', 'mo na li pha nea thy da', '- m n ng ch'),
    0.4,
  ),
  family: pool(
    names(
      'Chea Kim Sok Chan Heng Lim Keo Sam Seng Chhim Ouk Pen Prak Nhem Meas Hun Khieu Long Som Tep Mao Ros Sar Touch Ung Yim',
    ),
    product('Ch K S P M N T R H Kh Ph', 'ea im ok an eng eo am ou hem uon ieu oth'),
    0.2,
  ),
})
