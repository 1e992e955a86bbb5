/**
 * Words of a name that identify nobody, in Latin letters. Particles weigh little, titles almost nothing; placeholders
 * that travel documents print for a missing part (FNU "first name unknown") are dropped.
 */
export const PARTICLES: ReadonlySet<string> = words(`
  al el ul as ash ad ar an at az ibn bin ben bint bent bt bte binti ould wuld wld walad weld aal abu abou abi aba umm om oum
  de da do dos das del della delle degli di du des d la le les lo los las l y e i
  van von vom zu zum zur der den ter ten ver vander vonder af av of the and for und et und in on
  a o mac mc ap fitz o s bat bar oglu ogly uly kyzy kizi zadeh zade pour
`)

export const TITLES: ReadonlySet<string> = words(`
  mr mrs ms miss mme mlle monsieur madame sr sra srta senor senora don dona herr frau sig signor dr doctor prof professor
  ing eng engineer sir lord lady dame rev reverend fr father sister brother
  haji hajji hadji hadj haj hajj al-haj alhaj alhaji elhaj elhadj hajja mullah mulla molla mollah maulavi mawlawi maulvi moulvi
  maulana mawlana moulana sheikh shaikh shaykh cheikh cheik sheik syeikh ustad ustadh ustaz qari hafiz hafez akhund akhundzada imam
  ayatollah hojatoleslam sayed sayyed seyed
  gen general col colonel lt lieutenant ltc maj major capt captain cpt sgt sergeant cdr commander brig brigadier marshal
  admiral adm pvt cpl corporal chief president minister emir ameer
  jr sr junior senior ii iii iv esq phd md
  ltd limited llc inc corp corporation gmbh sarl sas spa plc ooo oao zao co company
`)

export const PLACEHOLDERS: ReadonlySet<string> = words(`
  fnu lnu mnu fnulnu nfn nln nmn nfi unknown unk unnamed noname na nil null none inconnu desconocido xxx xxxx xxxxx nn tbd
`)

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter(Boolean))
}
