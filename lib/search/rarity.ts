/**
 * How much it says that two subjects share a name part, in bits: log2 of one over its share, 18 at most.
 * A small file cannot know that a name is common in the world, so every share is mixed with a world-wide one, weighing
 * as much as 20,000 subjects; from a million on it no longer matters.
 * @param frequency how many subjects on file carry the part
 * @param subjects how many subjects are on file
 */
export function bitsOf(token: string, frequency: number, subjects: number): number {
  const world = WORLD_SHARES.get(token) ?? RARE[Math.min(token.length, RARE.length - 1)] ?? 0
  const share = (frequency + WEIGHT * world) / (subjects + WEIGHT)
  return Math.min(MOST, Math.max(0.5, -Math.log2(share)))
}

const WEIGHT = 20_000
const MOST = 18
/**
 * Share of a part that is not among the commonest, by its length: short parts are few, so each is borne by many. Most of
 * them are syllables of Korean, Chinese and Vietnamese names, which made half of the false alerts of 10,000 strangers.
 */
const RARE = [0.001, 0.001, 0.001, 0.001, 0.0005, 0.00008, 0.00003, 0.00002]

/** Rough world-wide shares of the commonest parts, per thousand people; general knowledge, order of magnitude only. */
const WORLD_SHARES: ReadonlyMap<string, number> = new Map(
  `muhammad:25 mohammed:15 mohamed:15 mohammad:12 ahmad:9 ahmed:12 ali:15 hasan:6 hassan:8 husayn:6 hussein:6 hussain:6 ibrahim:5
  abdllah:5 umar:3 omar:3 yusuf:3 khan:10 khalid:3 mahmud:3 mahmoud:3 said:3 salim:2 hamid:2 karim:2 mustafa:3 abdrahman:2 salih:2
  fatima:5 maryam:3 aisha:2 khadija:1 zaynab:1 singh:10 kumar:8 devi:5 sharma:2 das:3 begum:3 bibi:2 patel:1 islam:3 uddin:3
  wang:12 li:12 zhang:11 liu:9 chen:9 yang:6 huang:5 zhao:4 wu:4 zhou:3 xu:3 sun:3 ma:3 zhu:2 hu:2 guo:2 he:2 lin:3 luo:2 gao:2
  wei:4 min:2 jing:3 ying:2 hong:2 hua:2 jun:2 ping:2 yan:2 nguyen:9 tran:4 le:4 thi:7 van:4 pham:2 hoang:2 minh:2 kim:3 lee:4 park:2
  jose:6 maria:12 juan:4 garcia:3 rodriguez:2 martinez:2 hernandez:2 lopez:2 gonzalez:2 perez:2 sanchez:2 carlos:3 luis:3 ana:3 da:2
  silva:4 santos:3 antonio:3 francisco:2 joao:1 pedro:2 john:5 david:5 james:3 michael:4 robert:2 william:2 smith:1 johnson:1 mary:3
  anna:3 elena:2 alexander:3 aleksandr:3 sergei:2 sergey:2 vladimir:2 ivan:2 ivanov:1 olga:2 natalia:2 tatiana:2 dmitry:1 peter:2
  joseph:3 jean:2 marie:2 pierre:1 paul:2 daniel:3 thomas:2 abdul:2 rahman:2 allah:1 din:1 haq:1 shah:2 malik:1 hussaini:1`
    .split(/\s+/)
    .map((entry) => entry.split(':'))
    .map(([token, share]) => [token ?? '', Number(share) / 1000]),
)
