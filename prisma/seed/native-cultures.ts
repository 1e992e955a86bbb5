import { type Culture, simple } from './population/culture'
import { names, pool } from './population/names'

/**
 * Four cultures whose names the large population writes in Latin letters alone, here with their own script beside it:
 * the demonstration shows every script that officers meet.
 */
export const nativeCultures: readonly Culture[] = [
  simple({
    code: 'urdu',
    share: 4,
    nationalities: 'PK 90 GB 6 AE 4',
    lang: 'ur',
    script: 'Arab',
    firstOfJanuary: 0.1,
    second: 0.4,
    male: pool(
      names(
        'Muhammad/محمد Ali/علی Ahmed/احمد Imran/عمران Usman/عثمان Bilal/بلال Hamza/حمزہ Kashif/کاشف Tariq/طارق Nadeem/ندیم Shahid/شاہد Faisal/فیصل Zubair/زبیر Arslan/ارسلان Waqar/وقار Junaid/جنید Rizwan/رضوان Asif/آصف',
      ),
    ),
    female: pool(
      names(
        'Fatima/فاطمہ Ayesha/عائشہ Sana/ثنا Zainab/زینب Saima/صائمہ Nadia/نادیہ Rabia/رابعہ Hina/حنا Maryam/مریم Bushra/بشریٰ Sadia/سعدیہ Nasreen/نسرین',
      ),
    ),
    family: pool(
      names(
        'Khan/خان Malik/ملک Hussain/حسین Shah/شاہ Butt/بٹ Qureshi/قریشی Siddiqui/صدیقی Chaudhry/چوہدری Baig/بیگ Mirza/مرزا Abbasi/عباسی Javed/جاوید Akhtar/اختر Bhatti/بھٹی Rajput/راجپوت',
      ),
    ),
  }),
  simple({
    code: 'bangla',
    share: 3,
    nationalities: 'BD 78 IN 18 GB 4',
    lang: 'bn',
    script: 'Beng',
    firstOfJanuary: 0.12,
    second: 0.3,
    male: pool(
      names(
        'Mohammad/মোহাম্মদ Abdul/আব্দুল Rahim/রহিম Karim/করিম Kamal/কামাল Rafiq/রফিক Shafiq/শফিক Jahangir/জাহাঙ্গীর Mizan/মিজান Sohel/সোহেল Anwar/আনোয়ার Tarek/তারেক Subir/সুবীর Bimal/বিমল',
      ),
    ),
    female: pool(
      names(
        'Fatema/ফাতেমা Nasrin/নাসরিন Salma/সালমা Rina/রিনা Shirin/শিরিন Taslima/তসলিমা Rokeya/রোকেয়া Mita/মিতা Anjali/অঞ্জলি Sultana/সুলতানা',
      ),
    ),
    family: pool(
      names(
        'Hossain/হোসেন Rahman/রহমান Islam/ইসলাম Ahmed/আহমেদ Chowdhury/চৌধুরী Khan/খান Uddin/উদ্দিন Miah/মিয়া Das/দাস Sarkar/সরকার Talukder/তালুকদার Bhuiyan/ভূঁইয়া Akter/আক্তার Roy/রায়',
      ),
    ),
  }),
  simple({
    code: 'nepali-native',
    share: 2,
    nationalities: 'NP 94 IN 6',
    lang: 'ne',
    script: 'Deva',
    second: 0.45,
    male: pool(
      names(
        'Ram/राम Hari/हरि Krishna/कृष्ण Bishnu/विष्णु Dipak/दीपक Ramesh/रमेश Suresh/सुरेश Prakash/प्रकाश Bahadur/बहादुर Kumar/कुमार Gopal/गोपाल Santosh/सन्तोष Rajendra/राजेन्द्र',
      ),
    ),
    female: pool(
      names(
        'Sita/सीता Gita/गीता Maya/माया Sarita/सरिता Laxmi/लक्ष्मी Kamala/कमला Anita/अनिता Sunita/सुनिता Devi/देवी Kumari/कुमारी',
      ),
    ),
    family: pool(
      names(
        'Shrestha/श्रेष्ठ Tamang/तामाङ Gurung/गुरुङ Rai/राई Thapa/थापा Magar/मगर Karki/कार्की Adhikari/अधिकारी Khadka/खड्का Lama/लामा Sherpa/शेर्पा Poudel/पौडेल Bhattarai/भट्टराई',
      ),
    ),
  }),
  simple({
    code: 'korean-native',
    share: 5,
    nationalities: 'KR 96 US 4',
    lang: 'ko',
    script: 'Hang',
    nativeOrder: 'family-first-joined',
    male: pool(
      names(
        'Min-jun/민준 Seo-jun/서준 Ji-hoon/지훈 Hyun-woo/현우 Sung-ho/성호 Young-ho/영호 Dong-hyun/동현 Jae-sung/재성 Sang-hoon/상훈 Kyung-soo/경수 Tae-yang/태양 Jin-woo/진우 Seung-hyun/승현 Byung-chul/병철 Chang-min/창민',
      ),
    ),
    female: pool(
      names(
        'Ji-woo/지우 Seo-yeon/서연 Min-ji/민지 Soo-jin/수진 Eun-jung/은정 Hye-jin/혜진 Mi-kyung/미경 Yu-na/유나 Young-hee/영희 Da-eun/다은 Sun-hee/선희',
      ),
    ),
    family: pool(
      names(
        'Kim/김 21.5 Lee/이 14.7 Park/박 8.4 Choi/최 4.7 Jung/정 4.4 Kang/강 2.3 Cho/조 2.1 Yoon/윤 2 Jang/장 2 Lim/임 1.7 Han/한 1.5 Oh/오 1.5 Seo/서 1.5 Shin/신 1.5 Kwon/권 1.4 Hwang/황 1.4 Ahn/안 1.4 Song/송 1.4 Ryu/류 1.3 Hong/홍 1.1 Noh/노 1',
      ),
    ),
  }),
]
