/**
 * What columns are called in bureaus' own systems beside the labels of our fields, folded as `foldHeader` does it: four
 * languages, and the short forms of programs. A word that could mean two fields stands under neither.
 */
export const headerWords: Readonly<Record<string, readonly string[]>> = {
  sourceReference: [
    'reference', 'ref', 'our reference', 'national reference', 'national reference number', 'external id', 'id', 'record id', 'case id', 'file number',
    'case reference', 'source reference', 'natref', 'nrn', 'uid', 'reference nationale', 'notre reference', 'numero de dossier', 'dossier', 'identifiant',
    'referencia', 'referencia nacional', 'nuestra referencia', 'expediente', 'numero de expediente', 'identificador', 'المرجع', 'رقم المرجع', 'المرجع الوطني', 'رقم الملف', 'رقم القضيه',
  ],
  number: [
    'number', 'no', 'num', 'din', 'docnum', 'doc num', 'doc no', 'docno', 'document no', 'document number', 'document nr', 'document id', 'passport', 'passport no',
    'passport number', 'passport nr', 'passportno', 'ppno', 'travel document number', 'from number', 'number from', 'first number', 'serial', 'serial number', 'first serial',
    'numero', 'n', 'numero de document', 'n document', 'numero de passeport', 'n passeport', 'n de passeport', 'passeport', 'premier numero', 'numero debut', 'numero du document',
    'numero de documento', 'numero del documento', 'n documento', 'n de documento', 'pasaporte', 'numero de pasaporte', 'n pasaporte', 'primer numero', 'numero desde', 'nro documento', 'nro',
    'رقم', 'الرقم', 'رقم الوثيقه', 'رقم الجواز', 'رقم جواز السفر', 'رقم المستند', 'من رقم', 'اول رقم',
  ],
  rangeTo: [
    'range to', 'to number', 'number to', 'last number', 'end number', 'last serial', 'to serial', 'dernier numero', 'numero fin', 'au numero', 'jusqu au numero',
    'ultimo numero', 'numero hasta', 'hasta numero', 'الي رقم', 'اخر رقم', 'الرقم الاخير',
  ],
  issuer: [
    'issuer', 'issuing country', 'issuing state', 'issuing authority', 'issued by', 'country of issue', 'state of issue', 'country', 'issuingcountry', 'issue country', 'nationality code',
    'emetteur', 'pays emetteur', 'pays de delivrance', 'etat emetteur', 'pays', 'delivre par', 'pais', 'pais emisor', 'pais de expedicion', 'emisor', 'expedido por', 'estado expedidor',
    'بلد الاصدار', 'دوله الاصدار', 'الدوله المصدره', 'جهه الاصدار', 'البلد', 'الدوله',
  ],
  kind: [
    'type', 'kind', 'document type', 'doc type', 'doctype', 'type of document', 'category', 'vehicle type', 'vehicle category', 'type of vehicle', 'body type',
    'type de document', 'nature', 'categorie', 'type de vehicule', 'genre', 'tipo', 'tipo de documento', 'clase', 'categoria', 'tipo de vehiculo',
    'النوع', 'نوع الوثيقه', 'نوع المستند', 'نوع المركبه', 'نوع السياره', 'الفيه',
  ],
  status: [
    'status', 'state', 'reason', 'fraud type', 'type of fraud', 'what happened', 'loss type', 'statut', 'etat', 'motif', 'type de fraude', 'estado', 'situacion', 'motivo', 'tipo de fraude',
    'الحاله', 'الوضع', 'السبب', 'نوع الاحتيال',
  ],
  issuedOn: [
    'issued on', 'date of issue', 'issue date', 'issued', 'issuedate', 'doi', 'delivre le', 'date de delivrance', 'date d emission', 'fecha de expedicion', 'fecha de emision', 'expedido el',
    'تاريخ الاصدار', 'صدر في',
  ],
  expiresOn: [
    'expires on', 'date of expiry', 'expiry date', 'expiry', 'expires', 'valid until', 'valid to', 'expirydate', 'doe', 'expire le', 'date d expiration', 'valable jusqu au', 'fecha de caducidad',
    'fecha de vencimiento', 'caduca el', 'valido hasta', 'تاريخ الانتهاء', 'صالح حتي', 'تاريخ انتهاء الصلاحيه',
  ],
  lostOn: [
    'lost on', 'date of loss', 'loss date', 'stolen on', 'date of theft', 'theft date', 'date lost', 'date stolen', 'lost date', 'date of event', 'incident date', 'date reported', 'report date',
    'perdu le', 'vole le', 'date de perte', 'date du vol', 'date de la perte', 'date des faits', 'fecha de perdida', 'fecha del robo', 'fecha de robo', 'perdido el', 'robado el', 'fecha de los hechos',
    'تاريخ الفقدان', 'تاريخ السرقه', 'فقد في', 'تاريخ الواقعه',
  ],
  lostPlace: [
    'lost place', 'place of loss', 'place of theft', 'where', 'place', 'location', 'lost at', 'stolen at', 'city', 'lieu', 'lieu de perte', 'lieu du vol', 'lieu de la perte', 'ville',
    'lugar', 'lugar de perdida', 'lugar del robo', 'ciudad', 'المكان', 'مكان الفقدان', 'مكان السرقه', 'المدينه',
  ],
  lostCountry: [
    'country of loss', 'country of theft', 'theft country', 'loss country', 'lost in', 'stolen in', 'pays de la perte', 'pays du vol', 'pais de perdida', 'pais del robo', 'بلد الفقدان', 'بلد السرقه',
  ],
  circumstances: [
    'circumstances', 'remarks', 'remark', 'notes', 'note', 'comment', 'comments', 'additional information', 'info', 'description', 'details', 'circonstances', 'observations', 'remarques', 'commentaire',
    'informations complementaires', 'circunstancias', 'observaciones', 'notas', 'comentarios', 'informacion adicional', 'الظروف', 'الملاحظات', 'ملاحظات', 'معلومات اضافيه',
  ],
  retentionUntil: [
    'retention date', 'review date', 'keep until', 'delete on', 'conserver jusqu au', 'date de revision', 'date de reexamen', 'conservar hasta', 'fecha de revision', 'تاريخ المراجعه', 'يحفظ حتي',
  ],
  vin: [
    'vin', 'vin number', 'vehicle identification number', 'chassis', 'chassis no', 'chassis number', 'frame number', 'numero de chassis', 'n chassis', 'numero de serie', 'numero d identification du vehicule',
    'bastidor', 'numero de bastidor', 'n bastidor', 'chasis', 'numero de chasis', 'رقم الهيكل', 'رقم الشاصي', 'رقم القاعده',
  ],
  plate: [
    'plate', 'licence plate', 'license plate', 'registration', 'registration number', 'plate number', 'reg no', 'reg', 'vrm', 'immatriculation', 'plaque', 'numero d immatriculation', 'n immatriculation',
    'matricula', 'placa', 'patente', 'numero de placa', 'اللوحه', 'رقم اللوحه', 'رقم التسجيل',
  ],
  plateCountry: [
    'plate country', 'country of registration', 'registration country', 'registered in', 'pays d immatriculation', 'pais de matricula', 'pais de matriculacion', 'بلد التسجيل', 'بلد اللوحه',
  ],
  engineNumber: ['engine', 'engine no', 'engine number', 'motor number', 'numero de moteur', 'n moteur', 'moteur', 'numero de motor', 'n motor', 'رقم المحرك'],
  make: ['make', 'brand', 'manufacturer', 'marque', 'constructeur', 'marca', 'fabricante', 'الماركه', 'الصانع', 'الطراز التجاري'],
  model: ['model', 'modele', 'modelo', 'الطراز', 'الموديل'],
  modelYear: ['model year', 'year', 'year of manufacture', 'annee', 'annee modele', 'millesime', 'ano', 'ano del modelo', 'ano de fabricacion', 'سنه الصنع', 'السنه', 'سنه الطراز'],
  colour: ['colour', 'color', 'main colour', 'couleur', 'color principal', 'اللون'],
  secondColour: ['second colour', 'second color', 'colour 2', 'color 2', 'deuxieme couleur', 'couleur 2', 'segundo color', 'اللون الثاني'],
  stolenOn: ['stolen on', 'date of theft', 'theft date', 'date stolen', 'stolen', 'vole le', 'date du vol', 'date de vol', 'robado el', 'fecha del robo', 'fecha de robo', 'تاريخ السرقه', 'سرق في', 'سرقت في'],
  stolenPlace: ['place of theft', 'stolen at', 'theft place', 'place', 'location', 'city', 'lieu du vol', 'lieu', 'ville', 'lugar del robo', 'lugar', 'ciudad', 'مكان السرقه', 'المكان', 'المدينه'],
  stolenCountry: ['country of theft', 'stolen in', 'theft country', 'pays du vol', 'pais del robo', 'بلد السرقه'],
}
