/**
 * Who made a vehicle, from the first characters of its number (ISO 3780). Facts only, written down by hand: the ranges of
 * the countries, and the identifiers of makes that are met on the road. What is not here is not wrong, only not listed.
 */

export type Region = 'africa' | 'asia' | 'europe' | 'northAmerica' | 'oceania' | 'southAmerica'

/** The region of the maker, by the first character; undefined for what no region was given (0, I, O, Q). */
export function regionOfMaker(vin: string): Region | undefined {
  const [first = '', second = ''] = vin
  // 7A-7E is New Zealand; from 7F on, and 71-70, the United States continue.
  if (first === '7') return /[A-E]/.test(second) ? 'oceania' : 'northAmerica'
  return REGIONS.find(([characters]) => characters.includes(first || ' '))?.[1]
}

/** The country in which the maker is registered, ISO alpha-2, by the first two characters; undefined if not assigned. */
export function countryOfMaker(vin: string): string | undefined {
  byPrefix ??= new Map(COUNTRIES.trim().split(/\s+/).flatMap(prefixesOf))
  return byPrefix.get(vin.slice(0, 2))
}

/** The makes that use the identifier (first three characters), likelier first; empty when it is not in the table. */
export function makesOf(vin: string): string[] {
  byMaker ??= readMakes()
  return byMaker.get(vin.slice(0, 3)) ?? []
}

/** Every make of the table once, in the order of the alphabet; for lists to choose from. */
export function knownMakes(): string[] {
  return MAKES.trim()
    .split('\n')
    .map(makeOfLine)
    .sort((a, b) => a.localeCompare(b, 'en'))
}

let byPrefix: Map<string, string> | undefined
let byMaker: Map<string, string[]> | undefined

/** `AA-AH:ZA` as [AA, ZA], [AB, ZA], … in the order of the standard: letters, then 1-9 and 0. */
function prefixesOf(range: string): [string, string][] {
  const [ends = '', country = ''] = range.split(':')
  const [from = '', to = from] = ends.split('-')
  const first = from.charAt(0)
  return [...ORDER.slice(ORDER.indexOf(from.charAt(1)), ORDER.indexOf(to.charAt(1)) + 1)].map((second) => [
    first + second,
    country,
  ])
}

function readMakes(): Map<string, string[]> {
  const makers = new Map<string, string[]>()
  for (const line of MAKES.trim().split('\n')) {
    const make = makeOfLine(line)
    for (const token of line
      .slice(make.length + 1)
      .trim()
      .split(' ')) {
      for (const third of token.slice(2)) {
        const code = token.slice(0, 2) + third
        makers.set(code, [...(makers.get(code) ?? []), make])
      }
    }
  }
  return makers
}

function makeOfLine(line: string): string {
  return line.slice(0, line.indexOf(':'))
}

const ORDER = 'ABCDEFGHJKLMNPRSTUVWXYZ1234567890'

const REGIONS: [string, Region][] = [
  ['ABCDEFG', 'africa'],
  ['HJKLMNPR', 'asia'],
  ['STUVWXYZ', 'europe'],
  ['12345', 'northAmerica'],
  ['6', 'oceania'],
  ['89', 'southAmerica'],
]

// From:country. Where a block was moved from one country to another, the country whose vehicles are on the road stands.
const COUNTRIES = `
AA-AH:ZA AJ-AN:CI BA-BE:AO BF-BK:KE BL-BR:TZ CA-CE:BJ CF-CK:MG CL-CR:TN DA-DE:EG DF-DK:MA DL-DR:ZM EA-EE:ET EF-EK:MZ
FA-FE:GH FF-FK:NG HA-H0:CN
JA-J0:JP KA-KE:LK KF-KK:IL KL-KR:KR KS-KT:JO KU-K4:KR LA-L0:CN MA-ME:IN MF-MK:ID ML-MR:TH MS:MM MX:KZ MY-M0:IN NA-NE:IR
NF-NK:PK NL-NR:TR NS-NT:UZ PA-PE:PH PF-PK:SG PL-PR:MY PS-PT:BD P5-P0:IN RA-RE:AE RF-RK:TW RL-RR:VN RS-RT:SA RU-RW:RU R1-R8:HK
SA-SM:GB SN-ST:DE SU-SZ:PL S1-S2:LV TA-TH:CH TJ-TP:CZ TR-TV:HU TW-T1:PT UA-UG:ES UH-UM:DK UN-UT:IE UU-UZ:RO U1-U2:MK
U5-U7:SK U8-U0:BA VA-VE:AT VF-VR:FR VS-VW:ES VX-V2:RS V3-V5:HR V6-V8:EE WA-W0:DE XA-XE:BG XF-XK:GR XL-XR:NL XS-XW:RU
XX-XY:LU XZ-X0:RU YA-YE:BE YF-YK:FI YL-YN:MT YS-YW:SE YX-Y2:NO Y3-Y5:BY Y6-Y8:UA ZA-ZR:IT ZS-ZU:IT ZX-ZZ:SI Z3-Z5:LT
Z6-Z0:RU
1A-10:US 2A-20:CA 3A-3X:MX 3Y-37:CR 38-39:PR 4A-40:US 5A-50:US 6A-6W:AU 6X-60:NZ 7A-7E:NZ 7F-70:US
8A-8E:AR 8F-8J:CL 8L-8N:EC 8S-8T:PE 8X-8Z:VE 82:BO 84:CR 86:SV 9A-9E:BR 9F-9G:CO 9L:PY 9S-9W:UY 93-99:BR 91-92:BR 90:BR
`

// Make: identifiers. A longer token is several with the same beginning: JN138 is JN1, JN3 and JN8. Where several makes
// share an identifier the likelier line stands first. Identifiers that end in 9 belong to many small makers: none is here.
const MAKES = `
Volkswagen: WVWGZ WV1234 1V12 1VW 3VWV 2V48 8AW 9BW AAV LSV LFV XW8
Audi: WAUV1 WUA TRU 93U LFV
Škoda: TMB LSV XW8 MEX
SEAT: VSS
Porsche: WP01
MAN: WMA WAG VAN LZM 953 AAM
Scania: YS24 XLE VLU 9BS
BMW: WBASXY1345 4US 5UM 5UX 5YM 3MWF LBV X4X 98M 99Z MMF
MINI: WMWZ
Alpina: WAP
Rolls-Royce: SCA SLA
Mercedes-Benz: WDBCDFAPRYWXZ1234678 W1KNVWXYZ W2WXYZ WEB WCD WMX 4JG 55S 5DH 8AC 8BRT 9BM LE4 LB1 VSA NMB NLE ADB MEC RLM MHL Z9M
Setra: WKK WEB
smart: WME TCC HES
Maybach: WDB
Opel: W0LV VXK VXE XWF XUF
Vauxhall: W0LV
Buick: 1G4 2G4 3G5 5GA KL4 LSG LRB W04
Cadillac: 1G6 1GY 1GE 2G6 3GY LSG LRE W06
Chevrolet: 1G1 1GABCN 2G1 2GCN 2CN 3G1 3GCN 3GNV KL1578A 4G1 6G3 8AG 8GG 9BG XUU XUF MA6 MMM LSG
GMC: 1GDKTJ 2GKT 3GDKT 5GT
Pontiac: 1G2M 2G2 2CK 3G27 5Y2 KL2 6G2
Oldsmobile: 1G3H 2G3
Saturn: 1G8 3GS 5GZ W08
Hummer: 5GRNT 137 ADM
Holden: 6G1 6H8
General Motors: 1G057G 2G0578EHJL 3G034BGP
Ford: 1FABCDLMT17 1ZV 2FABCDMT 3FABCDEMT WF0 WS0 NM0 VS6 SFA 6FP MAJ MNB MPB AFA 8AF 9BF LVS LJX PE1 Z6F X9F UN1
Lincoln: 1LN1 2LM1N 3LN 5LMT LVS
Mercury: 1MER 2MER 3ME 4M2 1ZW
Chrysler: 1C348 1A48 1P3 2A348 2C348 3A48 3C348 4C3 1C25 2C567A 3C25A
Dodge: 1B347 1D3478 1C346 2B345678 2C34 2D34678 3B67 3C46 3D3467 4B3 JB347 KC4 WD025 1D256 2D25 3D258
Jeep: 1J4823567CDT 1C4 1C8 3C4 2B4 ZAC 988
Ram: 1C67 3C67 ZFB 1D7 3D7
Plymouth: 1P34 2P4 3P3 JP3
Fiat: ZFABC 9BD 8AP 3C3 NM4 SUF
Alfa Romeo: ZARS
Lancia: ZLA
Maserati: ZAM ZN6
Ferrari: ZFF ZDF
Lamborghini: ZHW ZPB
Iveco: ZCF WJM VNE VFE 8AT 93Z ZCZ ZFC VF5 VS1
Piaggio: ZAP LBM RP8
Aprilia: ZD4
Ducati: ZDM ML0
Moto Guzzi: ZGU
MV Agusta: ZCG
Cagiva: ZCG
Benelli: ZBN LBB
Beta: ZD3
Renault: VF12 8A1 93Y X7L KNM MEE VNV 9FB VS5
Alpine: VFA VF1
Dacia: UU1
Renault Trucks: VF6
Peugeot: VF3 VR3 VFF 8AD 936 LDC VGA VS3 8GD
Citroën: VF7 VR7 VS7 8BC 935 LDC
DS: VR1 LPA
Talbot: VF4
Aixam: VLG
Microcar: VH8
Ligier: VJR
Toyota: JT123457BDEFGHKLMNX 1NX 2T13 3TMY 4T134 5TDEFBY 5YF 7MU SB1 VNK NMT MBJ MHF MR012 AHT LFM LTV LVG 6T1 8AJ 9BR 93R TW01 YAR XW7 PN1 RL4
Lexus: JTHJ JT68 2T2 58A
Scion: JTKLN
Daihatsu: JDA JD1 MHK
Hino: JHDFH678AC 5PV JHB MJE
Subaru: JF1234 4S34
Suzuki: JS1234AKL 2S23 5Z6 TSM MA3 MBH VSE VTT MMS MHY KL5 LS5 LC6 JKS
Mazda: JM012367BYZ 1YV 4F24 3MDYZ 7MM MM078 LVR PE3 JC1 RUM
Mitsubishi: JA347 JMABYP 4A34 6MM MMBCT ML3 XMC XNC Z8T MK2 93X
Mitsubishi Fuso: JL56 JW67 TYAB
Isuzu: JAABCLM 4S2 4NU MP1 MPA LZE
Honda: JHMLG123 1HGF 19X 2HGJKU 3HG1D 3CZ 5FNPS 5J67 5KB 7FA SHHS SAH SNT 93H 8C3 MLH MRH MHR NLA MAK MA7 ME4 LHG LVH LUC LWB LAL PMH ZDC VTM 9C2 RLH
Acura: 19UV JH4 2HHN 5FR 5J8 JAE
Nissan: JN168T 1N46 3N168 5N1 5BZ SJN VSK VWA MNT MDH ADN 94D LGB LJN Z8N JNAE
Infiniti: JN138 JNK JNRX 5N13 3PC SJK
Datsun: MDH Z8N
Kawasaki: JKAB18 96P
Yamaha: JYAE4 VG5 MH3 ME1 9C6 RLC
Hyundai: KMHFJ8EC 5NMPT 2HM TMA NLHJ MAL LBE 95P 9BH Z94 X7M
Genesis: KMTUH
Kia: KNACDEFHJM 5XXY 3KP U56Y XWE LJD MZB 9UW MS0
Daewoo: KLAY SUPL
SsangYong: KPTBAS WAX
Volvo: YV14 7JR LVY LYV XLB
Volvo Trucks: YV235 4V123456 9BV MC2 93K
Polestar: YSM LPS
Saab: YS3 YTN 5S3 JF4
Tesla: 5YJ 7SA 7G2 XP7 LRW
Rivian: 7PD 7FC
Lucid: 50E
Fisker: YH4 VCF
Land Rover: SAL SUR 99J SAD
Jaguar: SAJ SADJ
Bentley: SCB SJA
Aston Martin: SCF SD7
Lotus: SCC
McLaren: SBM
Rover: SARX
MG: LSJ SDP SAR
DeLorean: SCE
Triumph: SMT SAT 97N
Norton: SAY
LDV: SEY LSK
Alexander Dennis: SFD
DAF: XLR XLA 98P
Lada: XTA X7Y Y6L
GAZ: X96 XTH
UAZ: XTT
KAMAZ: XTC
Moskvitch: XTB
ZAZ: Y6D
Zastava: VX1
Tatra: TMT TNT TNU
Avia: TNA
Karosa: TMK
Ikarus: TRA TSE
FSO: SUP SUL
BYD: LGX LC0 LPE
Chery: LVV LVT 98R 9UJ
Changan: LS45 LSC LDC
Geely: L6T LB3
Lynk & Co: L6T LPS LVY
Zeekr: L6T
Great Wall: LGW XZG
Haval: LGW XZG
FAW: LFP LFW
Dongfeng: LGAHJ LDP LGG
SAIC: LSJ
GAC: LMG LNA
JAC: LJ1 LJ8
NIO: LJ1
XPeng: L1N
Li Auto: LW4 HLX
Leapmotor: LFZ
Wuling: LZW LK6
Foton: LVABC
Haima: LH1
Brilliance: LSY
Lifan: LLV 9UK
Sinotruk: LZZ
Shaanxi: LZG
Yutong: LZY
King Long: LKL LA6
Zhongtong: LDY
Tata: MAT
Mahindra: MA1
Force: MC1
Ashok Leyland: MB1
Bajaj: MD2
TVS: MD6
Hero: MBL
Royal Enfield: ME3
Proton: PL1
Perodua: PM2
VinFast: RLLN
Daelim: KMY
Kymco: RFB
SYM: RFG
PGO: RFV
Otosan: NM0
Temsa: NLT
BMC: NMC
Otokar: NLR
Iran Khodro: NAA
SAIPA: NAS
Harley-Davidson: 1HD 5HD 932 MLY
Buell: 4MZ
Indian: 56K
Victory: 5VP
Polaris: 4XA RF3
Arctic Cat: 4UF
Can-Am: 2BP 3JB
BRP: YDV
KTM: VBK
Husqvarna: VBK ZKH
Derbi: VTH
Gas Gas: VTR
Montesa: VTM
Freightliner: 1FUV 2FUV 3AK 4UZ 3AL
Kenworth: 1XK 2XK 3BK 1NK 2NK 6F5
Peterbilt: 1XP 2XP 1NP 2NP 3BP
Mack: 1M1234 4V5
International: 1HTSVACP 2HSVTP 3HASVBR 3HCT 4DR
Sterling: 2FZ
Western Star: 5KJK 2WKL
Blue Bird: 1BAB
Thomas: 1T7 1T8 4UZ
Nova Bus: 2NV 4RK
Great Dane: 1GRAN
Wabash: 1JJ
Utility: 1UY
Schmitz Cargobull: WSM
Krone: WKE
Kögel: WK0
Schwarzmüller: VAV
Fliegl: WFD
Hobby: WHB
Neoplan: WAG
Van Hool: YE2
Irmscher: WJR
`
