/**
 * Spellings and short forms of one name that neither sound nor edit distance joins: nicknames, translations between
 * languages, romanisations. Written from general knowledge. One line a group; a token may stand in several.
 */
const GROUPS = `
muhammad mohammed mohamed mohammad mohamad muhamad muhammed mohamud mohamoud muhamed mahamad mohamet mehmet mehmed mamadou mamadu mahammad magomed mukhammad muhammet mohd mohamedou maxamed mahomed
ahmad ahmed ahmet akhmad akhmed amadou hamadou axmed achmad achmed
mahmud mahmoud mahmood mehmood mahmut makhmud mamoudou
husayn hussein hussain husain hossein hosein houcine hocine huseyin husein hussin khusein xuseen hossain hoseyn
hasan hassan hasan hacene xasan khasan lahcen lahsen
abdllah abdoulaye abdoullah abdulla
abubakr abubakar aboubacar abubaker boubacar bubakar abubakari aboubakar boubakeur
umar omar omer oumar amar cumar omor
uthman othman osman ousmane usman uthmaan cismaan osmaan
ali aly aliy eali caali
yusuf youssef yousef yusef yousuf yousif yosef yosif joseph jose giuseppe josef jozef iosif osip josip youssouf yusup yuusuf usuf yossi
ibrahim ibraheem ebrahim brahim abraham avraham ibrahima abram ibragim ibraahim ebrahem
musa moussa mousa mosa moses moshe mose moises muse
isa issa eisa esa jesus yeshua
dawud dawood daoud daud david davud dawit davide daut tawit
sulayman suleiman suleyman sulaiman solomon soleiman soliman souleymane salomon shlomo salomone suliman saleban
yaqub yakub yacoub yaqoub jacob jakob yaakov iakov jacques james jaime giacomo diego jaakko yakov jakub iago jacobo yacub
ishaq ishak isaac isaak yitzhak izaak isak isaq
ismail ismael esmail ismaeel ishmael smail
ayyub ayoub ayub job eyup aiyub
yunus younes younis jonah yunis yonas jonas younus yoonus
yahya yehya yahia jahja yihya
zakariya zakaria zachary zacharias zachariah zakariyya zakarya zekeriya
idris edris driss
jamal gamal djamel jamaal cemal kamal
kamal kemal kamel
jafar jaafar gafar djafar cafer
jamil gamil djamil cemil jameel
jalal galal djalal celal
khalid khaled halid khalil kaled jalid halit
khalil halil jalil khaleel
karim kareem kerim abdkarim
rashid rachid rasheed reshid rasit
said saeed sayeed seid saeid saiid
saad 
salih saleh salah salehe
salim saleem selim salem
salman selman
tahir taher tahar
tariq tarek tarik tareq
hamid hameed hamed
majid majeed maged madjid
nasir naser nasser nacer
nur noor nour nuur noura
qasim kassem kasim qassem kassim qasem gasim belkacem kasem ghassem
qadir kader kadir qader qadeer
abdqadir abdkader abdkadir
aziz azeez
abdaziz abdulaziz abdelaziz
latif lateef
sharif cherif serif shareef xarif
shaykh sheikh cheikh
sayyid syed sayed seyyed said seyed sayid
sayf saif seif seyf
zayd zaid zeid zayed
zayn zain zein zine
ziyad ziad
faruq farouk farooq faruk
faysal faisal feisal
fadil fadel fazil fazel
reza rida ridha redha riza raza
ramadan ramazan ramadhan
murtaza mortada murtada mortaza mourtada
mustafa mostafa mustapha moustafa moustapha mustapa
uday udayy odai
qusay qusayy kusay
usama osama oussama ussama
wail wael
walid waleed oualid velid
yasir yaser yasser
mansur mansour mansoor monsur
masud massoud masoud masood mesut
mukhtar mokhtar moktar muhtar
muhsin mohsen mohsin mohcine
munir mounir moneer muneer
mubarak moubarak mobarak embarek
hamza hamzah hamze
haydar haidar heydar haider hyder
hashim hashem hachem hasim
hisham hicham hesham
ammar amar
amir emir ameer
ayman aymen aiman
anwar anouar anvar enver
bashir bachir besir basheer
bilal belal
jawad javad djaouad jouad
jabir jaber gaber djaber
rajab recep rejep rexhep
shaban saban chaabane
zubayr zubair zoubir
ubayd obaid ubaid obeid
tawfiq tawfik toufik taufik tevfik tewfik
rafiq rafik rafique refik
ghulam gholam ghoulam
dhu zu
salahuddin saladin selahattin
haji hadji
fatima fatma fatemeh fatimah fatoumata fatou fatouma fadumo
aisha aicha aysha ayesha aishah ayse aichatou aissatou caisha
khadija khadijah hatice hadija khadidja kadiatou kadija khadije
maryam mariam mary maria marie miriam meryem maryan mariama marya mariya miryam marija marika maruja
zaynab zainab zeinab zeynep zineb sainab zeynab
layla leila laila leyla leyli
amina aminah amena aminata emine
halima halimah halime
jamila djamila gamila cemile
salma selma
samira sameera
suad souad
john jon jonathan johnny jack jean juan ivan johann johannes johan jan hans giovanni gianni ioan ion ioannis yannis giannis joao jovan yahya evan ian sean shaun iain janos hovhannes ivane johnathan
william will bill billy willy liam guillermo guillaume wilhelm willem guglielmo vilmos bill
robert rob bob bobby roberto robbie rupert roberts
richard rick dick ricardo riccardo rich ritchie rikard
charles charlie carlos karl carl carlo carol karel chuck carles karoly
michael mike mick mikhail miguel michel michele mikael mihail mihai michal mykhailo mikhael mickey misha miha mihaly mikayel micheal mikel
james jim jimmy jamie
joseph joe joey jo pepe beppe sepp
george jorge georg georges giorgio yuri yury yuriy georgi georgios giorgos jurgen jiri juraj gheorghe jerzy george jordi gyorgy giorgi heorhiy yorgos
peter pedro pierre pietro petr pyotr petar piotr petros pete petro pieter piet peder butros boutros petter per
paul pablo paolo pavel pavlo pavlos paulo pal paulus pol bulus boulos poul
thomas tom tommy tomas tommaso toma tuomas foma thom tamas
andrew andy drew andrei andrey andres andre andrea andreas andriy andrej andrzej anders andro andras andriyan
alexander alex alexandre alejandro alessandro aleksandr aleksander oleksandr alexandr sasha sascha sandy alexandros aleksandar iskander iskandar sander alec alasdair alejo sacha
alexei aleksei alexey aleksey alexis alyosha oleksiy alexej
anthony tony antonio anton antoine antony antonios antonin anto
edward ed eddie ted eduardo edouard edoardo eduard edvard edik eddy ned
henry harry enrique henri heinrich enrico hendrik henrik hank heinz henryk
louis luis luigi ludwig lewis lajos ludvig lou luiz  ludovic
francis francisco frank francois franz francesco frantisek franciszek paco pancho ferenc franco frans frances
frederick fred freddy friedrich federico frederic fritz fryderyk frederik fredrik
daniel dan danny danilo danil daniil danyal danial daniyal danya
david dave davy
samuel sam sammy shmuel
nicholas nick nicolas nikolai nikolay nicola niccolo klaus niklas nikola mykola nikolaos nico nikos kolya mikolaj miklos nikolas claus colin
matthew matt mateo mathieu matteo matvei matthias matias mateusz matthieu matej mattia mateus
mark marc marcos marco markus marek marcus marko
luke lucas luca lukas luka lucas lukasz loukas
philip phil felipe philippe filippo philipp filip philippos fil
stephen steve steven stefan esteban stephane stefano stepan etienne stevan istvan szczepan stephan steffen stefanos estevan stjepan
gregory greg gregorio grigory grigori gregor grigoriy hryhoriy grigor grisha grzegorz gregoire
vladimir volodymyr vova wladimir vlad volodya uladzimir wladyslaw
dmitry dmitri dmytro dimitri dimitrios dima dmitriy dimitris dimitar
sergei sergey serhiy sergio serge serhii sergiy siarhei serghei
yevgeny evgeny eugene yevhen evgeni eugen eugenio zhenya ievgen yauhen evgenij evgeniy yevgeniy
mikhail misha
konstantin kostya constantin constantine costas kostas kostiantyn konstantinos costantino
viktor victor vitya vittorio vyktor victorio
oleg oleh
igor ihor
lev leo leon leonid leonardo leonard lew
arkady arkadiy arkadi
anatoly anatoliy anatoli anatole tolya
yaroslav jaroslav jaroslaw
boris borya borys
fedor fyodor theodore teodor teodoro theodor ted fedir feodor theodoros todor
yegor egor
ilya elijah elias eliyahu ilyas illia elie eli ilias ilia elia
maxim maksim maksym max maximilian massimo maximo maxime maks
kirill cyril kyrylo
denis denys dennis dionisio
artem artyom artiom
ekaterina catherine katherine katya kate katarina catalina caterina katarzyna kateryna kathryn cathy kathy katrin yekaterina ecaterina karina kathleen katie katerina
elizabeth elisabeth liz beth betty isabel isabella elisa lisa elizaveta bess eliza lizzie erzsebet elzbieta elspeth liza
margaret maggie meg peggy margarita marguerite margarete greta rita margherita malgorzata margot
anna ann anne ana hannah hana anya anita annie hanna anja annette nancy ania
helen elena helena yelena olena eleni ellen lena alena jelena ilona elene helene eleanor eleonora
maria mary marie mia marija masha molly
natalia natalya nataliya natasha natalie nathalie nataliia
tatiana tatyana tanya tetiana tania
svetlana svitlana sveta
olga olha olya helga
irina iryna irene ira irena eirini
julia yulia giulia julie iuliia juliana yuliya julija
sofia sophia sophie zofia sofya sofiya zsofia
victoria viktoria vika vicky wiktoria
daria darya dasha
ksenia xenia oksana kseniya oxana
anastasia nastya anastasiya anastasiia
alexandra sasha aleksandra alejandra oleksandra sandra alessandra
lyudmila ludmila liudmyla lyuda
galina halyna
theresa teresa therese terry tereza
susan suzanne susana susanna sue zuzana shoshana
joan jane jeanne juana janet giovanna johanna joanna jana ioana ivana yoanna
lucy lucia lucie luz luciana
rachel raquel rahel rachele rahil
rebecca rebeca becky rivka
sarah sara sally sarra sahra saara
patrick pat paddy patricio patrice padraig patrik
patricia pat patty tricia patrizia
christopher chris cristobal christophe kristoffer cristoforo christoph kristof krzysztof
christian cristian kristian christiaan
christina cristina kristina christine kristine tina
edmund edmundo
ralph raul raoul rolf
raymond ray raimundo ramon raimondo
roger rogelio ruggero rodger
ronald ron ronnie ronaldo
donald don donnie
kenneth ken kenny
timothy tim timoteo timofei tymofiy
vincent vince vicente vincenzo vinny
walter walt gualtiero
lawrence larry lorenzo laurent lorenz lars laurence lourenco
leonard len lenny leonardo
albert al alberto bert
alfred alfredo fred alf
arthur arturo artur art
benjamin ben benny benyamin binyamin benjamim veniamin
benedict benito benedetto benedikt benoit bento
bernard bernardo bernhard bernd bernie
gerald gerry jerry gerardo gerard gerhard gerd
geoffrey jeff jeffrey godfrey gottfried geoff godofredo
harold harald hal
hugh hugo ugo
isidore isidro isidoro
jerome jeronimo geronimo hieronymus gerolamo
julius julio giulio jules julian iulian yulian
manuel emmanuel manolo manny emanuel emanuele immanuel manoel
martin marty martino marton martins
maurice mauricio moritz maurizio morris
oscar oskar
rudolph rodolfo rudolf rudy
stanley stan stanislav stanislaw stanislao
sebastian bastian sebastien sebastiano
simon simeon shimon simone szymon semyon semen
xavier javier saverio xaver
yves ivo ives
zachary zach
abigail abby avigail
alice alicia alix
barbara barb varvara babs
deborah debbie devorah
dorothy dorothea dorota
florence florencia
jennifer jenny jen
jessica jess
pamela pam
veronica veronika veronique
virginia ginny
wang wong vang huang hwang
chen chan tan chin tran 
zhang chang cheung teoh chiang
li lee lei ly
liu lau liew lou lao
huang wong ng hoang ooi
yang young yeung yeo duong
wu ng goh woo
zhou chou chow chew chau
xu hsu hui khoo tsui
zhu chu choo
lin lam lim ling
he ho hoe
guo kuo kwok quek
ma mah
luo lo law
liang leung leong neo
song soong sung
zheng cheng teh tay chung
xie hsieh tse cheah tsieh
han hon
tang tong teng
feng fung
dong tung
xiao hsiao siew siu
cheng ching
cao tsao cho
yuan yuen
deng teng tang
fu foo fok
shen sum sim
zeng tseng tsang chan
peng pang
su soo so
lu loo lok
jiang chiang keung kong
cai tsai choi chua
jia chia
ding ting
wei ngai
xue hsueh sit
ye yeh ip yap
pan poon phua
du to tu
dai tai
zhong chung
tian tien tin
ren jen yam
fan fong
fang fong hong
shi shih si sze
yao yiu yew
zou tsou
xiong hsiung hung
jin chin kam kim
lai loi
qin chin chun
qiu chiu yau
xi hsi
zhao chao chiu teo jow
sun suen soon
hu wu woo oh
kim gim ghim
lee yi rhee ri li i
park pak bak paek pahk
choi choe
jung chung jeong chong jong
kang gang
cho jo joe
yoon yun
jang chang
lim im rim yim
shin sin
kwon gwon
oh o
seo suh so
yoo yu ryu yoo
ko koh go
moon mun
bae pae
baek paik paek back
heo hur huh
noh roh no ro
ha hah
joo ju chu
woo u wu
koo gu ku
jeon chun jun chon
jun joon
young yong yeong
hyun hyon hyeon
un eun
hoon hun
soo su
chol cheol chul
myong myung myeong
seok sok suk
seung sung
sung song seong
hee hui
kyung kyong gyeong
pham phan
hernandez fernandez
gonzalez gonzales goncalves
rodriguez rodrigues
perez peres
lopez lopes
martinez martins
gomez gomes
smith schmidt schmitt schmid smit
miller mueller muller moller molinari
meyer meier mayer maier myer
`

/** Token → the other tokens of its groups. */
export const GROUP_MEMBERS: ReadonlyMap<string, ReadonlySet<string>> = table()

function table(): ReadonlyMap<string, ReadonlySet<string>> {
  const members = new Map<string, Set<string>>()
  for (const line of GROUPS.split('\n')) {
    const tokens = [
      ...new Set(
        line
          .normalize('NFD')
          .replace(/[^a-z ]/g, '')
          .split(' ')
          .filter(Boolean),
      ),
    ]
    for (const token of tokens) {
      const set = members.get(token) ?? new Set()
      for (const other of tokens) if (other !== token) set.add(other)
      members.set(token, set)
    }
  }
  return members
}
