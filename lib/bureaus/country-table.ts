/**
 * Members (196), sub-bureaus (11) and the other territory codes of the organisation's own list, one a line:
 * code | alpha-3 | numeric | kind | parent | region | mena | name en | fr | es | ar | city of the bureau en/fr/es/ar.
 *
 * Codes are ISO 3166-1; UNMIK's mandate has none and takes XK here, UNK outside. The English name is the organisation's
 * display name, in the other languages that of the United Nations. A French or Spanish city name that is empty is the
 * English one. Cities are mostly from general knowledge and to be confirmed by each bureau; Israel's is not known.
 */
export const countryTable = `
DZ|DZA|012|member||africa|mena|Algeria|Algérie|Argelia|الجزائر|Algiers/Alger/Argel/الجزائر العاصمة
AO|AGO|024|member||africa||Angola|Angola|Angola|أنغولا|Luanda///لواندا
BJ|BEN|204|member||africa||Benin|Bénin|Benín|بنين|Cotonou//Cotonú/كوتونو
BW|BWA|072|member||africa||Botswana|Botswana|Botsuana|بوتسوانا|Gaborone///غابورون
BF|BFA|854|member||africa||Burkina Faso|Burkina Faso|Burkina Faso|بوركينا فاسو|Ouagadougou//Uagadugú/واغادوغو
BI|BDI|108|member||africa||Burundi|Burundi|Burundi|بوروندي|Bujumbura//Buyumbura/بوجمبورا
CV|CPV|132|member||africa||Cabo Verde|Cabo Verde|Cabo Verde|كابو فيردي|Praia///برايا
CM|CMR|120|member||africa||Cameroon|Cameroun|Camerún|الكاميرون|Yaoundé//Yaundé/ياوندي
CF|CAF|140|member||africa||Central African Republic|République centrafricaine|República Centroafricana|جمهورية أفريقيا الوسطى|Bangui///بانغي
TD|TCD|148|member||africa||Chad|Tchad|Chad|تشاد|N'Djamena/N’Djaména/Yamena/نجامينا
KM|COM|174|member||africa||Comoros|Comores|Comoras|جزر القمر|Moroni///موروني
CG|COG|178|member||africa||Congo|Congo|Congo|الكونغو|Brazzaville///برازافيل
CD|COD|180|member||africa||Congo (Democratic Republic of)|Congo (République démocratique du)|Congo (República Democrática del)|الكونغو (جمهورية الكونغو الديمقراطية)|Kinshasa//Kinsasa/كينشاسا
CI|CIV|384|member||africa||Côte d'Ivoire|Côte d’Ivoire|Côte d’Ivoire|كوت ديفوار|Abidjan//Abiyán/أبيدجان
DJ|DJI|262|member||africa||Djibouti|Djibouti|Yibuti|جيبوتي|Djibouti//Yibuti/جيبوتي
EG|EGY|818|member||africa|mena|Egypt|Égypte|Egipto|مصر|Cairo/Le Caire/El Cairo/القاهرة
GQ|GNQ|226|member||africa||Equatorial Guinea|Guinée équatoriale|Guinea Ecuatorial|غينيا الاستوائية|Malabo///مالابو
ER|ERI|232|member||africa||Eritrea|Érythrée|Eritrea|إريتريا|Asmara///أسمرة
SZ|SWZ|748|member||africa||Eswatini|Eswatini|Esuatini|إسواتيني|Mbabane///مبابان
ET|ETH|231|member||africa||Ethiopia|Éthiopie|Etiopía|إثيوبيا|Addis Ababa/Addis-Abeba/Adís Abeba/أديس أبابا
GA|GAB|266|member||africa||Gabon|Gabon|Gabón|الغابون|Libreville///ليبرفيل
GM|GMB|270|member||africa||Gambia|Gambie|Gambia|غامبيا|Banjul///بانجول
GH|GHA|288|member||africa||Ghana|Ghana|Ghana|غانا|Accra//Acra/أكرا
GN|GIN|324|member||africa||Guinea|Guinée|Guinea|غينيا|Conakry//Conakri/كوناكري
GW|GNB|624|member||africa||Guinea Bissau|Guinée-Bissau|Guinea-Bisáu|غينيا بيساو|Bissau//Bisáu/بيساو
KE|KEN|404|member||africa||Kenya|Kenya|Kenia|كينيا|Nairobi///نيروبي
LS|LSO|426|member||africa||Lesotho|Lesotho|Lesoto|ليسوتو|Maseru///ماسيرو
LR|LBR|430|member||africa||Liberia|Libéria|Liberia|ليبيريا|Monrovia///مونروفيا
LY|LBY|434|member||africa|mena|Libya|Libye|Libia|ليبيا|Tripoli//Trípoli/طرابلس
MG|MDG|450|member||africa||Madagascar|Madagascar|Madagascar|مدغشقر|Antananarivo///أنتاناناريفو
MW|MWI|454|member||africa||Malawi|Malawi|Malaui|مالاوي|Lilongwe//Lilongüe/ليلونغوي
ML|MLI|466|member||africa||Mali|Mali|Malí|مالي|Bamako///باماكو
MR|MRT|478|member||africa||Mauritania|Mauritanie|Mauritania|موريتانيا|Nouakchott//Nuakchot/نواكشوط
MU|MUS|480|member||africa||Mauritius|Maurice|Mauricio|موريشيوس|Port Louis/Port-Louis//بورت لويس
MA|MAR|504|member||africa|mena|Morocco|Maroc|Marruecos|المغرب|Rabat///الرباط
MZ|MOZ|508|member||africa||Mozambique|Mozambique|Mozambique|موزمبيق|Maputo///مابوتو
NA|NAM|516|member||africa||Namibia|Namibie|Namibia|ناميبيا|Windhoek///ويندهوك
NE|NER|562|member||africa||Niger|Niger|Níger|النيجر|Niamey///نيامي
NG|NGA|566|member||africa||Nigeria|Nigéria|Nigeria|نيجيريا|Abuja//Abuya/أبوجا
RW|RWA|646|member||africa||Rwanda|Rwanda|Ruanda|رواندا|Kigali///كيغالي
ST|STP|678|member||africa||Sao Tome and Principe|Sao Tomé-et-Principe|Santo Tomé y Príncipe|سان تومي وبرينسيبي|São Tomé//Santo Tomé/ساو تومي
SN|SEN|686|member||africa||Senegal|Sénégal|Senegal|السنغال|Dakar///داكار
SC|SYC|690|member||africa||Seychelles|Seychelles|Seychelles|سيشل|Victoria///فيكتوريا
SL|SLE|694|member||africa||Sierra Leone|Sierra Leone|Sierra Leona|سيراليون|Freetown///فريتاون
SO|SOM|706|member||africa||Somalia|Somalie|Somalia|الصومال|Mogadishu/Mogadiscio/Mogadiscio/مقديشو
ZA|ZAF|710|member||africa||South Africa|Afrique du Sud|Sudáfrica|جنوب أفريقيا|Pretoria///بريتوريا
SS|SSD|728|member||africa||South Sudan|Soudan du Sud|Sudán del Sur|جنوب السودان|Juba/Djouba/Yuba/جوبا
SD|SDN|729|member||africa||Sudan|Soudan|Sudán|السودان|Khartoum//Jartum/الخرطوم
TZ|TZA|834|member||africa||Tanzania|Tanzanie|Tanzania|تنزانيا|Dar es Salaam/Dar es Salam/Dar es Salam/دار السلام
TG|TGO|768|member||africa||Togo|Togo|Togo|توغو|Lomé///لومي
TN|TUN|788|member||africa|mena|Tunisia|Tunisie|Túnez|تونس|Tunis//Túnez/تونس العاصمة
UG|UGA|800|member||africa||Uganda|Ouganda|Uganda|أوغندا|Kampala///كمبالا
ZM|ZMB|894|member||africa||Zambia|Zambie|Zambia|زامبيا|Lusaka///لوساكا
ZW|ZWE|716|member||africa||Zimbabwe|Zimbabwe|Zimbabue|زيمبابوي|Harare///هراري
AG|ATG|028|member||americas||Antigua and Barbuda|Antigua-et-Barbuda|Antigua y Barbuda|أنتيغوا وباربودا|St. John's/Saint John’s/Saint John’s/سانت جونز
AR|ARG|032|member||americas||Argentina|Argentine|Argentina|الأرجنتين|Buenos Aires///بوينس آيرس
AW|ABW|533|member||americas||Aruba|Aruba|Aruba|أروبا|Oranjestad///أورانيستاد
BS|BHS|044|member||americas||Bahamas|Bahamas|Bahamas|جزر البهاما|Nassau//Nasáu/ناساو
BB|BRB|052|member||americas||Barbados|Barbade|Barbados|باربادوس|Bridgetown///بريدجتاون
BZ|BLZ|084|member||americas||Belize|Belize|Belice|بليز|Belmopan//Belmopán/بلموبان
BO|BOL|068|member||americas||Bolivia|Bolivie|Bolivia|بوليفيا|La Paz///لاباز
BR|BRA|076|member||americas||Brazil|Brésil|Brasil|البرازيل|Brasília/Brasilia/Brasilia/برازيليا
CA|CAN|124|member||americas||Canada|Canada|Canadá|كندا|Ottawa///أوتاوا
CL|CHL|152|member||americas||Chile|Chili|Chile|تشيلي|Santiago///سانتياغو
CO|COL|170|member||americas||Colombia|Colombie|Colombia|كولومبيا|Bogotá/Bogota//بوغوتا
CR|CRI|188|member||americas||Costa Rica|Costa Rica|Costa Rica|كوستاريكا|San José///سان خوسيه
CU|CUB|192|member||americas||Cuba|Cuba|Cuba|كوبا|Havana/La Havane/La Habana/هافانا
CW|CUW|531|member||americas||Curaçao|Curaçao|Curaçao|كوراساو|Willemstad///فيلمستاد
DM|DMA|212|member||americas||Dominica|Dominique|Dominica|دومينيكا|Roseau///روسو
DO|DOM|214|member||americas||Dominican Republic|République dominicaine|República Dominicana|الجمهورية الدومينيكية|Santo Domingo/Saint-Domingue//سانتو دومينغو
EC|ECU|218|member||americas||Ecuador|Équateur|Ecuador|الإكوادور|Quito///كيتو
SV|SLV|222|member||americas||El Salvador|El Salvador|El Salvador|السلفادور|San Salvador///سان سلفادور
GD|GRD|308|member||americas||Grenada|Grenade|Granada|غرينادا|St. George's/Saint-Georges/Saint George’s/سانت جورجز
GT|GTM|320|member||americas||Guatemala|Guatemala|Guatemala|غواتيمالا|Guatemala City/Guatemala/Ciudad de Guatemala/مدينة غواتيمالا
GY|GUY|328|member||americas||Guyana|Guyana|Guyana|غيانا|Georgetown///جورج تاون
HT|HTI|332|member||americas||Haiti|Haïti|Haití|هايتي|Port-au-Prince//Puerto Príncipe/بورت أو برنس
HN|HND|340|member||americas||Honduras|Honduras|Honduras|هندوراس|Tegucigalpa///تيغوسيغالبا
JM|JAM|388|member||americas||Jamaica|Jamaïque|Jamaica|جامايكا|Kingston///كينغستون
MX|MEX|484|member||americas||Mexico|Mexique|México|المكسيك|Mexico City/Mexico/Ciudad de México/مدينة مكسيكو
NI|NIC|558|member||americas||Nicaragua|Nicaragua|Nicaragua|نيكاراغوا|Managua///ماناغوا
PA|PAN|591|member||americas||Panama|Panama|Panamá|بنما|Panama City/Panama/Ciudad de Panamá/مدينة بنما
PY|PRY|600|member||americas||Paraguay|Paraguay|Paraguay|باراغواي|Asunción/Asuncion//أسونسيون
PE|PER|604|member||americas||Peru|Pérou|Perú|بيرو|Lima///ليما
KN|KNA|659|member||americas||Saint Kitts and Nevis|Saint-Kitts-et-Nevis|San Cristóbal y Nieves|سانت كيتس ونيفيس|Basseterre///باستير
LC|LCA|662|member||americas||Saint Lucia|Sainte-Lucie|Santa Lucía|سانت لوسيا|Castries///كاستريس
VC|VCT|670|member||americas||Saint Vincent and the Grenadines|Saint-Vincent-et-les-Grenadines|San Vicente y las Granadinas|سانت فنسنت وجزر غرينادين|Kingstown///كينغستاون
SX|SXM|534|member||americas||Sint Maarten|Saint-Martin (Sint Maarten)|Sint Maarten|سانت مارتن|Philipsburg///فيليبسبورغ
SR|SUR|740|member||americas||Suriname|Suriname|Suriname|سورينام|Paramaribo///باراماريبو
TT|TTO|780|member||americas||Trinidad and Tobago|Trinité-et-Tobago|Trinidad y Tobago|ترينيداد وتوباغو|Port of Spain/Port-d’Espagne/Puerto España/بورت أوف سبين
US|USA|840|member||americas||United States|États-Unis|Estados Unidos|الولايات المتحدة|Washington///واشنطن
UY|URY|858|member||americas||Uruguay|Uruguay|Uruguay|الأوروغواي|Montevideo///مونتيفيديو
VE|VEN|862|member||americas||Venezuela|Venezuela|Venezuela|فنزويلا|Caracas///كراكاس
AF|AFG|004|member||asia_pacific||Afghanistan|Afghanistan|Afganistán|أفغانستان|Kabul/Kaboul//كابول
AU|AUS|036|member||asia_pacific||Australia|Australie|Australia|أستراليا|Canberra//Camberra/كانبرا
BH|BHR|048|member||asia_pacific|mena|Bahrain|Bahreïn|Baréin|البحرين|Manama///المنامة
BD|BGD|050|member||asia_pacific||Bangladesh|Bangladesh|Bangladesh|بنغلاديش|Dhaka/Dacca/Daca/دكا
BT|BTN|064|member||asia_pacific||Bhutan|Bhoutan|Bután|بوتان|Thimphu/Thimphou/Timbu/تيمفو
BN|BRN|096|member||asia_pacific||Brunei|Brunei|Brunéi|بروني|Bandar Seri Begawan///بندر سري بيغاوان
KH|KHM|116|member||asia_pacific||Cambodia|Cambodge|Camboya|كمبوديا|Phnom Penh//Nom Pen/بنوم بنه
CN|CHN|156|member||asia_pacific||China|Chine|China|الصين|Beijing/Pékin/Pekín/بيجين
FJ|FJI|242|member||asia_pacific||Fiji|Fidji|Fiyi|فيجي|Suva///سوفا
IN|IND|356|member||asia_pacific||India|Inde|India|الهند|New Delhi//Nueva Delhi/نيودلهي
ID|IDN|360|member||asia_pacific||Indonesia|Indonésie|Indonesia|إندونيسيا|Jakarta//Yakarta/جاكرتا
IR|IRN|364|member||asia_pacific||Iran|Iran|Irán|إيران|Tehran/Téhéran/Teherán/طهران
IQ|IRQ|368|member||asia_pacific|mena|Iraq|Irak|Iraq|العراق|Baghdad/Bagdad/Bagdad/بغداد
JP|JPN|392|member||asia_pacific||Japan|Japon|Japón|اليابان|Tokyo//Tokio/طوكيو
JO|JOR|400|member||asia_pacific|mena|Jordan|Jordanie|Jordania|الأردن|Amman//Amán/عمّان
KZ|KAZ|398|member||asia_pacific||Kazakhstan|Kazakhstan|Kazajistán|كازاخستان|Astana//Astaná/أستانا
KI|KIR|296|member||asia_pacific||Kiribati|Kiribati|Kiribati|كيريباتي|Tarawa///تاراوا
KR|KOR|410|member||asia_pacific||Korea (Republic of)|Corée (République de)|Corea (República de)|كوريا (جمهورية)|Seoul/Séoul/Seúl/سيول
KW|KWT|414|member||asia_pacific|mena|Kuwait|Koweït|Kuwait|الكويت|Kuwait City/Koweït/Ciudad de Kuwait/مدينة الكويت
KG|KGZ|417|member||asia_pacific||Kyrgyzstan|Kirghizistan|Kirguistán|قيرغيزستان|Bishkek/Bichkek/Biskek/بيشكيك
LA|LAO|418|member||asia_pacific||Laos|Laos|Laos|لاوس|Vientiane//Vientián/فينتيان
LB|LBN|422|member||asia_pacific|mena|Lebanon|Liban|Líbano|لبنان|Beirut/Beyrouth//بيروت
MY|MYS|458|member||asia_pacific||Malaysia|Malaisie|Malasia|ماليزيا|Kuala Lumpur///كوالالمبور
MV|MDV|462|member||asia_pacific||Maldives|Maldives|Maldivas|جزر المالديف|Malé///ماليه
MH|MHL|584|member||asia_pacific||Marshall Islands|Îles Marshall|Islas Marshall|جزر مارشال|Majuro///ماجورو
FM|FSM|583|member||asia_pacific||Federated States of Micronesia|Micronésie (États fédérés de)|Micronesia (Estados Federados de)|ميكرونيزيا (الولايات المتحدة)|Palikir///باليكير
MN|MNG|496|member||asia_pacific||Mongolia|Mongolie|Mongolia|منغوليا|Ulaanbaatar/Oulan-Bator/Ulán Bator/أولان باتور
MM|MMR|104|member||asia_pacific||Myanmar|Myanmar|Myanmar|ميانمار|Nay Pyi Taw/Naypyidaw/Naipyidó/نايبيداو
NR|NRU|520|member||asia_pacific||Nauru|Nauru|Nauru|ناورو|Yaren///يارين
NP|NPL|524|member||asia_pacific||Nepal|Népal|Nepal|نيبال|Kathmandu/Katmandou/Katmandú/كاتماندو
NZ|NZL|554|member||asia_pacific||New Zealand|Nouvelle-Zélande|Nueva Zelandia|نيوزيلندا|Wellington///ويلينغتون
OM|OMN|512|member||asia_pacific|mena|Oman|Oman|Omán|عمان|Muscat/Mascate/Mascate/مسقط
PK|PAK|586|member||asia_pacific||Pakistan|Pakistan|Pakistán|باكستان|Islamabad///إسلام آباد
PW|PLW|585|member||asia_pacific||Palau|Palaos|Palaos|بالاو|Koror///كورور
PS|PSE|275|member||asia_pacific|mena|Palestine, State of|Palestine (État de)|Palestina (Estado de)|فلسطين (دولة)|Ramallah//Ramala/رام الله
PG|PNG|598|member||asia_pacific||Papua New Guinea|Papouasie-Nouvelle-Guinée|Papua Nueva Guinea|بابوا غينيا الجديدة|Port Moresby///بورت مورسبي
PH|PHL|608|member||asia_pacific||Philippines|Philippines|Filipinas|الفلبين|Manila/Manille//مانيلا
QA|QAT|634|member||asia_pacific|mena|Qatar|Qatar|Catar|قطر|Doha///الدوحة
WS|WSM|882|member||asia_pacific||Samoa|Samoa|Samoa|ساموا|Apia///آبيا
SA|SAU|682|member||asia_pacific|mena|Saudi Arabia|Arabie saoudite|Arabia Saudita|المملكة العربية السعودية|Riyadh/Riyad/Riad/الرياض
SG|SGP|702|member||asia_pacific||Singapore|Singapour|Singapur|سنغافورة|Singapore/Singapour/Singapur/سنغافورة
SB|SLB|090|member||asia_pacific||Solomon Islands|Îles Salomon|Islas Salomón|جزر سليمان|Honiara///هونيارا
LK|LKA|144|member||asia_pacific||Sri Lanka|Sri Lanka|Sri Lanka|سريلانكا|Colombo///كولومبو
SY|SYR|760|member||asia_pacific|mena|Syria|Syrie|Siria|سوريا|Damascus/Damas/Damasco/دمشق
TJ|TJK|762|member||asia_pacific||Tajikistan|Tadjikistan|Tayikistán|طاجيكستان|Dushanbe/Douchanbé/Dusambé/دوشانبه
TH|THA|764|member||asia_pacific||Thailand|Thaïlande|Tailandia|تايلاند|Bangkok///بانكوك
TL|TLS|626|member||asia_pacific||Timor-Leste|Timor-Leste|Timor-Leste|تيمور الشرقية|Dili///ديلي
TO|TON|776|member||asia_pacific||Tonga|Tonga|Tonga|تونغا|Nuku'alofa/Nuku’alofa/Nukualofa/نوكوألوفا
TM|TKM|795|member||asia_pacific||Turkmenistan|Turkménistan|Turkmenistán|تركمانستان|Ashgabat/Achgabat/Asjabad/عشق آباد
AE|ARE|784|member||asia_pacific|mena|United Arab Emirates|Émirats arabes unis|Emiratos Árabes Unidos|الإمارات العربية المتحدة|Abu Dhabi/Abou Dhabi/Abu Dabi/أبوظبي
UZ|UZB|860|member||asia_pacific||Uzbekistan|Ouzbékistan|Uzbekistán|أوزبكستان|Tashkent/Tachkent/Taskent/طشقند
VU|VUT|548|member||asia_pacific||Vanuatu|Vanuatu|Vanuatu|فانواتو|Port Vila/Port-Vila//بورت فيلا
VN|VNM|704|member||asia_pacific||Viet Nam|Viet Nam|Viet Nam|فييت نام|Hanoi/Hanoï/Hanói/هانوي
YE|YEM|887|member||asia_pacific|mena|Yemen|Yémen|Yemen|اليمن|Sana'a/Sanaa/Saná/صنعاء
AL|ALB|008|member||europe||Albania|Albanie|Albania|ألبانيا|Tirana///تيرانا
AD|AND|020|member||europe||Andorra|Andorre|Andorra|أندورا|Andorra la Vella/Andorre-la-Vieille/Andorra la Vieja/أندورا لا فيلا
AM|ARM|051|member||europe||Armenia|Arménie|Armenia|أرمينيا|Yerevan/Erevan/Ereván/يريفان
AT|AUT|040|member||europe||Austria|Autriche|Austria|النمسا|Vienna/Vienne/Viena/فيينا
AZ|AZE|031|member||europe||Azerbaijan|Azerbaïdjan|Azerbaiyán|أذربيجان|Baku/Bakou/Bakú/باكو
BY|BLR|112|member||europe||Belarus|Bélarus|Belarús|بيلاروس|Minsk///مينسك
BE|BEL|056|member||europe||Belgium|Belgique|Bélgica|بلجيكا|Brussels/Bruxelles/Bruselas/بروكسل
BA|BIH|070|member||europe||Bosnia and Herzegovina|Bosnie-Herzégovine|Bosnia y Herzegovina|البوسنة والهرسك|Sarajevo///سراييفو
BG|BGR|100|member||europe||Bulgaria|Bulgarie|Bulgaria|بلغاريا|Sofia//Sofía/صوفيا
HR|HRV|191|member||europe||Croatia|Croatie|Croacia|كرواتيا|Zagreb///زغرب
CY|CYP|196|member||europe||Cyprus|Chypre|Chipre|قبرص|Nicosia/Nicosie//نيقوسيا
CZ|CZE|203|member||europe||Czech Republic|République tchèque|República Checa|الجمهورية التشيكية|Prague//Praga/براغ
DK|DNK|208|member||europe||Denmark|Danemark|Dinamarca|الدنمارك|Copenhagen/Copenhague/Copenhague/كوبنهاغن
EE|EST|233|member||europe||Estonia|Estonie|Estonia|إستونيا|Tallinn//Tallin/تالين
FI|FIN|246|member||europe||Finland|Finlande|Finlandia|فنلندا|Helsinki///هلسنكي
FR|FRA|250|member||europe||France|France|Francia|فرنسا|Paris//París/باريس
GE|GEO|268|member||europe||Georgia|Géorgie|Georgia|جورجيا|Tbilisi/Tbilissi/Tiflis/تبليسي
DE|DEU|276|member||europe||Germany|Allemagne|Alemania|ألمانيا|Wiesbaden///فيسبادن
GR|GRC|300|member||europe||Greece|Grèce|Grecia|اليونان|Athens/Athènes/Atenas/أثينا
HU|HUN|348|member||europe||Hungary|Hongrie|Hungría|المجر|Budapest///بودابست
IS|ISL|352|member||europe||Iceland|Islande|Islandia|آيسلندا|Reykjavik//Reikiavik/ريكيافيك
IE|IRL|372|member||europe||Ireland|Irlande|Irlanda|آيرلندا|Dublin//Dublín/دبلن
IL|ISR|376|member||europe||Israel|Israël|Israel|إسرائيل|
IT|ITA|380|member||europe||Italy|Italie|Italia|إيطاليا|Rome//Roma/روما
LV|LVA|428|member||europe||Latvia|Lettonie|Letonia|لاتفيا|Riga///ريغا
LI|LIE|438|member||europe||Liechtenstein|Liechtenstein|Liechtenstein|ليختنشتاين|Vaduz///فادوز
LT|LTU|440|member||europe||Lithuania|Lituanie|Lituania|ليتوانيا|Vilnius//Vilna/فيلنيوس
LU|LUX|442|member||europe||Luxembourg|Luxembourg|Luxemburgo|لكسمبرغ|Luxembourg//Luxemburgo/لكسمبرغ
MT|MLT|470|member||europe||Malta|Malte|Malta|مالطا|Valletta/La Valette/La Valeta/فاليتا
MD|MDA|498|member||europe||Moldova|Moldavie|Moldavia|مولدوفا|Chisinau//Chisináu/كيشيناو
MC|MCO|492|member||europe||Monaco|Monaco|Mónaco|موناكو|Monaco//Mónaco/موناكو
ME|MNE|499|member||europe||Montenegro|Monténégro|Montenegro|الجبل الأسود|Podgorica///بودغوريتسا
NL|NLD|528|member||europe||Netherlands|Pays-Bas|Países Bajos|هولندا|The Hague/La Haye/La Haya/لاهاي
MK|MKD|807|member||europe||North Macedonia|Macédoine du Nord|Macedonia del Norte|مقدونيا الشمالية|Skopje//Skopie/سكوبيه
NO|NOR|578|member||europe||Norway|Norvège|Noruega|النرويج|Oslo///أوسلو
PL|POL|616|member||europe||Poland|Pologne|Polonia|بولندا|Warsaw/Varsovie/Varsovia/وارسو
PT|PRT|620|member||europe||Portugal|Portugal|Portugal|البرتغال|Lisbon/Lisbonne/Lisboa/لشبونة
RO|ROU|642|member||europe||Romania|Roumanie|Rumanía|رومانيا|Bucharest/Bucarest/Bucarest/بوخارست
RU|RUS|643|member||europe||Russia|Russie|Rusia|روسيا|Moscow/Moscou/Moscú/موسكو
SM|SMR|674|member||europe||San Marino|Saint-Marin|San Marino|سان مارينو|San Marino/Saint-Marin//سان مارينو
RS|SRB|688|member||europe||Serbia|Serbie|Serbia|صربيا|Belgrade//Belgrado/بلغراد
SK|SVK|703|member||europe||Slovakia|Slovaquie|Eslovaquia|سلوفاكيا|Bratislava///براتيسلافا
SI|SVN|705|member||europe||Slovenia|Slovénie|Eslovenia|سلوفينيا|Ljubljana//Liubliana/ليوبليانا
ES|ESP|724|member||europe||Spain|Espagne|España|إسبانيا|Madrid///مدريد
SE|SWE|752|member||europe||Sweden|Suède|Suecia|السويد|Stockholm//Estocolmo/ستوكهولم
CH|CHE|756|member||europe||Switzerland|Suisse|Suiza|سويسرا|Bern/Berne/Berna/برن
TR|TUR|792|member||europe||Türkiye|Türkiye|Türkiye|تركيا|Ankara///أنقرة
UA|UKR|804|member||europe||Ukraine|Ukraine|Ucrania|أوكرانيا|Kyiv/Kyïv//كييف
GB|GBR|826|member||europe||United Kingdom|Royaume-Uni|Reino Unido|المملكة المتحدة|Manchester//Mánchester/مانشستر
VA|VAT|336|member||europe||Vatican City State|État de la Cité du Vatican|Estado de la Ciudad del Vaticano|دولة حاضرة الفاتيكان|Vatican City/Cité du Vatican/Ciudad del Vaticano/مدينة الفاتيكان
AS|ASM|016|sub_bureau|US|americas||American Samoa, United States|Samoa américaines (États-Unis)|Samoa Americana (Estados Unidos)|ساموا الأمريكية (الولايات المتحدة)|Pago Pago///باغو باغو
PR|PRI|630|sub_bureau|US|americas||Puerto Rico, United States|Porto Rico (États-Unis)|Puerto Rico (Estados Unidos)|بورتوريكو (الولايات المتحدة)|San Juan///سان خوان
AI|AIA|660|sub_bureau|GB|europe||Anguilla, United Kingdom|Anguilla (Royaume-Uni)|Anguila (Reino Unido)|أنغويلا (المملكة المتحدة)|The Valley//El Valle/ذا فالي
BM|BMU|060|sub_bureau|GB|europe||Bermuda, United Kingdom|Bermudes (Royaume-Uni)|Bermudas (Reino Unido)|برمودا (المملكة المتحدة)|Hamilton///هاميلتون
VG|VGB|092|sub_bureau|GB|europe||British Virgin Islands, United Kingdom|Îles Vierges britanniques (Royaume-Uni)|Islas Vírgenes Británicas (Reino Unido)|جزر فرجن البريطانية (المملكة المتحدة)|Road Town///رود تاون
KY|CYM|136|sub_bureau|GB|europe||Cayman Islands, United Kingdom|Îles Caïmanes (Royaume-Uni)|Islas Caimán (Reino Unido)|جزر كايمان (المملكة المتحدة)|George Town///جورج تاون
GI|GIB|292|sub_bureau|GB|europe||Gibraltar, United Kingdom|Gibraltar (Royaume-Uni)|Gibraltar (Reino Unido)|جبل طارق (المملكة المتحدة)|Gibraltar///جبل طارق
MS|MSR|500|sub_bureau|GB|europe||Montserrat, United Kingdom|Montserrat (Royaume-Uni)|Montserrat (Reino Unido)|مونتسيرات (المملكة المتحدة)|Brades///برادس
TC|TCA|796|sub_bureau|GB|europe||Turks and Caicos (Islands), United Kingdom|Îles Turques-et-Caïques (Royaume-Uni)|Islas Turcas y Caicos (Reino Unido)|جزر تركس وكايكوس (المملكة المتحدة)|Grand Turk//Gran Turca/غراند تورك
HK|HKG|344|sub_bureau|CN|asia_pacific||Hong Kong, China|Hong Kong (Chine)|Hong Kong (China)|هونغ كونغ (الصين)|Hong Kong///هونغ كونغ
MO|MAC|446|sub_bureau|CN|asia_pacific||Macao, China|Macao (Chine)|Macao (China)|ماكاو (الصين)|Macao///ماكاو
KP|PRK|408|non_member||||Korea (Democratic People's Republic of)|Corée (République populaire démocratique de)|Corea (República Popular Democrática de)|كوريا (جمهورية كوريا الشعبية الديمقراطية)|
TV|TUV|798|non_member||||Tuvalu|Tuvalu|Tuvalu|توفالو|
TW|TWN|158|non_member||||Taiwan, China|Taïwan (Chine)|Taiwán (China)|تايوان (الصين)|
BQ|BES|535|non_member||||Bonaire, Netherlands|Bonaire (Pays-Bas)|Bonaire (Países Bajos)|بونير (هولندا)|
XK|UNK||non_member||||under UNMIK mandate (Kosovo)|sous mandat de la MINUK (Kosovo)|bajo mandato de la UNMIK (Kosovo)|تحت ولاية بعثة الأمم المتحدة (كوسوفو)|
`
