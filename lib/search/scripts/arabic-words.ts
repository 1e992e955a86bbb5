/**
 * Common names in Arabic letters with the vowels that the script leaves out: Arabic, Persian, Urdu and Pashto words.
 * Written from general knowledge of the names; one customary Latin form each, the other spellings follow from the
 * phonetic code and the name groups. Keys are folded as `foldArabic` folds (no hamza seats, ya and kaf of one kind).
 */
const WORDS = `
محمد muhammad|احمد ahmad|محمود mahmud|حامد hamid|حمید hamid|حمد hamad|علی ali|حسن hasan|حسین husayn|عمر umar|عثمان uthman|
ابوبکر abubakr|بکر bakr|خالد khalid|یوسف yusuf|ابراهیم ibrahim|اسماعیل ismail|اسحاق ishaq|اسحق ishaq|یعقوب yaqub|موسی musa|عیسی isa|
داود dawud|سلیمان sulayman|سلمان salman|سلیم salim|سالم salim|سعید said|سعد saad|سعود saud|مسعود masud|مصطفی mustafa|مرتضی murtaza|
طاهر tahir|طارق tariq|طه taha|یحیی yahya|زکریا zakariya|یونس yunus|هارون harun|ایوب ayyub|ادم adam|نوح nuh|ادریس idris|الیاس ilyas|
جابر jabir|جعفر jafar|جمال jamal|جمیل jamil|جلال jalal|جواد jawad|کمال kamal|کامل kamil|کریم karim|کاظم kazim|قاسم qasim|قادر qadir|
رحمن rahman|رحمان rahman|رحیم rahim|رشید rashid|راشد rashid|رضا reza|رضوان ridwan|رمضان ramadan|ریاض riyad|زید zayd|زیاد ziyad|زین zayn|
شریف sharif|شیخ shaykh|صالح salih|صلاح salah|صادق sadiq|صدام saddam|صباح sabah|ضیاء ziya|عادل adil|عامر amir|امیر amir|امین amin|
انور anwar|اسامه usama|ایمن ayman|اکرم akram|اکبر akbar|اصغر asghar|اشرف ashraf|امجد amjad|اسد asad|اسعد asad|
عارف arif|عاصم asim|عباس abbas|عبید ubayd|عبد abd|عدنان adnan|عزیز aziz|عزت izzat|عزت izzat|عطیه atiya|عصام isam|علاء ala|عمار ammar|عمران imran|
عنتر antar|غازی ghazi|غانم ghanim|غسان ghassan|فارس faris|فاروق faruq|فاضل fadil|فتحی fathi|فرید farid|فهد fahd|فواد fuad|فیصل faysal|
فوزی fawzi|لطیف latif|لطفی lutfi|ماجد majid|مجید majid|مالک malik|مامون mamun|مبارک mubarak|محسن muhsin|مختار mukhtar|مروان marwan|منصور mansur|
منیر munir|مهدی mahdi|مهند muhannad|میلاد milad|نادر nadir|ناصر nasir|نصر nasr|نصیر nasir|نبیل nabil|نجیب najib|ندیم nadim|نعیم naim|نور nur|
نوری nuri|هادی hadi|هاشم hashim|هانی hani|هشام hisham|هیثم haytham|وائل wail|ولید walid|وحید wahid|یاسر yasir|یاسین yasin|
بشار bashar|بشیر bashir|بلال bilal|بسام bassam|بدر badr|باقر baqir|تامر tamir|توفیق tawfiq|تمیم tamim|ثابت thabit|حارث harith|حبیب habib|حسام husam|
حسنی husni|حکیم hakim|حمدان hamdan|حمدی hamdi|حمزه hamza|حیدر haydar|خلیل khalil|خلیفه khalifa|خضر khidr|رامی rami|رائد raid|رفیق rafiq|سامی sami|
سامر samir|سمیر samir|سفیان sufyan|سیف sayf|سید sayyid|سهیل suhayl|شاکر shakir|شعبان shaban|شهاب shihab|صفوان safwan|صدیق siddiq|
فاطمه fatima|عائشه aisha|خدیجه khadija|زینب zaynab|مریم maryam|زهراء zahra|زهرا zahra|امنه amina|امینه amina|سمیه sumaya|سعاد suad|سلمی salma|لیلی layla|
نادیه nadia|هند hind|هدی huda|رقیه ruqaya|حلیمه halima|نجلاء najla|سمیره samira|کریمه karima|جمیله jamila|رشیده rashida|سارا sara|ساره sara|نورا nura|
الله allah|دین din|اسلام islam|حق haq|ملک malik|
خان khan|شاه shah|بیگ beg|جان jan|گل gul|میر mir|میرزا mirza|اقا agha|ملا mulla|حاجی haji|حافظ hafiz|قاری qari|مولوی mawlawi|
نواز nawaz|اقبال iqbal|افضل afzal|اسلم aslam|اعظم azam|عالم alam|غلام ghulam|زاهد zahid|شاهد shahid|ساجد sajid|واحد wahid|پرویز parviz|
بهرام bahram|بهمن bahman|بیژن bizhan|داریوش dariush|کوروش kurosh|کیوان kayvan|فرهاد farhad|فریدون faridun|مهران mehran|منوچهر manuchehr|
هوشنگ hushang|ایرج iraj|اردشیر ardeshir|ارش arash|امید omid|پیمان peyman|پویا puya|رستم rostam|سیاوش siavash|سهراب sohrab|شهرام shahram|شاپور shapur|
کامران kamran|بابک babak|بیت bayt|ژاله zhaleh|پروین parvin|شیرین shirin|نسرین nasrin|مهناز mahnaz|فرشته fereshteh|گلزار golzar|نیلوفر nilufar|
ستاره setareh|مینا mina|مژگان mozhgan|لاله laleh|نرگس narges|
تهران tehran|شیراز shiraz|تبریز tabriz|اصفهان isfahan|کرمان kerman|قم qom|زنجان zanjan|گیلان gilan|همدان hamadan|رحمت rahmat|نعمت nemat|عنایت enayat|
قندهار qandahar|کابل kabul|هرات herat|پنجشیر panjshir|افغان afghan|
بغداد baghdad|مصر misr|تکریت tikrit|موصل mawsil|دلیم dulaym|جبوری juburi|عانی ani|تمیمی tamimi|ربیع rabi|ربیعی rabii|شمری shammari|عتیبی utaybi|قحطانی qahtani|
حربی harbi|غامدی ghamdi|زهرانی zahrani|عنزی anzi|دوسری dawsari|مطیری mutayri|سوری suri|مصری masri|مغربی maghribi|عراقی iraqi|شامی shami|یمنی yamani|
لیبی libi|تونسی tunisi|جزائری jazairi|فلسطینی filistini|کویتی kuwayti|قطری qatari|اردنی urduni|لبنانی lubnani|سودانی sudani|ترکی turki|
زرقاوی zarqawi|بغدادی baghdadi|انصاری ansari|حسنی hasani|حسینی husayni|هاشمی hashimi|علوی alawi|موسوی musawi|رضوی razavi|نقوی naqvi|
خطیب khatib|نجار najjar|حداد haddad|خیاط khayyat|عطار attar|صباغ sabbagh|قصاب qassab|حلبی halabi|حمصی himsi|
باشا basha|بک bek|افندی efendi|ترابی turabi|غنوشی ghannushi|بوعلام boualem|بن bin|صوفیان sufyan|
رجب rajab|ذوالفقار dhulfiqar|ذو dhu|عمرو amr|ذاکر zakir|شوکت shawkat|عشرت ishrat|نصرت nusrat|حشمت hashmat|راحت rahat|شفیق shafiq|توصیف tawsif|عرفان irfan`

export const ARABIC_WORDS: ReadonlyMap<string, string> = new Map(
  WORDS.replace(/\n/g, '')
    .split('|')
    .map((entry) => entry.split(' ') as [string, string]),
)
