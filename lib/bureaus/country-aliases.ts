/**
 * Other names by which officers, lists and documents call a country: `code name|name|…`. Forms with "the", accents,
 * hyphens, capitals and Arabic hamza variants need not be repeated: they are folded away before comparing.
 */
export const countryAliases = `
AE UAE|U.A.E.|Emirates|Émirats|EAU|الإمارات العربية المتحدة|الإمارات
AF Islamic Republic of Afghanistan|أفغانستان الإسلامية
AG Antigua|Antigua & Barbuda
AI Anguilla|Anguila|أنغويلا
AM Armenie
AR Argentine Republic
AS American Samoa|Samoa américaines|Samoa Americana|ساموا الأمريكية
AW Aruba
AZ Azerbaidjan
BA Bosnia|Bosnia & Herzegovina|Bosnia-Herzegovina|Bosnie|البوسنة
BF Burkina
BH Baréin|Kingdom of Bahrain|Bahrein
BJ Benín|Dahomey
BM Bermuda|Bermudes|Bermudas|برمودا
BN Brunei Darussalam|Brunéi|بروناي
BO Plurinational State of Bolivia|Bolivia (Plurinational State of)
BQ Bonaire, Sint Eustatius and Saba|Bonaire|Caribbean Netherlands|الجزر الكاريبية الهولندية|Bonaire, Saint-Eustache et Saba|Bonaire, San Eustaquio y Saba
BR Brasil|Federative Republic of Brazil
BS Bahamas|The Bahamas|باهاماس
BW Botsuana
BY Belorussia|Byelorussia|Biélorussie|Bielorrusia|Belarús|روسيا البيضاء|بيلاروسيا
BZ British Honduras
CD DRC|DR Congo|RDC|Democratic Republic of the Congo|Democratic Republic of Congo|Congo-Kinshasa|Congo Kinshasa|République démocratique du Congo|República Democrática del Congo|Zaire|Zaïre|جمهورية الكونغو الديمقراطية
CF CAR|RCA|Central Africa|Centrafrique|République Centrafricaine|جمهورية أفريقيا الوسطى
CG Republic of the Congo|Congo-Brazzaville|Congo Brazzaville|République du Congo|República del Congo|جمهورية الكونغو
CH Swiss Confederation|Suisse|Helvetia
CI Ivory Coast|Cote divoire|Cote d'Ivoire|Côte-d'Ivoire|Costa de Marfil|ساحل العاج
CN PRC|People's Republic of China|RPC|République populaire de Chine|República Popular China|جمهورية الصين الشعبية
CV Cape Verde|Cap-Vert|الرأس الأخضر
CW Curacao
CZ Czechia|Tchéquie|Chequia|التشيك|جمهورية التشيك
DE Federal Republic of Germany|FRG|BRD|Deutschland|RFA
DO Dominican Rep|جمهورية الدومينيكان
DZ People's Democratic Republic of Algeria|الجزائر
EG Arab Republic of Egypt|جمهورية مصر العربية
ES Kingdom of Spain|España|اسبانيا
ET Federal Democratic Republic of Ethiopia|Abyssinia|أثيوبيا
FJ Fiyi
FM Micronesia|Micronesia (Federated States of)|Micronesia, Federated States of|Micronésie|ميكرونيزيا|ولايات ميكرونيسيا المتحدة
FR French Republic|République française
GB UK|U.K.|GB|Britain|Great Britain|England|Scotland|Wales|Northern Ireland|United Kingdom of Great Britain and Northern Ireland|Grande-Bretagne|Angleterre|Écosse|Pays de Galles|Gran Bretaña|Inglaterra|Escocia|Gales|بريطانيا|بريطانيا العظمى|إنجلترا|إنكلترا|المملكة المتحدة لبريطانيا العظمى وأيرلندا الشمالية
GI Gibraltar|جبل طارق
GM The Gambia|Republic of The Gambia|غامبيا
GN Guinea-Conakry|Guinée-Conakry|Republic of Guinea
GQ Equatorial Guinea|Guinea Equatorial
GR Hellas|Hellenic Republic
GW Guinea-Bissau|Guinea-Bisáu
HK Hong Kong|Hongkong|HKSAR|China, Hong Kong Special Administrative Region|Hong Kong SAR|هونغ كونغ
HU Magyarország
ID Republic of Indonesia|أندونيسيا
IE Éire|Republic of Ireland|République d'Irlande|إيرلندا
IL State of Israel
IN Republic of India|Bharat
IQ Republic of Iraq|Irak
IR Iran (Islamic Republic of)|Islamic Republic of Iran|Persia|République islamique d'Iran|جمهورية إيران الإسلامية
JO Hashemite Kingdom of Jordan|المملكة الأردنية الهاشمية
JP Nippon|Nihon
KG Kyrgyz Republic|Kirghizie|Kirguizistán
KM Union of the Comoros|Comoros Islands
KN St Kitts and Nevis|St. Kitts and Nevis|Saint-Christophe-et-Niévès|Saint Kitts y Nevis
KP North Korea|DPRK|D.P.R.K.|Democratic People's Republic of Korea|Democratic Peoples Republic of Korea|Corée du Nord|Corea del Norte|RPDC|كوريا الشمالية|جمهورية كوريا الشعبية الديمقراطية|República Popular Democrática de Corea
KR South Korea|Korea|ROK|Republic of Korea|Corée du Sud|République de Corée|Corea del Sur|كوريا الجنوبية|جمهورية كوريا|República de Corea
KY Cayman Islands|Îles Caïmans|Islas Caimán|جزر كايمان
KZ Kazakstan|Kazajstán
LA Lao|Lao PDR|Lao People's Democratic Republic|República Democrática Popular Lao|República Democrática Popular de Lao
LC St Lucia|St. Lucia|Sainte-Lucie
LU لوكسمبورغ
LY Libyan Arab Jamahiriya|State of Libya
MA Kingdom of Morocco|المملكة المغربية
MD Republic of Moldova|Moldova, Republic of|Moldova (Republic of)|Moldavia
MK Macedonia|FYROM|Republic of North Macedonia|Macédoine|Macedonia del Norte|مقدونيا
MM Burma|Birmanie|Birmania|بورما
MO Macau|Macao|China, Macao Special Administrative Region|ماكاو
MS Montserrat|مونتسرات
MX United Mexican States|Méjico|المكسيك
NL Holland|Hollande|Holanda|The Netherlands|Kingdom of the Netherlands
NZ Nueva Zelanda|Aotearoa
PH Philippine Islands|Pilipinas
PL Polska
PR Puerto Rico|Porto Rico|بورتوريكو
PS Palestine|State of Palestine|Palestinian Territories|Palestine, State of|Palestina|فلسطين
PW Palau|Palaos
PY Republic of Paraguay
RO Roumania|Rumania
RU Russian Federation|Fédération de Russie|Federación de Rusia|Federación Rusa|الاتحاد الروسي
SA KSA|Kingdom of Saudi Arabia|Arabia Saudí|السعودية
SK Slovak Republic|République slovaque
SS South Sudan|Sudsudan
ST Sao Tome & Principe|São Tomé and Príncipe|São Tomé e Príncipe|ساو تومي وبرينسيب
SV Salvador|السلفادور
SX Saint Martin (Dutch part)|Sint Maarten (Dutch part)|St. Maarten|سانت مارتن (الجزء الهولندي)|Saint-Martin (partie néerlandaise)|Sint Maarten (neerlandesa)
SY Syria|Syrian Arab Republic|République arabe syrienne|República Árabe Siria|الجمهورية العربية السورية|سورية
SZ Swaziland|Royaume d'Eswatini|Kingdom of Eswatini|Suazilandia|سوازيلاند
TC Turks and Caicos|Turks and Caicos Islands|Îles Turques-et-Caïques|Islas Turcas y Caicos|جزر توركس وكايكوس
TJ Tadzhikistan|طاجكستان
TL East Timor|Timor oriental|Timor Leste|Timor Oriental
TR Turkey|Republic of Turkey|Turquie|Turquía|Turkiye
TT Trinidad|Trinidad & Tobago|Trinité-et-Tobago
TW Taiwan|Taiwan, Province of China|Chinese Taipei|Formosa|Taïwan|Taiwán|تايوان
TZ United Republic of Tanzania|Tanzania, United Republic of|République unie de Tanzanie|Zanzibar|تانزانيا
UA Ukraina|أوكرانيا
US USA|U.S.A.|U.S.|US|United States of America|America|États-Unis d'Amérique|EUA|EE.UU.|EE. UU.|EEUU|Estados Unidos de América|أمريكا|الولايات المتحدة الأمريكية
UZ Ouzbekistan
VA Holy See|Vatican|Holy See (Vatican City State)|Saint-Siège|Saint-Siège (Vatican)|Santa Sede|Vaticano|الفاتيكان|الكرسي الرسولي
VC St Vincent|St. Vincent and the Grenadines|Saint Vincent|سانت فينسنت والغرينادين
VE Bolivarian Republic of Venezuela|Venezuela (Bolivarian Republic of)
VG British Virgin Islands|Virgin Islands, British|BVI|Îles Vierges britanniques|Islas Vírgenes Británicas|جزر العذراء البريطانية
VN Vietnam|Vietnam (Socialist Republic of)|Việt Nam|Viêt Nam|فيتنام
XA stateless|apatride|apátrida|بدون جنسية
XK Kosovo|UNMIK|Kosovo (under UNMIK mandate)|Kosovo (sous mandat de la MINUK)|Kosovo (bajo mandato de la UNMIK)|كوسوفو|كوسوفو (تحت ولاية بعثة الأمم المتحدة)
YE Republic of Yemen|الجمهورية اليمنية
ZA RSA|Republic of South Africa|جنوب إفريقيا
ZW Rhodesia
`
