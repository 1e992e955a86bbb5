import { type Culture, type Sex, simple } from '../culture'
import { names, pool, product, productIn, type Tail, tails, type Written } from '../names'
import { fromBulgarian, fromGreek, fromRussian, fromSerbian, fromUkrainian } from '../romanise'

const stems =
  'Бел Кузн Вор Сокол Мороз Зайц Виногр Голуб Карп Степ Крыл Лес Гор Кол Мат Пан Ром Сав Тих Ушак Фед Хар Черн Шев Щерб Юд Яш Дрозд Журавл Каз Лап Мед Нов Осип Петр Рог Сид Тар Труб Фом Цвет Бар Дан Ерм Зим Игн Кир Лав'
const russianTail: Tail = productIn(
  fromRussian,
  stems,
  '- ь ен ин ал ет ов ар иц',
  'ов ев ин ников кин цев шин',
)
const russianMaleGiven = names(
  'Александр 7 Сергей 6 Владимир 5 Андрей 4.5 Алексей 4.5 Дмитрий 4.5 Николай 4 Иван 3.5 Михаил 3 Евгений 2.5 Виктор 2.5 Юрий 2 Олег Максим Павел Константин Роман Артём Антон Василий Игорь Анатолий Денис Илья Кирилл Егор Никита Вадим Пётр Григорий Борис Руслан Станислав Валерий Вячеслав Фёдор',
  fromRussian,
)
const russianFemaleGiven = names(
  'Елена 6 Ольга 5 Татьяна 5 Наталья 4.5 Анна 4.5 Ирина 4.5 Светлана 4 Мария 3.5 Екатерина 3 Людмила 2.5 Анастасия 2.5 Юлия Галина Марина Валентина Дарья Ксения Надежда Любовь Вера Оксана Алёна Виктория Полина Лариса Нина',
  fromRussian,
)
const russianFamily = names(
  'Иванов 1.3 Смирнов 1.2 Кузнецов 0.9 Попов 0.8 Васильев 0.8 Петров 0.8 Соколов 0.6 Михайлов 0.6 Новиков 0.6 Фёдоров 0.6 Морозов 0.5 Волков 0.5 Алексеев 0.5 Лебедев 0.5 Семёнов 0.5 Егоров 0.4 Павлов 0.4 Козлов 0.4 Степанов 0.4 Николаев 0.4 Орлов 0.4 Андреев 0.4 Макаров 0.4 Никитин 0.4 Захаров 0.4 Зайцев Соловьёв Борисов Яковлев Григорьев',
  fromRussian,
)
const russianFamilies = pool(russianFamily, russianTail, 0.7)
const russianMale = pool(russianMaleGiven)
const russianFemale = pool(russianFemaleGiven)

/** Given name, patronymic, family name; two passports in three carry the patronymic, foreign ones often not. */
export const russian: Culture = {
  code: 'russian',
  share: 4.6,
  nationalities: 'RU 86 BY 8 DE 3 IL 3',
  script: 'Cyrl',
  lang: 'ru',
  firstOfJanuary: 0.01,
  nativeOrder: 'family-first',
  compose: (random, sex) => {
    const given = [(sex === 'M' ? russianMale : russianFemale).pick(random)]
    if (random.chance(0.65)) given.push(patronymic(russianMale.pick(random), sex))
    return { given, family: [feminine(russianFamilies.pick(random), sex)] }
  },
}

function patronymic({ native }: Written, sex: Sex): Written {
  const father = native ?? ''
  const soft = /[йья]$/.test(father)
    ? `${father.slice(0, -1).replace(/и$/, 'ь')}ев`
    : /[аоу]$/.test(father)
      ? father.slice(0, -1)
      : `${father}ов`
  const written = soft.endsWith('в')
    ? soft + (sex === 'M' ? 'ич' : 'на')
    : soft + (sex === 'M' ? 'ич' : 'ична')
  return { latin: fromRussian(written), native: written }
}

function feminine(family: Written, sex: Sex): Written {
  const native = family.native ?? ''
  if (sex === 'M' || !/(?:[оеё]в|ин)$/.test(native)) return family
  return { latin: fromRussian(`${native}а`), native: `${native}а` }
}

const ukrainianTail = tails(
  productIn(
    fromUkrainian,
    'Бонд Ковал Шевч Кравч Ткач Олій Мельн Поліщ Гонч Бойч Савч Марч Рудч Левч Павл Петр Іван Кузьм Гриц Дем Захар Клим Лук Мат Наз Остап Пил Ром Сем Тим Хом Яр',
    '- ар ен ин ич ил',
    'енко ук юк ко ський чук ик ець ишин',
  ),
)
export const ukrainian: Culture = simple({
  code: 'ukrainian',
  share: 1.8,
  nationalities: 'UA 92 PL 4 CA 2 RU 2',
  lang: 'uk',
  script: 'Cyrl',
  nativeOrder: 'family-first',
  male: pool(
    names(
      'Олександр Сергій Володимир Андрій Микола Іван Михайло Віктор Юрій Олег Василь Дмитро Максим Петро Богдан Тарас Ярослав Роман Ігор Євген Вʼячеслав Григорій Назар Остап',
      fromUkrainian,
    ),
  ),
  female: pool(
    names(
      'Олена Ольга Тетяна Наталія Ганна Ірина Світлана Марія Катерина Людмила Анастасія Юлія Галина Оксана Надія Любов Дарина Соломія Христина',
      fromUkrainian,
    ),
  ),
  family: pool(
    names(
      'Мельник 1 Шевченко 1 Бондаренко 0.9 Коваленко 0.9 Бойко 0.8 Ткаченко 0.8 Кравченко 0.8 Ковальчук Коваль Олійник Шевчук Поліщук Лисенко Марченко Савченко Руденко Петренко',
      fromUkrainian,
    ),
    ukrainianTail,
    0.65,
  ),
})

export const bulgarian: Culture = simple({
  code: 'bulgarian',
  share: 0.9,
  nationalities: 'BG 94 MK 6',
  lang: 'bg',
  script: 'Cyrl',
  male: pool(
    names(
      'Георги Иван Димитър Николай Петър Христо Александър Васил Стефан Тодор Йордан Атанас Пламен Красимир Светослав Любомир Веселин',
      fromBulgarian,
    ),
  ),
  female: pool(
    names(
      'Мария Иванка Елена Йорданка Пенка Мариана Радка Даниела Десислава Виктория Цветанка Росица Гергана Надежда',
      fromBulgarian,
    ),
  ),
  family: pool(
    names(
      'Иванов Георгиев Димитров Петров Николов Христов Стоянов Тодоров Илиев Василев Атанасов Йорданов',
      fromBulgarian,
    ),
    productIn(
      fromBulgarian,
      'Ста Дра Рад Цвет Мил Пет Ган Бож Кир Влад Зла Мла Пав Сто Ран Гроз Вел Ком Пен',
      'ма го о и й ан ен ил',
      'нов шев ков ев дов чев ров',
    ),
    0.55,
  ),
})

export const serbian: Culture = simple({
  code: 'serbian',
  share: 1.3,
  nationalities: 'RS 60 BA 20 HR 10 ME 6 DE 4',
  lang: 'sr',
  script: 'Cyrl',
  male: pool(
    names(
      'Милан Драган Зоран Александар Никола Марко Милош Стефан Петар Јован Владимир Горан Ненад Дејан Бранко Слободан Мирослав Радован Ђорђе Душан Лука',
      fromSerbian,
    ),
  ),
  female: pool(
    names(
      'Милица Марија Јелена Ана Драгана Снежана Гордана Весна Љиљана Биљана Ивана Јована Тамара Наташа Сања Слађана',
      fromSerbian,
    ),
  ),
  family: pool(
    names(
      'Јовановић 2 Петровић 1.8 Николић 1.8 Марковић 1.6 Ђорђевић 1.5 Стојановић 1.3 Илић 1.3 Станковић Павловић Милошевић Живковић Ковачевић Симић',
      fromSerbian,
    ),
    productIn(
      fromSerbian,
      'Драг Мил Рад Стан Вук Бож Гај Зел Јан Кос Лаз Мат Нов Обр Пер Сав Том Ур Цвет Бран Влад Грб Жив',
      'о и ан ој ев аш ет',
      'вић нић јевић ковић шић тић лић чевић',
    ),
    0.6,
  ),
})

export const polish: Culture = simple({
  code: 'polish',
  share: 2.2,
  nationalities: 'PL 92 DE 4 GB 4',
  lang: 'pl',
  second: 0.3,
  male: pool(
    names(
      'Piotr Krzysztof Andrzej Tomasz Jan Paweł Michał Marcin Stanisław Jakub Adam Marek Łukasz Grzegorz Mateusz Wojciech Mariusz Dariusz Zbigniew Jerzy Maciej Rafał Robert Kamil Józef Dawid Szymon',
    ),
  ),
  female: pool(
    names(
      'Anna Maria Katarzyna Małgorzata Agnieszka Barbara Ewa Krystyna Elżbieta Magdalena Joanna Zofia Aleksandra Monika Teresa Danuta Natalia Julia Karolina Marta Beata Dorota',
    ),
  ),
  feminine: ({ latin, native }) => ({ latin: latin.replace(/([sc]k|dzk)i$/, '$1a'), native }),
  family: pool(
    names(
      'Nowak 0.7 Kowalski 0.5 Wiśniewski 0.4 Wójcik 0.3 Kowalczyk 0.3 Kamiński 0.3 Lewandowski 0.3 Zieliński 0.3 Szymański 0.3 Woźniak 0.3 Dąbrowski Kozłowski Jankowski Mazur Wojciechowski Kwiatkowski Krawczyk Kaczmarek Piotrowski Grabowski',
    ),
    product(
      'Bor Ciesz Dob Gór Jabł Krzy Łuc Mal Now Ost Pasz Rak Sad Trz Wit Zal Żuk Bł Czar Druż Gał Jaw Kos Len Mich Nied Olsz Prz Rud Sik Szcz Wier',
      'o i a e u ecz',
      '- wa la ro za',
      'wski ński czyk cki ak ek icz iak owicz',
    ),
    0.75,
  ),
})

export const czech: Culture = simple({
  code: 'czech',
  share: 1,
  nationalities: 'CZ 65 SK 35',
  lang: 'cs',
  male: pool(
    names(
      'Jiří Jan Petr Josef Pavel Martin Tomáš Jaroslav Miroslav Zdeněk František Václav Michal Karel Lukáš Milan David Vladimír Ondřej Jakub',
    ),
  ),
  female: pool(
    names(
      'Jana Marie Eva Hana Anna Lenka Kateřina Věra Lucie Alena Petra Jaroslava Veronika Martina Tereza Zuzana Ludmila Michaela',
    ),
  ),
  feminine: ({ latin, native }) => ({
    latin: /ý$/.test(latin)
      ? latin.replace(/ý$/, 'á')
      : `${latin.replace(/(?:ek|ec|a)$/, (end) => (end === 'a' ? '' : end.slice(1)))}ová`,
    native,
  }),
  family: pool(
    names(
      'Novák 0.6 Svoboda 0.5 Novotný 0.5 Dvořák 0.4 Černý 0.4 Procházka 0.3 Kučera 0.3 Veselý 0.3 Horák 0.3 Němec Marek Pospíšil Pokorný Hájek Král',
    ),
    product(
      'Bar Dol Han Jel Kol Mach Nov Pos Růž Sed Šim Tich Urb Vav Zem Blaž Čer Dvoř Fial Hol Krej Mal Ott Pol Ř Sk Šť',
      'a o e í á ov el',
      'k ček ník ský nek ra ta č l c',
    ),
    0.6,
  ),
})

const greekTail = productIn(
  fromGreek,
  'Παπα Καρα Χατζη Γεωργ Δημητρ Νικολ Κωνστ Αναγν Οικον Μακρ Κουτσ Σταματ Αλεξ Ξεν Ζαφειρ Τσαρ Μαυρ Κοντ Σαββ Μιχ',
  'α ο ι ου',
  '- λι κη ντω μα νι τρο',
  'πουλος ίδης άκης όπουλος ίου άτος λας νας ράκης',
)
export const greek: Culture = simple({
  code: 'greek',
  share: 1,
  nationalities: 'GR 88 CY 12',
  lang: 'el',
  script: 'Grek',
  male: pool(
    names(
      'Γεώργιος 11 Ιωάννης 8 Κωνσταντίνος 8 Δημήτριος 8 Νικόλαος 7 Παναγιώτης 5 Βασίλειος 4 Χρήστος 4 Αθανάσιος 3 Μιχαήλ Ευάγγελος Σπυρίδων Αντώνιος Θεόδωρος Ανδρέας Αλέξανδρος Στυλιανός',
      fromGreek,
    ),
  ),
  female: pool(
    names(
      'Μαρία 10 Ελένη 8 Αικατερίνη 6 Βασιλική 5 Γεωργία 4 Αγγελική Σοφία Δήμητρα Κωνσταντίνα Αναστασία Παρασκευή Χριστίνα Ευαγγελία Ιωάννα Φωτεινή',
      fromGreek,
    ),
  ),
  family: pool(
    names(
      'Παπαδόπουλος Βλάχος Αγγελόπουλος Νικολαΐδης Γεωργίου Πετρίδης Αθανασιάδης Δημητριάδης Κωνσταντινίδης Ιωαννίδης Αντωνίου Μακρής Οικονόμου',
      fromGreek,
    ),
    greekTail,
    0.7,
  ),
})

const turkicTail = productIn(
  fromRussian,
  'Нұр Бек Қай Ас Ер Жан Мұр Сер Тем Абд Ба Да Ис Қасым Ома Сұл Ыс',
  '- ба да ғали жан лы мұ',
  'ов беков ев баев ұлы имов пейсов жанов галиев',
)
export const kazakh: Culture = simple({
  code: 'kazakh',
  share: 1,
  nationalities: 'KZ 75 KG 15 RU 10',
  lang: 'kk',
  script: 'Cyrl',
  male: pool(
    names(
      'Нұрсұлтан Ерлан Бауыржан Асқар Данияр Серік Марат Бекзат Айдос Арман Олжас Тимур Қайрат Алмас Ержан',
      fromRussian,
    ),
  ),
  female: pool(
    names('Айгүл Гүлнар Әсел Динара Жанар Айнұр Сәуле Мадина Алия Назгүл Қарлығаш Толғанай', fromRussian),
  ),
  family: pool(
    names(
      'Ахметов Омаров Оспанов Сулейменов Ибраимов Қасымов Абдрахманов Искаков Смағұлов Жұмабаев',
      fromRussian,
    ),
    turkicTail,
    0.7,
  ),
})

export const uzbek: Culture = simple({
  code: 'uzbek',
  share: 1.4,
  nationalities: 'UZ 78 TJ 16 RU 6',
  lang: 'uz',
  firstOfJanuary: 0.04,
  male: pool(
    names(
      'Alisher Rustam Bobur Sherzod Otabek Jasur Sardor Ulugbek Akmal Farrukh Dilshod Bekzod Shavkat Islom Aziz Jamshid Temur Nodir Husan',
    ),
    product('Sher Bek Jahon Mir Ota Ulug Dil Far Khur Nod Sar', 'zod bek shod mur mat dor khon ali jon'),
    0.3,
  ),
  female: pool(
    names('Dilnoza Gulnora Nargiza Feruza Malika Zulfiya Shahnoza Nilufar Lola Sevara Madina Barno Kamola'),
    product('Gul Dil Nar Zul Shah Oy Mun', 'nora bahor noza fiya chehra nisa gul sanam'),
    0.3,
  ),
  family: pool(
    names(
      'Karimov Rakhimov Yusupov Ismoilov Abdullaev Tursunov Umarov Saidov Kadyrov Mirzaev Nazarov Khodjaev',
    ),
    product(
      'Abdu Ma Tur Sai Kho Yul Er Kha Nor Ra Shar Hay Jur Mu',
      'llo mat su do ja da ga li ri ki mi',
      '- bo khu no',
      'ev ov yev baev khonov jonov eva ova qulov',
    ),
    0.65,
  ),
})
