import { type Culture, simple } from '../culture'
import { names, pool, product, tails } from '../names'

export const yoruba: Culture = simple({
  code: 'yoruba',
  share: 2,
  nationalities: 'NG 93 BJ 4 GB 3',
  lang: 'yo',
  second: 0.4,
  male: pool(
    names(
      'Oluwaseun Olumide Babatunde Ayodele Kehinde Taiwo Adebayo Segun Tunde Femi Kayode Samuel Emmanuel Michael Daniel Ibrahim Sunday',
    ),
    product(
      'Olu Ade Ayo Baba Oluwa Ola Aki Ade Ibi Omo',
      'se wa mi fe to bu ka da gbo ro ye',
      'un le mide wale ji la yemi niyi sola tayo kunle',
    ),
    0.5,
  ),
  female: pool(
    names(
      'Folake Yetunde Omolara Titilayo Abimbola Funmilayo Bukola Temitope Kehinde Taiwo Ronke Blessing Grace Esther Mary Joy',
    ),
    product('Olu Ade Ayo Ibi Omo Fun Ola Yeti Temi', 'la ke tu bu fo yo mi', 'de mi ke ra yo wa la nke lola'),
    0.5,
  ),
  family: pool(
    names(
      'Adeyemi Adebayo Ogunleye Ojo Afolabi Balogun Ogunbanjo Oyedele Adeleke Olawale Akande Bello Lawal Salami Adewale Oladipo',
    ),
    product(
      'Ade Ogun Ola Oye Aki Olu Ayo Fa Ba Oba Ige Ala',
      'ye le ba wa bo su ju fo de ri',
      '- la ni',
      'mi ke de yo la le san bi wo mola tunde ran',
    ),
    0.75,
  ),
})
export const igbo: Culture = simple({
  code: 'igbo',
  share: 1.4,
  nationalities: 'NG 95 US 3 GB 2',
  lang: 'ig',
  second: 0.4,
  male: pool(
    names(
      'Chukwuemeka Emeka Ikenna Obinna Chinedu Uchenna Nnamdi Kelechi Chidi Emmanuel Chukwudi Ifeanyi Victor Kenneth',
    ),
    product(
      'Chukwu Chi Ike Obi Uche Ife Nna Eme Oke',
      'e ne di nn ka ma wu',
      'meka na anyi du buike dum zie kwe',
    ),
    0.5,
  ),
  female: pool(
    names('Ngozi Chioma Ifeoma Adaeze Nkechi Amaka Chiamaka Uchenna Blessing Chinyere Nneka Ogechi Oluchi'),
    product('Chi Nne Ada Ife Ama Oge Ngo Nke', 'o ama nye ne zi lu', 'ma ka re oma nna eze'),
    0.5,
  ),
  family: pool(
    names(
      'Okafor 3 Okonkwo 2.5 Eze 2.5 Nwosu 2 Obi 2 Okeke 2.5 Nwankwo 2 Onyekachi Anyanwu Ezeh Igwe Chukwu Udeh Uzor Mbah',
    ),
    product(
      'Nw O Ok Onye A Eze U I',
      'a o u e i',
      'nk k m z b d gb kw ch',
      'wo afor eke onkwo oha obi ozor edi ugwu aku',
    ),
    0.65,
  ),
})
export const hausa: Culture = simple({
  code: 'hausa',
  share: 1.8,
  nationalities: 'NG 68 NE 25 CM 4 TD 3',
  lang: 'ha',
  firstOfJanuary: 0.1,
  second: 0.3,
  male: pool(
    names(
      'Muhammad 8 Musa 4 Ibrahim 4 Abubakar 4 Usman 3 Aliyu 3 Sani 3 Umar 3 Yusuf 3 Abdullahi 3 Ismail Bello Garba Haruna Idris Isa Kabiru Lawal Mustapha Nasiru Shehu Suleiman Yakubu Danjuma Audu',
    ),
  ),
  female: pool(
    names(
      'Aisha 5 Fatima 5 Hauwa 3 Amina 3 Zainab 3 Maryam 3 Hadiza Halima Rabi Safiya Khadija Asabe Ladi Jummai Rahma Bilkisu Saratu',
    ),
  ),
  family: pool(
    names(
      'Muhammad 4 Abubakar 4 Ibrahim 4 Musa 4 Bello 3 Sani 3 Usman 3 Aliyu 3 Abdullahi 3 Yusuf Garba Umar Lawal Suleiman Mohammed Shehu Haruna Danladi Kano Katsina',
    ),
    product(
      'Dan Gan Kwa Ba Ya Ma Sa Ta Za Ka Gu Ri',
      'ga da ra ba na ko mi ju',
      '- ri wa',
      'wa ma ro ji ya ko no do',
    ),
    0.35,
  ),
})
export const akan: Culture = simple({
  code: 'akan',
  share: 1.1,
  nationalities: 'GH 95 CI 5',
  lang: 'ak',
  second: 0.5,
  male: pool(
    names(
      'Kwame Kofi Kwabena Yaw Kwaku Kojo Kwasi Emmanuel Samuel Isaac Daniel Joseph Ebenezer Nana Prince Francis',
    ),
  ),
  female: pool(
    names('Akosua Adwoa Abena Akua Yaa Afia Ama Mary Comfort Grace Esther Abigail Mavis Vida Gifty'),
  ),
  family: pool(
    names(
      'Mensah 4 Owusu 3.5 Boateng 3 Osei 3 Appiah 2.5 Asante 2.5 Agyeman 2 Adjei Opoku Amoah Ofori Antwi Frimpong Acheampong Asamoah Addo Amponsah Gyasi Nkrumah Danso Bonsu',
    ),
    product(
      'A O Bo Am As Kwa Gya Nya Ba Aye Da',
      'du mo pa nk fo se ye ko ba',
      '- a e i',
      'ko mpong nsah teng fo ku ma sei rko bi ah',
    ),
    0.45,
  ),
})
export const swahili: Culture = simple({
  code: 'swahili',
  share: 2,
  nationalities: 'KE 45 TZ 42 UG 13',
  lang: 'sw',
  second: 0.4,
  firstOfJanuary: 0.04,
  male: pool(
    names(
      'John Juma Peter Joseph David Hassan Ali James Daniel Hamisi Salim Stephen Samuel Rashid Omari Paul Charles Brian Kevin Mwangi Kamau Otieno',
    ),
  ),
  female: pool(
    names(
      'Mary Fatuma Grace Jane Mwanajuma Asha Esther Elizabeth Neema Halima Zainab Faith Mercy Wanjiru Akinyi Rehema Joyce',
    ),
  ),
  family: pool(
    names(
      'Mwangi 2.5 Otieno 2 Kamau 1.8 Ochieng 1.8 Kariuki 1.4 Wanjiku 1.4 Juma 2 Mushi Massawe Odhiambo Njoroge Kimani Maina Mutua Musyoka Cheruiyot Kiprotich Koech Omondi Achieng Salum Hassan Hamad Mbwana Mugisha Okello',
    ),
    tails(
      product(
        'Mwa Ki Nja O Wa Mu Ka Chi Nya M',
        'ko ni ge ru ba ma ndo mba sha tu',
        '- ri li',
        'ki ge la ni ri yo ma ngo nge ba',
      ),
      product('Kip Chep Jep Lag Kos', 'ko ro te sa ru be', 'ech tich gei no lat rir mei kwony'),
    ),
    0.5,
  ),
})
export const ethiopian: Culture = {
  code: 'ethiopian',
  share: 2,
  nationalities: 'ET 82 ER 12 US 6',
  script: 'Latn',
  lang: 'am',
  firstOfJanuary: 0.1,
  nativeOrder: 'given-first',
  // No family names: one's own, the father's, often the grandfather's.
  compose: (random, sex) => {
    const own = (sex === 'M' ? habeshaMale : habeshaFemale).pick(random)
    const fathers = [habeshaMale.pick(random), ...(random.chance(0.45) ? [habeshaMale.pick(random)] : [])]
    return { given: [own, ...fathers.slice(0, -1)], family: fathers.slice(-1) }
  },
}
const habeshaTail = product(
  'Te Ge Ha Be Me Ye Ki Wol Am Ab As De Fi Le Ta',
  'ke bre ile ze le ma ha sha ne ra de',
  '- s',
  'ab la wot mariam selassie yesus haile nesh tsadik du be agegn worku',
)
const habeshaMale = pool(
  names(
    'Abebe Kebede Tesfaye Haile Girma Bekele Tadesse Alemayehu Getachew Solomon Dawit Yohannes Mulugeta Tekle Gebre Berhane Assefa Worku Mohammed Ahmed Daniel Samuel Yonas Fikru Dereje',
  ),
  habeshaTail,
  0.35,
)
const habeshaFemale = pool(
  names(
    'Almaz Tigist Hiwot Meron Selamawit Genet Aster Bethlehem Mulu Tsehay Zewdu Abeba Hana Sara Rahel Yordanos Senait Kidist Fatuma',
  ),
  habeshaTail,
  0.25,
)

export const somali: Culture = {
  code: 'somali',
  share: 1.2,
  nationalities: 'SO 70 ET 10 KE 8 SE 4 GB 4 DJ 4',
  script: 'Latn',
  lang: 'so',
  firstOfJanuary: 0.3,
  nativeOrder: 'given-first',
  compose: (random, sex) => {
    const own = (sex === 'M' ? somaliMale : somaliFemale).pick(random)
    return { given: [own, somaliMale.pick(random)], family: [somaliMale.pick(random)] }
  },
}
const somaliTail = product(
  'Cab Xas Maxa Faa Cal War Jaa Dah Cis Gu Sham Far Bar Guu Hir Roo',
  'di sa mu ra i sa ma ba',
  'r n le d sh llahi xman qaadir weyne kh',
)
const somaliMale = pool(
  names(
    'Maxamed 6 Cabdi 3 Axmed 3 Cali 3 Xasan 3 Mohamed 5 Abdi 4 Ahmed 4 Ali 3 Hassan 3 Omar Yusuf Ibrahim Ismail Abdullahi Abdirahman Farah Warsame Jama Aden Nur Osman Mohamud Hussein Dahir Guled Bile Shire',
  ),
  somaliTail,
  0.2,
)
const somaliFemale = pool(
  names(
    'Fadumo 4 Halimo 3 Hawa 3 Amina 3 Khadija 3 Sahra 3 Asha 2 Maryan 2 Hodan Ifrah Sagal Faduma Nimo Deqa Shukri Safiya Ubah Zamzam',
  ),
  somaliTail,
  0.1,
)

export const congolese: Culture = simple({
  code: 'congolese',
  share: 2,
  nationalities: 'CD 74 CG 10 RW 8 BI 5 BE 3',
  lang: 'fr',
  second: 0.5,
  doubled: 0.3,
  male: pool(
    names(
      'Jean Joseph Pierre Emmanuel Patrick Jean-Pierre Dieudonné Christian Papy Fiston Trésor Héritier Serge Didier Innocent Eric Claude Pascal',
    ),
  ),
  female: pool(
    names(
      'Marie Jeanne Thérèse Béatrice Chantal Claudine Espérance Solange Nadine Divine Merveille Grâce Dorcas Rachel Odette',
    ),
  ),
  family: pool(
    names(
      'Ilunga 2 Kabongo 2 Mukendi 2 Kalala 1.6 Tshibangu 1.6 Kasongo 1.6 Mbuyi 1.5 Mutombo Ngoy Kabila Lumumba Mwamba Banza Kazadi Ngalula Nsimba Makiese Habimana Niyonzima Nshimiyimana Uwimana',
    ),
    product(
      'Ma Mu Ka Ki Lu Ba Bo Ngo Mba Tshi Nsi Nda Mwa Lo Bi Ndi Nku Nsha',
      'ka la mba nga nza ko mbu si le ta su yi',
      '- ba ma',
      'la ga mba si tu ngo di ba nda mana wa le yimana gabo',
    ),
    0.7,
  ),
})
export const mandinka: Culture = simple({
  code: 'mandinka',
  share: 1.8,
  nationalities: 'SN 28 ML 30 GN 18 CI 10 BF 8 GM 6',
  lang: 'fr',
  firstOfJanuary: 0.08,
  second: 0.2,
  male: pool(
    names(
      'Mamadou 6 Moussa 4 Ibrahima 4 Ousmane 3 Abdoulaye 4 Amadou 4 Cheikh 2 Alioune Boubacar Seydou Souleymane Issa Oumar Modou Lamine Sékou Adama Drissa Bakary Yaya Demba Samba',
    ),
  ),
  female: pool(
    names(
      'Fatoumata 5 Aminata 5 Mariama 4 Aïssatou 4 Awa 3 Khady 2 Fatou 4 Ndeye Mariam Kadiatou Oumou Adja Bintou Assetou Rokia Coumba Astou',
    ),
  ),
  family: pool(
    names(
      'Diallo 7 Traoré 5 Coulibaly 4 Keïta 4 Diop 4 Ndiaye 4 Ba 3 Barry 3.5 Bah 3 Sow 3 Camara 3.5 Touré 3 Koné 3 Diarra 3 Fall 2.5 Sy Cissé 2 Sissoko Dembélé Sidibé Sangaré Konaté Doumbia Ouédraogo 3 Sawadogo Kaboré Faye Sarr Gueye Mbaye Thiam Kanté Fofana Sylla Condé Bangoura Soumah Ouattara Bamba',
    ),
    product(
      'Sa Da Ba Ko Ta Ka So Dou Dia Ki Zon Na Ya',
      'mb ng r l n k w ss b',
      'a é o ou i',
      'té go ra kho gué né ya ba kou mé',
    ),
    0.16,
  ),
})
export const southernAfrican: Culture = simple({
  code: 'southern-african',
  share: 1.8,
  nationalities: 'ZA 60 ZW 18 BW 5 LS 5 SZ 4 ZM 8',
  lang: 'zu',
  second: 0.45,
  male: pool(
    names(
      'Sipho Thabo Bongani Themba Mandla Sibusiso Tendai Tapiwa Blessing John Peter Joseph Johannes David Lucky Siyabonga Kagiso Tshepo Farai Tinashe',
    ),
    product('Si Tha Bo Ma Nko Lu Te Ku Vu', 'bu ndo nga si ya mu thu', 'siso bo ni zi khaya sani nda lani'),
    0.3,
  ),
  female: pool(
    names(
      'Nomsa Thandi Nokuthula Zanele Lerato Precious Grace Mary Nomvula Busisiwe Thandeka Chipo Rudo Tariro Palesa Lindiwe Nandi',
    ),
    product('No Tha Bu Zi Li Nto Le', 'ku mfu ndi si mpho nhla', 'thula sa we ndo mbi nhle kazi'),
    0.3,
  ),
  family: pool(
    names(
      'Dlamini 3 Nkosi 2.5 Ndlovu 3 Khumalo 2 Sithole 1.6 Mokoena 1.5 Botha van_der_Merwe Naidoo Govender Moyo 2 Ncube 1.6 Sibanda 1.6 Mkhize Zulu Mahlangu Molefe Mabaso Phiri 1.4 Banda 1.4 Mwale Dube Maseko Tshabalala Mthembu',
    ),
    product(
      'M Ma Mo N Si Ka Zu Chi Mu Ra',
      'kho dla tla shi ba ngo nya thu le za',
      '- ba la',
      'si mini nga za ni ka le di na mbe hle seko',
    ),
    0.55,
  ),
})
