import type { Locale } from '@/lib/access/actor'
import type { NoticeType } from '@/lib/notices/codes'
import type { Offence } from '@/lib/notices/offences'

/** A text in the four languages: a notice is written in one of them, the others are its translations. */
export type Said = Readonly<Record<Locale, string>>

/** What is told in a notice, by the place of each text in its draft. Invented, and of nobody. */
export type Story = { texts: Readonly<Record<string, Said>>; offence?: Offence; maxMonths?: number }

const said = (en: string, fr: string, es: string, ar: string): Said => ({ en, fr, es, ar })

export const interest = said(
  'The person has relatives and accounts in several countries and crosses borders often.',
  'La personne a de la famille et des comptes dans plusieurs pays et franchit souvent des frontières.',
  'La persona tiene familiares y cuentas en varios países y cruza fronteras con frecuencia.',
  'للشخص أقارب وحسابات في عدة بلدان وهو كثير التنقل عبر الحدود.',
)

export const stories: Readonly<Record<NoticeType, readonly Story[]>> = {
  red: [
    {
      offence: 'robbery',
      maxMonths: 240,
      texts: {
        'facts.what': said(
          'At night, together with two others, the person broke into a jeweller’s shop, threatened the guard with a pistol, tied him and left with rings and watches worth 40,000 euros in a grey van.',
          'De nuit, avec deux complices, la personne s’est introduite dans une bijouterie, a menacé le gardien d’un pistolet, l’a ligoté et est repartie avec des bagues et des montres d’une valeur de 40 000 euros dans une camionnette grise.',
          'De noche, junto con otras dos personas, entró en una joyería, amenazó al vigilante con una pistola, lo ató y huyó en una furgoneta gris con anillos y relojes por valor de 40.000 euros.',
          'اقتحم الشخص ليلًا مع اثنين آخرين محلًا للمجوهرات وهدد الحارس بمسدس وقيّده وغادر في شاحنة صغيرة رمادية حاملًا خواتم وساعات بقيمة 40 ألف يورو.',
        ),
        'facts.role': said(
          'Held the pistol and tied the guard.',
          'Tenait le pistolet et a ligoté le gardien.',
          'Empuñaba la pistola y ató al vigilante.',
          'كان يحمل المسدس وقيّد الحارس.',
        ),
        'charges.0.text': said(
          'Armed robbery in a group',
          'Vol à main armée en réunion',
          'Robo a mano armada en grupo',
          'سرقة مسلحة ضمن مجموعة',
        ),
      },
    },
    {
      offence: 'fraud',
      maxMonths: 120,
      texts: {
        'facts.what': said(
          'Over two years the person offered holiday flats that did not exist, took deposits from more than ninety buyers in six countries and moved the money through companies without any business to accounts abroad.',
          'Pendant deux ans, la personne a proposé des appartements de vacances qui n’existaient pas, encaissé les acomptes de plus de quatre-vingt-dix acheteurs de six pays et transféré l’argent à l’étranger par des sociétés sans activité.',
          'Durante dos años ofreció apartamentos de vacaciones inexistentes, cobró anticipos a más de noventa compradores de seis países y trasladó el dinero al extranjero mediante sociedades sin actividad.',
          'عرض الشخص على مدى سنتين شققًا سياحية لا وجود لها وتقاضى عرابين من أكثر من تسعين مشتريًا في ستة بلدان وحوّل الأموال إلى الخارج عبر شركات لا نشاط لها.',
        ),
        'facts.role': said(
          'Signed the contracts and alone could use the accounts.',
          'Signait les contrats et disposait seule des comptes.',
          'Firmaba los contratos y era la única con acceso a las cuentas.',
          'كان يوقّع العقود وينفرد بالتصرف في الحسابات.',
        ),
        'charges.0.text': said('Commercial fraud', 'Escroquerie aggravée', 'Estafa agravada', 'احتيال مشدد'),
      },
    },
    {
      offence: 'drug_trafficking',
      maxMonths: 180,
      texts: {
        'facts.what': said(
          'The person had 310 kilograms of cocaine hidden in a consignment of frozen fish, had it cleared by a company of straw men and met the drivers at a warehouse near the port, where the police found it.',
          'La personne a fait cacher 310 kilos de cocaïne dans une cargaison de poisson congelé, l’a fait dédouaner par une société de prête-noms et a retrouvé les chauffeurs dans un entrepôt près du port, où la police l’a découverte.',
          'Hizo ocultar 310 kilos de cocaína en un envío de pescado congelado, la despachó por medio de una sociedad de testaferros y se reunió con los conductores en un almacén junto al puerto, donde la policía la halló.',
          'أمر الشخص بإخفاء 310 كيلوغرامات من الكوكايين في شحنة سمك مجمد وخلّصها عبر شركة صورية والتقى بالسائقين في مستودع قرب الميناء حيث عثرت عليها الشرطة.',
        ),
        'facts.role': said(
          'Ordered and paid for the consignment.',
          'A commandé et payé la cargaison.',
          'Encargó y pagó el envío.',
          'هو من طلب الشحنة ودفع ثمنها.',
        ),
        'charges.0.text': said(
          'Import of narcotics in large quantity',
          'Importation de stupéfiants en grande quantité',
          'Importación de estupefacientes en gran cantidad',
          'استيراد كمية كبيرة من المخدرات',
        ),
      },
    },
    {
      offence: 'homicide',
      maxMonths: 300,
      texts: {
        'facts.what': said(
          'After a quarrel over money in front of a restaurant the person fetched a rifle from a car, fired four shots at a man who was walking away and drove off. The man died on the way to hospital.',
          'Après une dispute d’argent devant un restaurant, la personne a pris une carabine dans une voiture, tiré quatre fois sur un homme qui s’éloignait et s’est enfuie au volant. L’homme est mort pendant son transport à l’hôpital.',
          'Tras una disputa por dinero ante un restaurante, sacó un rifle de un coche, disparó cuatro veces contra un hombre que se alejaba y huyó al volante. El hombre murió camino del hospital.',
          'بعد خلاف على المال أمام مطعم أخرج الشخص بندقية من سيارة وأطلق أربع طلقات على رجل كان يبتعد ثم فرّ بالسيارة. توفي الرجل في الطريق إلى المستشفى.',
        ),
        'facts.role': said(
          'Fired the shots.',
          'A tiré les coups de feu.',
          'Efectuó los disparos.',
          'هو من أطلق النار.',
        ),
        'charges.0.text': said(
          'Intentional homicide',
          'Homicide volontaire',
          'Homicidio doloso',
          'القتل العمد',
        ),
      },
    },
    {
      offence: 'cybercrime',
      maxMonths: 96,
      texts: {
        'facts.what': said(
          'The person entered the payment system of a group of clinics, locked the files of eleven thousand patients and asked for a ransom; when nothing was paid, part of the files was put on sale.',
          'La personne s’est introduite dans le système de paiement d’un groupe de cliniques, a bloqué les dossiers de onze mille patients et exigé une rançon ; faute de paiement, une partie des dossiers a été mise en vente.',
          'Accedió al sistema de pagos de un grupo de clínicas, bloqueó los expedientes de once mil pacientes y exigió un rescate; al no pagarse, puso a la venta una parte de los expedientes.',
          'اخترق الشخص نظام الدفع في مجموعة عيادات وأقفل ملفات أحد عشر ألف مريض وطلب فدية، ولما لم تُدفع عرض بعض الملفات للبيع.',
        ),
        'facts.role': said(
          'Wrote the program and received the messages about the ransom.',
          'A écrit le programme et recevait les messages sur la rançon.',
          'Escribió el programa y recibía los mensajes sobre el rescate.',
          'كتب البرنامج وكان يتلقى الرسائل المتعلقة بالفدية.',
        ),
        'charges.0.text': said(
          'Intrusion into a data system and extortion',
          'Accès frauduleux à un système de données et extorsion',
          'Intrusión en un sistema de datos y extorsión',
          'الدخول غير المشروع إلى نظام بيانات والابتزاز',
        ),
      },
    },
    {
      offence: 'environmental_crime',
      maxMonths: 60,
      texts: {
        'facts.what': said(
          'For eighteen months the person had rosewood felled in a protected forest, gave it false papers of another kind of wood and shipped at least forty containers abroad.',
          'Pendant dix-huit mois, la personne a fait abattre du bois de rose dans une forêt protégée, lui a donné de faux papiers d’une autre essence et a expédié au moins quarante conteneurs à l’étranger.',
          'Durante dieciocho meses hizo talar palisandro en un bosque protegido, le dio papeles falsos de otra madera y envió al menos cuarenta contenedores al extranjero.',
          'أمر الشخص على مدى ثمانية عشر شهرًا بقطع خشب الورد في غابة محمية وزوّده بأوراق مزورة لنوع آخر من الخشب وشحن ما لا يقل عن أربعين حاوية إلى الخارج.',
        ),
        'facts.role': said(
          'Led the business and bribed the guards.',
          'Dirigeait l’affaire et soudoyait les gardes.',
          'Dirigía el negocio y sobornaba a los guardas.',
          'كان يدير العملية ويرشو الحراس.',
        ),
        'charges.0.text': said(
          'Illegal trade in protected timber',
          'Commerce illicite de bois protégé',
          'Comercio ilegal de madera protegida',
          'الاتجار غير المشروع بأخشاب محمية',
        ),
      },
    },
  ],
  blue: [
    {
      texts: {
        'facts.what': said(
          'Stolen cars were sold with papers on which this person’s signature stands; who the sellers are is not known.',
          'Des voitures volées ont été vendues avec des papiers portant la signature de cette personne ; on ignore qui sont les vendeurs.',
          'Se vendieron coches robados con documentos que llevan la firma de esta persona; se desconoce quiénes son los vendedores.',
          'بيعت سيارات مسروقة بأوراق تحمل توقيع هذا الشخص، ولا يُعرف من هم البائعون.',
        ),
        'investigation.text': said(
          'Where the person lives and with whom, to be heard in the investigation.',
          'Où et avec qui vit la personne, afin de l’entendre dans l’enquête.',
          'Dónde y con quién vive la persona, para tomarle declaración.',
          'المطلوب معرفة مكان إقامة الشخص ومن يقيم معه لسماع أقواله في التحقيق.',
        ),
      },
    },
    {
      texts: {
        'facts.what': said(
          'The person worked at the office from which customers’ money disappeared and left the country on the following day.',
          'La personne travaillait dans l’étude où l’argent de clients a disparu et a quitté le pays le lendemain.',
          'La persona trabajaba en la oficina de la que desapareció dinero de clientes y salió del país al día siguiente.',
          'كان الشخص يعمل في المكتب الذي اختفت منه أموال الزبائن وغادر البلد في اليوم التالي.',
        ),
        'investigation.text': said(
          'Travel, accounts and present place of stay.',
          'Déplacements, comptes et lieu de séjour actuel.',
          'Viajes, cuentas y paradero actual.',
          'المطلوب معرفة الأسفار والحسابات ومكان الإقامة الحالي.',
        ),
      },
    },
  ],
  green: [
    {
      texts: {
        'threat.grounds': said(
          'Three convictions for fraud against elderly people.',
          'Trois condamnations pour escroqueries envers des personnes âgées.',
          'Tres condenas por estafas a personas mayores.',
          'ثلاث إدانات بالاحتيال على كبار السن.',
        ),
        'threat.text': said(
          'Travels under other names, wins the trust of elderly people as a supposed police officer and takes jewels and cards.',
          'Voyage sous d’autres noms, gagne la confiance de personnes âgées en se faisant passer pour un policier et emporte bijoux et cartes.',
          'Viaja con otros nombres, se gana la confianza de personas mayores como supuesto policía y se lleva joyas y tarjetas.',
          'يسافر بأسماء أخرى ويكسب ثقة كبار السن منتحلًا صفة شرطي ويستولي على الحلي والبطاقات.',
        ),
      },
    },
    {
      texts: {
        'threat.grounds': said(
          'Convicted twice of burglary as a member of a travelling group.',
          'Deux condamnations pour cambriolage au sein d’un groupe itinérant.',
          'Dos condenas por robo en vivienda como integrante de un grupo itinerante.',
          'أدين مرتين بالسطو ضمن مجموعة متنقلة.',
        ),
        'threat.text': said(
          'Comes for a few days, breaks into flats near railway stations and leaves on the same night.',
          'Vient pour quelques jours, cambriole des appartements près des gares et repart la nuit même.',
          'Llega por pocos días, roba en pisos cercanos a estaciones y se marcha la misma noche.',
          'يأتي لأيام قليلة ويسطو على شقق قرب محطات القطار ويغادر في الليلة نفسها.',
        ),
      },
    },
  ],
  yellow: [
    {
      texts: {
        'discovery.circumstances': said(
          'Left home for work on a bicycle, did not arrive and has not used telephone or account since.',
          'Est parti travailler à vélo, n’est pas arrivé et n’a plus utilisé ni téléphone ni compte depuis.',
          'Salió de casa hacia el trabajo en bicicleta, no llegó y desde entonces no ha usado teléfono ni cuenta.',
          'غادر المنزل إلى العمل على دراجة ولم يصل، ولم يستعمل هاتفه ولا حسابه منذ ذلك الحين.',
        ),
      },
    },
    {
      texts: {
        'discovery.circumstances': said(
          'Was seen last at the ferry terminal with a small blue bag; relatives say that memory had been failing for some months.',
          'A été vu pour la dernière fois à la gare maritime avec un petit sac bleu ; la famille dit que sa mémoire faiblissait depuis quelques mois.',
          'Fue visto por última vez en la terminal del ferri con una pequeña bolsa azul; la familia dice que la memoria le fallaba desde hacía meses.',
          'شوهد آخر مرة في محطة العبّارات حاملًا حقيبة زرقاء صغيرة، ويقول الأقارب إن ذاكرته كانت تضعف منذ أشهر.',
        ),
      },
    },
  ],
  black: [
    {
      texts: {
        'discovery.circumstances': said(
          'Found by fishermen in shallow water; no papers. Wore a dark green jacket and a plain ring.',
          'Trouvé par des pêcheurs en eau peu profonde, sans papiers. Portait une veste vert foncé et une bague unie.',
          'Hallado por pescadores en aguas poco profundas, sin documentos. Llevaba una chaqueta verde oscuro y un anillo liso.',
          'عثر عليه صيادون في مياه ضحلة دون أوراق. كان يرتدي سترة خضراء داكنة وخاتمًا بسيطًا.',
        ),
      },
    },
  ],
  orange: [
    {
      texts: {
        'object.text': said(
          'Parcels in grey paper with a device below the lid that catches fire when it is opened.',
          'Colis en papier gris contenant sous le couvercle un dispositif qui s’enflamme à l’ouverture.',
          'Paquetes en papel gris con un dispositivo bajo la tapa que se inflama al abrirlos.',
          'طرود بورق رمادي تحت غطائها جهاز يشتعل عند الفتح.',
        ),
        'threat.text': said(
          'Three such parcels were handed in for posting abroad.',
          'Trois de ces colis ont été remis à la poste pour l’étranger.',
          'Tres de estos paquetes se entregaron para su envío al extranjero.',
          'سُلّمت ثلاثة من هذه الطرود لإرسالها إلى الخارج.',
        ),
        'threat.imminence': said(
          'They arrive within days.',
          'Ils arriveront dans les prochains jours.',
          'Llegarán en los próximos días.',
          'ستصل خلال أيام.',
        ),
      },
    },
  ],
  purple: [
    {
      texts: {
        'method.text': said(
          'Drugs are pressed into the hollow frames of plastic pallets and sealed with wax.',
          'Les stupéfiants sont pressés dans les cadres creux de palettes en plastique et scellés à la cire.',
          'La droga se prensa en los bastidores huecos de palés de plástico y se sella con cera.',
          'تُكبس المخدرات في الإطارات المجوفة لمنصات الشحن البلاستيكية وتُختم بالشمع.',
        ),
        'method.complex': said(
          'Seen in four ports within half a year.',
          'Constaté dans quatre ports en six mois.',
          'Visto en cuatro puertos en medio año.',
          'رُصد في أربعة موانئ خلال نصف عام.',
        ),
        'method.prevention': said(
          'Weigh the pallets empty and tap their frames.',
          'Peser les palettes à vide et frapper les cadres.',
          'Pesar los palés vacíos y golpear los bastidores.',
          'توزن المنصات فارغة ويُنقر على إطاراتها.',
        ),
      },
    },
    {
      texts: {
        'method.text': said(
          'Callers claim to be a bank’s security service and have the card fetched by a courier.',
          'Des appelants se disent du service de sécurité d’une banque et font prendre la carte par un coursier.',
          'Unos llamantes dicen ser del servicio de seguridad de un banco y hacen recoger la tarjeta por un mensajero.',
          'يدّعي المتصلون أنهم من أمن المصرف ويرسلون ساعيًا لأخذ البطاقة.',
        ),
        'method.complex': said(
          'Callers, couriers and those who empty the accounts are in three countries.',
          'Appelants, coursiers et retireurs se trouvent dans trois pays.',
          'Quienes llaman, recogen y vacían las cuentas están en tres países.',
          'المتصلون والسعاة ومن يفرغون الحسابات موزعون على ثلاثة بلدان.',
        ),
        'method.prevention': said(
          'Banks never have cards fetched: warn customers above seventy.',
          'Aucune banque ne fait prendre de carte à domicile : avertir les clients de plus de soixante-dix ans.',
          'Los bancos nunca recogen tarjetas a domicilio: avisar a los clientes mayores de setenta años.',
          'لا ترسل المصارف أحدًا لأخذ البطاقات: يُنبَّه الزبائن فوق السبعين.',
        ),
      },
    },
  ],
  stolen_work_of_art: [
    {
      texts: {
        'object.text': said(
          'A work taken from its place without any sign of force; the frame was left behind.',
          'Œuvre enlevée sans trace d’effraction ; le cadre a été laissé sur place.',
          'Obra sustraída sin señales de violencia; el marco quedó en el lugar.',
          'عمل فني أُخذ من مكانه دون أثر للعنف وتُرك إطاره.',
        ),
        'investigation.text': said(
          'Theft while the house was open to visitors.',
          'Vol pendant les heures de visite.',
          'Robo durante el horario de visitas.',
          'سرقة أثناء ساعات الزيارة.',
        ),
      },
    },
  ],
  un_special: [
    {
      texts: {
        'listing.reasons': said(
          'Financing of a listed group through a money transfer business.',
          'Financement d’un groupe inscrit par une entreprise de transfert de fonds.',
          'Financiación de un grupo incluido en la lista mediante una empresa de envío de dinero.',
          'تمويل جماعة مدرجة عبر شركة لتحويل الأموال.',
        ),
      },
    },
  ],
  silver: [
    {
      texts: {
        'asset.text': said(
          'A house by the sea bought in 2024 through a company; the purchase money came from the fraud.',
          'Une maison au bord de la mer achetée en 2024 par une société ; le prix provient de l’escroquerie.',
          'Una casa junto al mar comprada en 2024 por medio de una sociedad; el dinero procede de la estafa.',
          'منزل على البحر اشتُري عام 2024 عبر شركة، وثمنه من عائدات الاحتيال.',
        ),
      },
    },
  ],
}

/** What was said on the way: questions of the Secretariat, refusals, addenda, reports. */
export const remarks = {
  question: said(
    'Which part had the person in it, and which provision sets the penalty? Please attach a copy of the warrant.',
    'Quel a été le rôle de la personne, et quelle disposition fixe la peine ? Veuillez joindre une copie du mandat.',
    '¿Qué papel tuvo la persona y qué disposición fija la pena? Adjunten una copia de la orden, por favor.',
    'ما دور الشخص في الوقائع وما النص الذي يحدد العقوبة؟ يرجى إرفاق نسخة من المذكرة.',
  ),
  refused: said(
    'The facts as described do not show what the person did; the request can be made anew with new elements.',
    'Les faits décrits ne montrent pas ce que la personne a fait ; la demande peut être présentée de nouveau avec des éléments nouveaux.',
    'Los hechos descritos no muestran qué hizo la persona; la solicitud puede presentarse de nuevo con nuevos elementos.',
    'لا تبيّن الوقائع الموصوفة ما فعله الشخص، ويمكن تقديم الطلب من جديد بعناصر جديدة.',
  ),
  alternative: said(
    'The penalty does not carry a red notice; a blue one may serve the investigation.',
    'La peine ne permet pas une notice rouge ; une notice bleue peut servir l’enquête.',
    'La pena no permite una notificación roja; una azul puede servir a la investigación.',
    'لا تسمح العقوبة بنشرة حمراء، وقد تفيد نشرة زرقاء التحقيق.',
  ),
  suspended: said(
    'The court is examining whether the warrant still stands.',
    'Le tribunal examine si le mandat est encore valable.',
    'El tribunal examina si la orden sigue vigente.',
    'تنظر المحكمة في ما إذا كانت المذكرة لا تزال سارية.',
  ),
  withdrawal: said(
    'The person was arrested and surrendered.',
    'La personne a été arrêtée et remise.',
    'La persona fue detenida y entregada.',
    'أوقف الشخص وسُلّم.',
  ),
  addendum: said(
    'A court of another country refused extradition in May; the person may travel there freely.',
    'Une juridiction d’un autre pays a refusé l’extradition en mai ; la personne peut y circuler librement.',
    'Un tribunal de otro país denegó la extradición en mayo; la persona puede circular allí libremente.',
    'رفضت محكمة في بلد آخر التسليم في أيار/مايو، ويمكن للشخص التنقل فيه بحرية.',
  ),
  action: said(
    'Seen at the border and let go on; the address that was given is passed on by separate message.',
    'Vu à la frontière et laissé poursuivre sa route ; l’adresse indiquée suit par message séparé.',
    'Visto en la frontera y dejado continuar; la dirección indicada se envía por separado.',
    'شوهد عند الحدود وسُمح له بالمتابعة، والعنوان الذي ذكره يُرسل برسالة منفصلة.',
  ),
  amendment: said(
    'A further name became known.',
    'Un autre nom a été découvert.',
    'Se ha conocido otro nombre.',
    'عُرف اسم آخر.',
  ),
} satisfies Record<string, Said>
