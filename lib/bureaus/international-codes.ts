/**
 * Codes that stand where a country stands on a document or warrant, but are no country:
 * code | code as printed | name en | fr | es | ar.
 *
 * Three letters: ICAO 9303 part 3, section 5 (issuers and nationalities that are not states; UTO is the fictitious
 * Utopia of its examples). Three digits: tribunals as the organisation's own list codes them.
 */
export const internationalTable = `
914|914|International Criminal Court|Cour pénale internationale|Corte Penal Internacional|المحكمة الجنائية الدولية
916|916|Special Tribunal for Lebanon|Tribunal spécial pour le Liban|Tribunal Especial para el Líbano|المحكمة الخاصة بلبنان
922|922|International Residual Mechanism for Criminal Tribunals|Mécanisme international appelé à exercer les fonctions résiduelles des Tribunaux pénaux|Mecanismo Residual Internacional de los Tribunales Penales|الآلية الدولية لتصريف الأعمال المتبقية للمحكمتين الجنائيتين
UN|UNO|United Nations|Nations Unies|Naciones Unidas|الأمم المتحدة
EU|EUE|European Union|Union européenne|Unión Europea|الاتحاد الأوروبي
XP|XPO|INTERPOL|INTERPOL|INTERPOL|الإنتربول
XM|XOM|Sovereign Military Order of Malta|Ordre souverain de Malte|Soberana Orden de Malta|منظمة فرسان مالطة ذات السيادة
XA|XXA|Stateless person|Apatride|Apátrida|عديم الجنسية
XB|XXB|Refugee (1951 Convention)|Réfugié (convention de 1951)|Refugiado (Convención de 1951)|لاجئ (اتفاقية 1951)
XC|XXC|Refugee (other)|Réfugié (autre)|Refugiado (otro)|لاجئ (غير ذلك)
XX|XXX|Nationality not stated|Nationalité non précisée|Nacionalidad sin especificar|جنسية غير محددة
XU|UTO|Utopia (test)|Utopie (essai)|Utopía (prueba)|يوتوبيا (تجربة)
`
