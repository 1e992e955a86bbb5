import { type Culture, simple } from '../culture'
import { names, pool, product, tails } from '../names'

const englishTail = product(
  'Ash Bar Brad Bur Carl Ches Cold Craw Dal Den East Elm Fair Far Gar Glad Green Hal Ham Har Haw Hol Hunt Kings Lang Law Long Mar Mid New Nor Oak Pem Pres Rad Red Ring Rother Sal Shel Stan Ston Sut Thorn Wal War Wether Whit Win Wood',
  '- s er ing le',
  'ley ton ham ford worth field well wood by stone man bury den combe land brook more ridge wick shaw gate lock croft hurst',
)
export const english: Culture = simple({
  code: 'english',
  share: 5,
  nationalities: 'GB 42 US 40 AU 8 CA 7 NZ 3',
  lang: 'en',
  second: 0.45,
  male: pool(
    names(
      'James 3 John 3 Robert 2.7 Michael 2.7 William 2.5 David 2.5 Richard 1.7 Thomas 1.7 Joseph Charles Christopher Daniel Matthew Anthony Mark Steven Paul Andrew Joshua Kenneth Kevin Brian George Edward Ronald Timothy Jason Jeffrey Ryan Jacob Gary Nicholas Eric Jonathan Stephen Larry Justin Scott Brandon Benjamin Samuel Gregory Frank Alexander Raymond Patrick Jack Dennis Oliver Harry',
    ),
    product(
      'Bran Dar Ke Jor Tre Cor Dev Lan Mar Shan Ty Jay Bry Col',
      'den ren vin dan vor ton sey non lin ler',
    ),
    0.05,
  ),
  female: pool(
    names(
      'Mary 3 Patricia 2 Jennifer 2 Linda 2 Elizabeth 2 Barbara Susan Jessica Sarah Karen Lisa Nancy Margaret Sandra Ashley Kimberly Emily Donna Michelle Carol Amanda Melissa Deborah Stephanie Rebecca Laura Helen Sharon Cynthia Kathleen Amy Angela Shirley Anna Emma Olivia Charlotte Catherine Victoria Alice Grace Rose',
    ),
    product('Bri Kay Mac Tay Jay Char Kim Al Ad Ken Mad Lee Ash', 'lee lyn ley na la lene sey anna ison'),
    0.07,
  ),
  family: pool(
    names(
      'Smith 1.2 Jones 1.0 Williams 0.9 Taylor 0.8 Brown 0.8 Davies 0.6 Evans 0.5 Wilson 0.6 Thomas 0.5 Roberts 0.5 Johnson 0.8 Lewis 0.4 Walker 0.4 Robinson 0.4 Wood 0.4 Thompson 0.4 White 0.4 Watson 0.3 Jackson 0.4 Wright 0.3 Green 0.3 Harris 0.4 Cooper 0.3 King 0.3 Lee 0.3 Martin 0.4 Clarke 0.3 Clark 0.3 James 0.3 Morgan 0.3 Hughes 0.3 Edwards 0.3 Hill 0.3 Moore 0.4 Baker Campbell Mitchell Anderson Allen Cook Parker Davis Miller Bennett Shaw Scott Young Morris Ward Turner Carter Phillips Collins',
    ),
    englishTail,
    0.62,
  ),
})

export const irish: Culture = simple({
  code: 'irish',
  share: 0.8,
  nationalities: 'IE 75 GB 15 US 10',
  lang: 'en',
  second: 0.25,
  male: pool(
    names(
      'Patrick Seán Michael James Conor Liam Cian Daniel Brendan Declan Eoin Fionn Niall Padraig Ciarán Colm Donal Kieran Rory',
    ),
  ),
  female: pool(
    names(
      'Mary Aoife Ciara Niamh Siobhán Sinéad Saoirse Bridget Kathleen Róisín Orla Gráinne Deirdre Nora Caoimhe',
    ),
  ),
  family: pool(
    names(
      'Murphy 1.4 Kelly 1.2 Byrne 1 Ryan 1 O’Brien 1 O’Sullivan 1 Walsh 0.9 O’Connor 0.9 Doyle McCarthy Gallagher Doherty Kennedy Lynch Murray Quinn Moore McLoughlin O’Neill Fitzgerald Fitzpatrick Nolan',
    ),
    product(
      'O’ Mc Mac Fitz',
      'Dono Gera Kee Lough Guin Carr Dough Flan Hanna Kin Mul Rei Sha Tier Brea Cava Dela Fla Gilli',
      'van lin ney gan rty nell ghan hoe nna dden ld ly ry',
    ),
    0.5,
  ),
})

export const french: Culture = simple({
  code: 'french',
  share: 3.2,
  nationalities: 'FR 78 BE 9 CH 5 CA 8',
  lang: 'fr',
  second: 0.3,
  male: pool(
    names(
      'Jean 4 Michel 2.5 Pierre 2.5 Philippe 2 Alain 2 Nicolas 1.8 Christophe Patrick Laurent Bernard Daniel Stéphane Frédéric Éric Jacques Thierry Julien David Sébastien Guillaume Olivier François Vincent Alexandre Antoine Maxime Thomas Lucas Hugo Louis Mathieu Jérôme Benoît Gérard René Jean-Pierre Jean-Luc Jean-Claude',
    ),
  ),
  female: pool(
    names(
      'Marie 6 Nathalie Isabelle Sylvie Catherine Françoise Martine Valérie Christine Sandrine Céline Stéphanie Véronique Sophie Monique Julie Aurélie Nicole Émilie Camille Léa Chloé Manon Hélène Brigitte Jacqueline Anne-Marie Élodie Mélanie Pauline',
    ),
  ),
  family: pool(
    names(
      'Martin 0.5 Bernard 0.3 Thomas 0.3 Petit 0.3 Robert 0.3 Richard 0.3 Durand 0.3 Dubois 0.3 Moreau 0.3 Laurent 0.3 Simon Michel Lefebvre Leroy Roux David Bertrand Morel Fournier Girard Bonnet Dupont Lambert Fontaine Rousseau Vincent Müller Lefèvre Faure André Mercier Blanc Guérin Boyer Garnier',
    ),
    tails(
      product(
        'Bou Char Cha De Du Gau Gui La Le Ma Mon Per Pou Ro Sau Ver Va Bel Cor Fa Gré Her Jou Lam Mar',
        'ch dr g l m n r rr s t v',
        'a e i o u é',
        'rd let net ron teau lier nier ssier ville mont din bert lot zac gnac cour',
      ),
      product(
        'Le_ de_la_ du_ De_ d’',
        'Bo Cha Fo Ga Mo Per Ro Va Gui Bel',
        'nn t rr ss n ll ch',
        'ier eau et ard is aye on elle',
      ),
    ),
    0.75,
  ),
})

const germanTail = product(
  'Alt Berg Brand Buch Dorn Eich Feld Frei Fried Gold Grün Hart Hoch Holz Kirch Klein Königs Kron Lang Linden Mühl Neu Ober Reich Rosen Sand Schön Silber Stein Thal Unter Wald Wasser Weiss Wind Winter Zimmer Blumen Eisen Hammer',
  '- en er s',
  'berg mann müller bauer hofer stein feld bach meier maier thal hauser schmidt baum brück kamp dorf wald mayer huber ner',
)
export const german: Culture = simple({
  code: 'german',
  share: 3.8,
  nationalities: 'DE 80 AT 11 CH 9',
  lang: 'de',
  second: 0.25,
  male: pool(
    names(
      'Peter 2 Michael 2 Thomas 2 Andreas 1.8 Wolfgang Klaus Jürgen Günter Stefan Christian Uwe Werner Horst Frank Dieter Manfred Gerhard Hans Bernd Torsten Matthias Helmut Walter Heinz Martin Jörg Rolf Jens Sven Alexander Jan Rainer Holger Karl Tobias Florian Daniel Lukas Felix Jonas Maximilian Björn',
    ),
  ),
  female: pool(
    names(
      'Maria 2 Ursula Monika Petra Elisabeth Sabine Renate Helga Karin Brigitte Ingrid Erika Andrea Gisela Claudia Susanne Gabriele Christa Christine Hildegard Anna Birgit Barbara Gerda Julia Katharina Sandra Stefanie Nicole Laura Lena Hannah Käthe',
    ),
  ),
  family: pool(
    names(
      'Müller 0.95 Schmidt 0.69 Schneider 0.4 Fischer 0.35 Weber 0.3 Meyer 0.33 Wagner 0.27 Schulz 0.27 Becker 0.27 Hoffmann 0.26 Schäfer 0.24 Koch 0.23 Bauer 0.22 Richter 0.22 Klein 0.2 Schröder 0.2 Wolf 0.2 Neumann 0.2 Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Schmitt Werner Krause Meier Lehmann Köhler Maier Schulze',
    ),
    germanTail,
    0.72,
  ),
})

export const dutch: Culture = simple({
  code: 'dutch',
  share: 1.2,
  nationalities: 'NL 72 BE 24 ZA 4',
  lang: 'nl',
  second: 0.2,
  male: pool(
    names(
      'Jan Johannes Pieter Cornelis Hendrik Willem Jeroen Sander Maarten Bram Daan Sem Thijs Joris Kees Gerrit Dirk Wouter Ruben Lars Luuk',
    ),
  ),
  female: pool(
    names(
      'Maria Johanna Anna Cornelia Elisabeth Sanne Lotte Femke Anouk Emma Sophie Marieke Ingrid Saskia Wilhelmina Hendrika Fleur Iris',
    ),
  ),
  family: pool(
    names(
      'de_Jong 0.9 Jansen 0.8 de_Vries 0.7 van_den_Berg 0.6 van_Dijk 0.6 Bakker 0.6 Janssen 0.5 Visser 0.5 Smit 0.4 Meijer 0.4 de_Boer 0.4 Mulder 0.4 de_Groot Bos Vos Peters Hendriks van_Leeuwen Dekker Brouwer de_Wit Dijkstra Smits de_Graaf van_der_Meer',
    ),
    product(
      'van_ van_der_ van_den_ de_ ter_ - - -',
      'Ber Bos Broek Dijk Heu Hof Hoog Kam Lin Maas Meu Nieu Oos Pol Rij Schou Slo Veld Ven Wes Zand',
      'v l n k s t d',
      'a e ie en er',
      'ma stra man ers veld brink huis wijk burg kamp mans hof',
    ),
    0.65,
  ),
})

const nordicTail = product(
  'Berg Sand Lund Ek Lind Ny Ström Hag Dal Sol Hol Norr Ös Sjö Björk Gran Alm Sund Skog Fors',
  'ström berg gren qvist dahl lund mark by stad vik rud seth nes haug land holm blad feldt löf vall',
)
export const nordic: Culture = simple({
  code: 'nordic',
  share: 1.8,
  nationalities: 'SE 40 NO 25 DK 28 IS 3 FI 4',
  lang: 'sv',
  second: 0.4,
  male: pool(
    names(
      'Lars Anders Johan Erik Per Karl Jan Peter Ole Hans Bjørn Nils Jens Søren Mikael Magnus Fredrik Kristian Morten Henrik Gustav Oskar Emil Åke Jørgen Håkon Sven Einar Sigurður',
    ),
  ),
  female: pool(
    names(
      'Anna Maria Kristina Eva Karin Anne Inger Kirsten Marie Ingrid Lena Birgitta Hanne Mette Astrid Elin Sofia Ida Emma Freja Åse Sigrid Guðrún Maja',
    ),
  ),
  family: pool(
    names(
      'Andersson 2 Johansson 2 Karlsson 1.6 Nilsson 1.4 Eriksson 1.2 Larsson 1 Olsson 0.9 Hansen 2 Johansen 1 Olsen 1 Larsen 1.2 Nielsen 2 Jensen 2 Pedersen 1.2 Andersen 1.4 Christensen 1 Sørensen Rasmussen Jørgensen Svensson Gustafsson Petersen Persson Lindberg Lindqvist Berg Haugen',
    ),
    nordicTail,
    0.4,
  ),
})

export const finnish: Culture = simple({
  code: 'finnish',
  share: 0.6,
  nationalities: 'FI 96 SE 4',
  lang: 'fi',
  second: 0.4,
  male: pool(
    names(
      'Juhani Johannes Mikael Olavi Antero Tapani Kalevi Matti Timo Pekka Jari Mika Antti Ville Eero Heikki Seppo Jukka',
    ),
  ),
  female: pool(
    names(
      'Maria Helena Anneli Johanna Kaarina Marjatta Anna Liisa Kristiina Päivi Tuula Sari Leena Aino Elina Hanna Riitta',
    ),
  ),
  family: pool(
    names(
      'Korhonen Virtanen Mäkinen Nieminen Mäkelä Hämäläinen Laine Heikkinen Koskinen Järvinen Lehtonen Lehtinen Saarinen Salminen Heinonen Niemi',
    ),
    product(
      'Kor Vir Mä Nie Lai Kos Jär Leh Saa Sal Hei Kin Tuo Rau Pel Ran Aho Har Lau Pit Ris Suo',
      'ta ki mi ho to vu ka la si',
      'nen la lä niemi mäki järvi kangas',
    ),
    0.65,
  ),
})

const italianTail = tails(
  product(
    'Ba Be Bo Ca Co De Di Fa Fe Ga Gi La Lo Ma Mo Na Pa Pe Ra Ro Sa Se Ta Va Vi Za',
    'lli rdi ssi nti cci gli rri mbe sta ndo gna vi',
    '- ri le na',
    'ni no lli ccio tti ro ti no ne cchi schi ssi zzi ano ari ella',
  ),
)
export const italian: Culture = simple({
  code: 'italian',
  share: 2.4,
  nationalities: 'IT 90 CH 4 AR 6',
  lang: 'it',
  second: 0.12,
  male: pool(
    names(
      'Giuseppe 3 Giovanni 2.5 Antonio 2.4 Mario 2 Luigi 1.8 Francesco 1.8 Angelo Vincenzo Pietro Salvatore Carlo Franco Domenico Bruno Paolo Michele Giorgio Aldo Sergio Luciano Andrea Marco Luca Alessandro Matteo Lorenzo Davide Stefano Roberto Gianluca',
    ),
  ),
  female: pool(
    names(
      'Maria 5 Anna Giuseppina Rosa Angela Giovanna Teresa Lucia Carmela Caterina Francesca Antonietta Carla Elena Concetta Rita Margherita Franca Paola Giulia Chiara Sara Federica Alessandra Valentina Martina',
    ),
  ),
  family: pool(
    names(
      'Rossi 0.8 Russo 0.6 Ferrari 0.5 Esposito 0.4 Bianchi 0.4 Romano 0.4 Colombo 0.3 Ricci 0.3 Marino 0.3 Greco 0.3 Bruno Gallo Conti De_Luca Mancini Costa Giordano Rizzo Lombardi Moretti Barbieri Fontana Santoro Mariani Rinaldi Caruso D’Angelo De_Santis Di_Stefano',
    ),
    italianTail,
    0.72,
  ),
})

const spanishFamily = names(
  'García 3.2 González 2 Rodríguez 2 Fernández 2 López 1.9 Martínez 1.8 Sánchez 1.8 Pérez 1.7 Gómez 1.1 Martín 1 Jiménez 0.9 Ruiz 0.8 Hernández 0.8 Díaz 0.8 Moreno 0.7 Muñoz 0.6 Álvarez 0.6 Romero 0.5 Alonso 0.5 Gutiérrez 0.4 Navarro 0.4 Torres 0.4 Domínguez 0.4 Vázquez 0.4 Ramos 0.3 Gil Ramírez Serrano Blanco Molina Morales Suárez Ortega Delgado Castro Ortiz Rubio Marín Sanz Núñez Iglesias Medina Garrido de_la_Fuente del_Río de_la_Cruz',
)
const spanishTail = product(
  'Al Ar Ba Be Bar Ca Car Ce Es Fa Ga Go Her La Le Ma Mon Na Or Pa Pe Qui Ro Sa So Ta To Ur Val Vi Za',
  'rr m n l d b c g st rd nd ll',
  'a e i o u',
  'z do ga rte ndo les no ra gui zo ña dal ro lla co res',
)
const spanishMale = pool(
  names(
    'José 3 Antonio 3 Juan 2.5 Manuel 2.4 Francisco 2.2 Luis 1.8 Javier 1.5 Miguel 1.5 Carlos 1.5 Ángel Jesús Pedro David Daniel Alejandro Fernando Rafael Alberto Pablo Sergio Jorge Ramón Enrique Diego Andrés Vicente Álvaro Raúl Adrián Rubén Iván Óscar Joaquín Santiago Ignacio Héctor Martín',
  ),
  product('Wil El Ro Ed Ger Nel Os Li Her Ja', 'mer vin son der man sson bin lin', '- o ito y'),
  0.04,
)
const spanishFemale = pool(
  names(
    'María 6 Carmen 2.5 Ana 2 Isabel 1.7 Laura Cristina Dolores Pilar Marta Josefa Lucía Teresa Francisca Antonia Rosa Elena Paula Mercedes Raquel Sara Beatriz Rocío Patricia Juana Silvia Nuria Andrea Julia Rosario Concepción Guadalupe Verónica Yolanda Sofía Valentina Camila',
  ),
  product('Yu Ma Li Ka Ye Da Je Ro', 'le ri se ni mi li', 'idy na th sa la xi da bel'),
  0.05,
)
export const spanish: Culture = simple({
  code: 'spanish',
  share: 2.6,
  nationalities: 'ES 95 FR 2 CH 3',
  lang: 'es',
  second: 0.35,
  doubled: 0.93,
  male: spanishMale,
  female: spanishFemale,
  family: pool(spanishFamily, spanishTail, 0.4),
})
export const latinAmerican: Culture = simple({
  code: 'latin-american',
  share: 6,
  nationalities: 'MX 34 CO 17 AR 10 PE 9 VE 8 CL 5 EC 5 GT 3 CU 3 BO 2 DO 2 HN 2',
  lang: 'es',
  second: 0.55,
  doubled: 0.7,
  male: spanishMale,
  female: spanishFemale,
  family: pool(
    spanishFamily,
    tails(
      spanishTail,
      product(
        'Qui Hua Ma Cho Con Yu Tu Po Cu Pa',
        'ma nca lla si pan po qui ta',
        '- ri ni hua',
        'ni pe co lla ta que ma ri cahua',
      ),
    ),
    0.32,
  ),
})

export const portuguese: Culture = simple({
  code: 'portuguese',
  share: 4.2,
  nationalities: 'BR 74 PT 16 AO 5 MZ 5',
  lang: 'pt',
  second: 0.5,
  doubled: 0.65,
  male: pool(
    names(
      'José 4 João 3.5 Antônio 3 Francisco 2.4 Carlos 2 Paulo 2 Pedro 1.8 Lucas 1.5 Luiz Marcos Gabriel Rafael Daniel Marcelo Bruno Eduardo Felipe Rodrigo Manuel Mateus André Fernando Fábio Leonardo Gustavo Guilherme Leandro Tiago Anderson Ricardo Márcio Jorge Sebastião Vítor Rui Nuno',
    ),
    product(
      'Wa Ed Ro Jo Cle Val De Gil Ade',
      'nder mil dri sin ber dei vil',
      'son ton ley lson mir nei valdo',
    ),
    0.06,
  ),
  female: pool(
    names(
      'Maria 10 Ana 5 Francisca 1.4 Antônia Adriana Juliana Márcia Fernanda Patrícia Aline Sandra Camila Amanda Bruna Jéssica Letícia Júlia Luciana Vanessa Mariana Gabriela Vera Vitória Larissa Cláudia Beatriz Rita Luana Sônia Renata Eliane Teresa Inês',
    ),
    product('Ro Jo Cle Ma Ede Lu Gi Va', 'si vâ dia ni li ci', 'lene nia leia de ane mara na'),
    0.06,
  ),
  family: pool(
    names(
      'da_Silva 6 dos_Santos 4 de_Oliveira 2.5 de_Souza 2.2 Pereira 1.8 Ferreira 1.6 Alves 1.5 Rodrigues 1.4 Costa 1.3 Lima 1.2 Gomes 1.2 Ribeiro 1.1 Martins 1 Carvalho 1 Almeida 0.9 Lopes Soares Fernandes Vieira Barbosa Rocha Dias Nascimento Andrade Moreira Nunes Marques Machado Mendes Freitas Cardoso Ramos Gonçalves Santana Teixeira Araújo Pinto Moura Cavalcanti Monteiro Batista Campos',
    ),
    product(
      'Al Bar Ca Car Fa Fi Gui Ma Mon Pa Pe Que Ro Sa Ta Te Val Ve Vi',
      'd l m n r s v x rr lh nh',
      'a e i o ei',
      'ro res ra ães lho do ga to rim ndes',
    ),
    0.22,
  ),
})

export const romanian: Culture = simple({
  code: 'romanian',
  share: 1.4,
  nationalities: 'RO 82 MD 18',
  lang: 'ro',
  second: 0.35,
  male: pool(
    names(
      'Ion Gheorghe Vasile Constantin Nicolae Andrei Alexandru Ștefan Mihai Ioan Florin Marian Cristian Adrian Gabriel Daniel Dumitru Ionuț Cătălin Bogdan Radu Sorin',
    ),
  ),
  female: pool(
    names(
      'Maria Elena Ana Ioana Mihaela Andreea Mariana Cristina Daniela Alexandra Gabriela Florentina Georgeta Nicoleta Simona Alina Rodica Viorica Ștefania',
    ),
  ),
  family: pool(
    names(
      'Popa 1 Popescu 0.9 Ionescu 0.7 Radu 0.5 Dumitru 0.5 Stan 0.5 Stoica 0.5 Gheorghe 0.5 Matei Ciobanu Rusu Munteanu Constantin Moldovan Lazăr Florea Marin Dinu',
    ),
    product(
      'Al Bă Bog Cer Cior Co Dră Du Flo Ga Gri Io Lu Ma Mi Ne Olt Pe Ra Să Ște Tă Tu Un Vă Zam',
      'd l m n r s t b g',
      'ă e i o u',
      'escu eanu ache oiu aru ea aș ea ică iță uțu',
    ),
    0.6,
  ),
})

export const hungarian: Culture = simple({
  code: 'hungarian',
  share: 0.9,
  nationalities: 'HU 88 RO 8 SK 4',
  lang: 'hu',
  male: pool(
    names(
      'László István József János Zoltán Sándor Gábor Ferenc Attila Péter Tamás Zsolt Tibor András Imre Lajos György Balázs Dávid Bence Máté',
    ),
  ),
  female: pool(
    names(
      'Mária Erzsébet Katalin Ilona Éva Anna Zsuzsanna Margit Judit Ágnes Julianna Andrea Ildikó Erika Krisztina Mónika Réka Eszter Nóra',
    ),
  ),
  family: pool(
    names(
      'Nagy 2.3 Kovács 2.1 Tóth 2.1 Szabó 2 Horváth 1.9 Varga 1.4 Kiss 1.3 Molnár 1 Németh 0.9 Farkas 0.8 Balogh 0.8 Papp Takács Juhász Lakatos Mészáros Oláh Simon Rácz Fekete Szilágyi',
    ),
    product(
      'Ba Bo Cse De Du Er Fü Ga Ge Gyu Har Ka Ki Lu Má Or Pá Ré Sá Szé Tö Ve Zá Zso',
      'l r nd t k g b m sz',
      'a e i o ó u',
      'si ti di i vári házi falvi nyi ki ai gh ri',
    ),
    0.5,
  ),
})

export const albanian: Culture = simple({
  code: 'albanian',
  share: 0.8,
  nationalities: 'AL 60 XK 25 IT 8 CH 7',
  lang: 'sq',
  male: pool(
    names(
      'Arben Agim Ilir Besnik Gëzim Bashkim Fatmir Luan Skënder Shpëtim Artan Dritan Ardit Erion Blerim Driton Valon Bekim Kujtim',
    ),
  ),
  female: pool(
    names(
      'Mirela Elira Drita Valbona Fatmire Shpresa Teuta Vjosa Liridona Albana Ermira Arta Besa Lindita Flutura Merita',
    ),
  ),
  family: pool(
    names(
      'Hoxha 3 Shehu 1.6 Dervishi 1.2 Prifti Gashi 1.5 Krasniqi 1.5 Berisha 1.4 Leka Gjoka Kola Basha Hasani Bajrami Rexhepi Hoti Morina Shala Kelmendi Thaçi Rama Osmani Çela',
    ),
    product(
      'Ba Be Da Dre Ga Gjo Ha Ka Ko Le Ma Me Mu Ni Pa Qe Ra Sa Shta Tha Xhe Ze',
      'j l m n r sh t q lla rri',
      'a e i o u',
      '- j ni ku shi qi li ti ri',
    ),
    0.5,
  ),
})

export const baltic: Culture = simple({
  code: 'baltic',
  share: 0.8,
  nationalities: 'LT 45 LV 32 EE 23',
  lang: 'lt',
  male: pool(
    names(
      'Jonas Vytautas Antanas Tomas Darius Mindaugas Gintaras Jānis Andris Juris Edgars Mārtiņš Kārlis Artūrs Andres Margus Jaan Toomas Rein Urmas',
    ),
  ),
  female: pool(
    names(
      'Ona Irena Rasa Daiva Rūta Eglė Kristina Anna Inese Ilze Līga Dace Kristīne Tiina Anne Kadri Liis Maarja',
    ),
  ),
  family: pool(
    names(
      'Kazlauskas Petrauskas Jankauskas Stankevičius Vasiliauskas Bērziņš Kalniņš Ozols Liepiņš Krūmiņš Tamm Saar Sepp Mägi Kask Kukk',
    ),
    product(
      'Ado Bal Ber Ce Da Ga Gri Jan Ka Kra Kul Lau Mar Mi Nor Pau Ra Sa Si Šim Ur Va Vil Za Žu',
      'l n d t k v',
      '- a e i o u',
      'auskas evičius aitis ūnas iņš āns is ens saar mägi la ste',
    ),
    0.65,
  ),
})
