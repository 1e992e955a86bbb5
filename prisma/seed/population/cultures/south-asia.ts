import { type Culture, simple } from '../culture'
import { names, pool, product, tails } from '../names'

const hindiTail = product(
  'Ra/रा Su/सु Vi/वि Na/ना Pra/प्र Ma/मा Ha/ह Ja/ज Di/दि Sa/स An/अन Ka/क Mo/मो Ni/नि Go/गो Lok/लोक Man/मन Shi/शि Bha/भ Dev/देव',
  'je/जे re/रे ne/ने ma/म la/ला va/व ka/का da/द gi/गी nde/न्दे bhi/भि',
  'sh/श nder/न्दर raj/राज pal/पाल deep/दीप kumar/कुमार nath/नाथ jeet/जीत want/वन्त prasad/प्रसाद mohan/मोहन esh/ेश it/ित',
)
const hindiFamily = names(
  'Kumar/कुमार 8 Singh/सिंह 7 Sharma/शर्मा 4 Verma/वर्मा 2.5 Gupta/गुप्ता 3 Yadav/यादव 3 Devi/देवी 2 Mishra/मिश्रा 1.6 Pandey/पाण्डेय 1.4 Tiwari/तिवारी Chauhan/चौहान Agarwal/अग्रवाल Jain/जैन Mehta/मेहता Joshi/जोशी Rathore/राठौर Chaudhary/चौधरी Saxena/सक्सेना Srivastava/श्रीवास्तव Thakur/ठाकुर Dubey/दुबे Shukla/शुक्ला Malhotra/मल्होत्रा Kapoor/कपूर Chopra/चोपड़ा Bhatia/भाटिया Arora/अरोड़ा Khanna/खन्ना Negi/नेगी Rawat/रावत',
)
export const hindi: Culture = simple({
  code: 'hindi',
  share: 6,
  nationalities: 'IN 92 NP 3 GB 2 US 3',
  lang: 'hi',
  script: 'Deva',
  firstOfJanuary: 0.09,
  second: 0.25,
  male: pool(
    names(
      'Ram/राम 3 Rajesh/राजेश 2 Sanjay/संजय 2 Amit/अमित 2 Suresh/सुरेश Rakesh/राकेश Vijay/विजय Anil/अनिल Sunil/सुनील Manoj/मनोज Rahul/राहुल Ashok/अशोक Ravi/रवि Deepak/दीपक Vinod/विनोद Mukesh/मुकेश Dinesh/दिनेश Ajay/अजय Arun/अरुण Mohan/मोहन Krishna/कृष्ण Rohit/रोहित Vikas/विकास Pankaj/पंकज Shyam/श्याम Gopal/गोपाल Hari/हरि Naresh/नरेश',
    ),
    hindiTail,
    0.25,
  ),
  female: pool(
    names(
      'Sunita/सुनीता Anita/अनीता Geeta/गीता Sita/सीता Rekha/रेखा Priya/प्रिया Pooja/पूजा Neha/नेहा Kavita/कविता Asha/आशा Meena/मीना Lakshmi/लक्ष्मी Radha/राधा Usha/उषा Savita/सविता Seema/सीमा Suman/सुमन Anjali/अंजलि Nisha/निशा Sarita/सरिता Manju/मंजू Pushpa/पुष्पा',
    ),
    product(
      'Su/सु Vi/वि Ka/का Na/ना Ra/रा Ma/म Sha/शा Pri/प्रि An/अन Ni/नि',
      'ni/नी mi/मी ri/री li/ली vi/वी di/दी ka/का',
      'ta/ता ka/का na/ना ya/या la/ला ksha/क्षा',
    ),
    0.2,
  ),
  family: pool(
    hindiFamily,
    tails(
      hindiTail,
      product(
        'Bha/भ Ka/क Cha/च Pa/प Ma/म Ra/रा Gau/गौ Kha/ख Da/द Sa/सा',
        'tta/ट्टा nd/न्द rg/र्ग ndh/न्ध th/थ lw/ल्व dh/ध',
        'ani/ानी wala/वाला kar/कर ia/िया al/ाल e/े an/ान',
      ),
    ),
    0.45,
  ),
})

const telugu =
  'Venkata Srinivasa Rama Krishna Lakshmi Nara Satya Subba Naga Koti Surya Anjane Hanuma Seetha Bhas Raghu Mura Chandra Siva Rajya'
const southTail = product(
  telugu.toLowerCase(),
  '- ra na ma ya va',
  'murthy rao swamy reddy kumar raju nathan moorthy appa amma lingam samy vel mani kanth charan sundaram',
)
export const southIndian: Culture = {
  code: 'south-indian',
  share: 3.2,
  nationalities: 'IN 84 LK 8 MY 5 SG 3',
  script: 'Latn',
  lang: 'ta',
  firstOfJanuary: 0.06,
  nativeOrder: 'given-first',
  compose: (random, sex) => {
    // Initials of village and father stand before the name: "S. Ramanathan"; on passports the father's name follows.
    const given = (sex === 'M' ? southMale : southFemale).pick(random)
    const father = southMale.pick(random)
    const initial = { latin: `${father.latin.charAt(0)}.`, native: null }
    if (random.chance(0.4)) return { given: [initial, given], family: [] }
    return { given: [given], family: [random.chance(0.5) ? father : southFamily.pick(random)] }
  },
}
const southMale = pool(
  names(
    'Murugan Subramaniam Ramesh Senthil Karthik Suresh Rajan Krishnan Ganesh Venkatesh Srinivasan Ravi Arun Prakash Balaji Selvam Anand Mani Vijay Kumar Kannan Sivakumar Ramanathan',
  ),
  southTail,
  0.4,
)
const southFemale = pool(
  names(
    'Lakshmi Saraswathi Meenakshi Priya Kavitha Radha Parvathi Vijaya Sumathi Geetha Malathi Revathi Anitha Deepa Latha Uma Janaki Bhavani',
  ),
  southTail,
  0.3,
)
const southFamily = pool(
  names(
    'Reddy Rao Naidu Nair Iyer Pillai Menon Raju Chetty Gowda Shetty Hegde Varma Iyengar Nambiar Kurup Mudaliar',
  ),
  southTail,
  0.55,
)

const urduMale = names(
  'Muhammad 16 Ahmed 4 Ali 5 Hassan 2.5 Hussain 3 Abdul 3 Imran 2 Usman 2 Bilal 1.6 Hamza 1.4 Asif Tariq Nadeem Shahid Khalid Zahid Waqas Faisal Kashif Rizwan Adnan Naveed Aamir Arshad Ghulam Iqbal Javed Nasir Saeed Sajid Waseem Yasir Zubair Tahir Akram Rashid Farooq',
)
const urduFemale = names(
  'Fatima 5 Ayesha 4 Maryam 3 Zainab 3 Khadija 2 Saima 1.6 Nasreen Shazia Rubina Sadia Bushra Samina Asma Farzana Nadia Rabia Shabana Tahira Uzma Noor Amna Hina Iqra Kiran Mehwish Parveen Shaheen Yasmeen',
)
const urduTail = product(
  'Zu Sha Ma Na Ra Fa Ta Wa Ha Kha Sa Im Ar Gul Mu',
  'hai ki fi zi di ri mi bi ja li qi sha',
  'b d r n l m z ullah uddin een aan oor',
)
export const pakistani: Culture = simple({
  code: 'pakistani',
  share: 5,
  nationalities: 'PK 88 GB 8 AE 2 IN 2',
  lang: 'ur',
  firstOfJanuary: 0.12,
  second: 0.4,
  male: pool(urduMale, urduTail, 0.15),
  female: pool(urduFemale, urduTail, 0.15),
  family: pool(
    names(
      'Khan 9 Ahmed 4 Ali 4 Hussain 4 Malik 3 Butt 1.6 Iqbal 1.6 Bibi 2.5 Shah 2.4 Chaudhry 1.5 Mahmood 1.4 Akhtar 1.6 Begum 1.5 Rana Raja Awan Qureshi Mirza Baig Sheikh Ansari Siddiqui Mughal Bhatti Gondal Abbasi Hashmi Kayani Janjua Bajwa Cheema Warraich Afridi Khattak Yousafzai Bangash Wazir Mehsud Jatoi Bugti Rind Leghari Mazari Soomro Junejo Bhutto',
    ),
    tails(
      urduTail,
      product(
        'Ba Ja Cha Kha Ma Da Ra Gha Tha La',
        'tt nj hm rr ng kh lr dh nw',
        'i ana ar al ial era ani wal ro iar',
      ),
    ),
    0.35,
  ),
})

export const bengali: Culture = simple({
  code: 'bengali',
  share: 3.6,
  nationalities: 'BD 75 IN 20 GB 5',
  lang: 'bn',
  firstOfJanuary: 0.14,
  second: 0.4,
  male: pool(
    names(
      'Mohammad 10 Md 10 Abdul 5 Rahman 2 Karim Rahim Shah Mizanur Jahangir Kamal Nurul Shafiqul Rafiqul Aminul Anisur Habibur Mahbub Monir Saiful Sohel Tanvir Zahid Subrata Amit Arjun Debashish Sourav',
    ),
    product(
      'Ra Sha Ami Nu Maha Ani Mi Ha Kha Mo Aza Taju',
      'fi hi ru ji za ni lo ki',
      'qul sur zur bur dur mul mam har bul jul',
    ),
    0.3,
  ),
  female: pool(
    names(
      'Fatema Ayesha Nasrin Shirin Rahima Sultana Rokeya Salma Jahanara Nargis Taslima Farida Rina Shilpi Momtaz Nasima Sabina Moushumi Sharmin Ruma Anjali Sumitra',
    ),
    product('Nas Sha Ru Mo Fa Ta Sa Ha', 'ri mi bi li su sli', 'n na ma ya da la'),
    0.25,
  ),
  family: pool(
    names(
      'Rahman 4 Islam 5 Hossain 5 Khatun 3 Begum 4 Akter 4 Ahmed 3 Khan 2 Ali 2 Miah 2 Uddin 2.5 Chowdhury 1.8 Das 2 Roy 1.5 Alam 1.3 Haque 1.3 Sarkar 1.3 Bibi Mondal Biswas Ghosh Banerjee Mukherjee Chatterjee Bose Sen Dutta Paul Saha Talukdar Sikder Mollah Sheikh Kazi Bhuiyan Howlader Majumder',
    ),
    product(
      'Bha Cha Ma Ha Ta Sha Pra Bi Ku Gho Na',
      'tta lda ju la ma shwa ndo kro',
      'r rya charya dhyay das nik kar dar mder gupta',
    ),
    0.25,
  ),
})

export const sikh: Culture = simple({
  code: 'sikh',
  share: 1.4,
  nationalities: 'IN 78 CA 10 GB 10 IT 2',
  lang: 'pa',
  firstOfJanuary: 0.05,
  male: pool(
    names(
      'Gurpreet Harpreet Manpreet Jaspreet Amarjit Balwinder Sukhwinder Jaswinder Kulwinder Paramjit Ranjit Surjit Baldev Gurdeep Harjit',
    ),
    product(
      'Gur Har Man Jas Amar Bal Sukh Kul Param Ran Sur Dal Jag Kar Lakh Mohin Nav Raj Sat Tej',
      'preet jit winder deep want inder bir meet pal tej dev mohan man',
    ),
    0.75,
  ),
  female: pool(
    names('Gurpreet Harpreet Manpreet Jaspreet Amarjit Balwinder Kulwinder Simran Navneet'),
    product(
      'Gur Har Man Jas Amar Bal Sukh Kul Param Ran Sur Dal Jag Kar Lakh Mohin Nav Raj Sat Tej',
      'preet jit winder deep want inder bir meet pal tej leen een',
    ),
    0.75,
  ),
  family: pool(
    names(
      'Singh 45 Kaur 35 Sandhu Gill Dhillon Sidhu Grewal Brar Dhaliwal Bains Mann Randhawa Sohal Bhullar Toor Chahal',
    ),
    product('Dha Ba Sa Gha Bha Ka Ma Pa', 'li in nd um tt hl rw', 'wal dhu al a an ra'),
    0.08,
  ),
})

export const nepali: Culture = simple({
  code: 'nepali',
  share: 0.9,
  nationalities: 'NP 92 IN 8',
  lang: 'ne',
  firstOfJanuary: 0.08,
  second: 0.5,
  male: pool(
    names(
      'Ram Hari Krishna Bishnu Shiva Dipak Ramesh Suresh Prakash Santosh Raju Bahadur Kumar Gopal Narayan Tek Man',
    ),
    product('Bi Di Ra Su Pra Na Kha Ti', 'ka pe je sha bi gen', 'sh ndra raj dev l m'),
    0.25,
  ),
  female: pool(
    names('Sita Gita Maya Kamala Sarita Sunita Laxmi Devi Kumari Bimala Radhika Saraswati Rita Anita'),
    product('Ka Sa Ma Bi Ra Su Pa', 'ma ri la shnu vi', 'la ta ya na'),
    0.25,
  ),
  family: pool(
    names(
      'Shrestha Tamang Gurung Rai Thapa Magar Adhikari Khadka Karki Chaudhary Limbu Poudel Sharma Bhandari Basnet Ghimire Lama Sherpa Pandey KC Rana Subedi',
    ),
    product('Acha Bha Ku Na Da Khati Ti Ga Pa', 'tta ra pa ha wa mi nde', 'rai la i ri l da wal'),
    0.3,
  ),
})
