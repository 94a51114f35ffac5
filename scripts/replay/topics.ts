import type { Topic } from './stock.ts';

/** Topics of Kerncijfers wijken en buurten, with their titles and units, in the order of the table. */
export const keyFigureTopics: readonly Topic[] = [
  { stem: 'AantalInwoners', title: 'Aantal inwoners', unit: 'aantal' },
  { stem: 'Mannen', title: 'Mannen', unit: 'aantal' },
  { stem: 'k_0Tot15Jaar', title: '0 tot 15 jaar', unit: 'aantal' },
  { stem: 'k_65JaarOfOuder', title: '65 jaar of ouder', unit: 'aantal' },
  { stem: 'HuishoudensTotaal', title: 'Huishoudens totaal', unit: 'aantal' },
  { stem: 'Eenpersoonshuishoudens', title: 'Eenpersoonshuishoudens', unit: 'aantal' },
  { stem: 'Woningvoorraad', title: 'Woningvoorraad', unit: 'aantal' },
  { stem: 'GemiddeldeWOZWaardeVanWoningen', title: 'Gemiddelde WOZ-waarde van woningen', unit: 'x 1 000 euro' },
  { stem: 'PercentageEengezinswoning', title: 'Percentage eengezinswoning', unit: '%' },
  { stem: 'Koopwoningen', title: 'Koopwoningen', unit: '%' },
  { stem: 'HuurwoningenTotaal', title: 'Huurwoningen totaal', unit: '%' },
  { stem: 'InBezitWoningcorporatie', title: 'In bezit woningcorporatie', unit: '%' },
  { stem: 'GemiddeldInkomenPerInwoner', title: 'Gemiddeld inkomen per inwoner', unit: 'x 1 000 euro' },
  { stem: 'HuishOnderOfRondSociaalMinimum', title: 'Huish. onder of rond sociaal minimum', unit: '%' },
  { stem: 'PersonenPerSoortUitkeringBijstand', title: 'Personen per soort uitkering; Bijstand', unit: 'aantal' },
  { stem: 'PersonenPerSoortUitkeringAO', title: 'Personen per soort uitkering; AO', unit: 'aantal' },
  { stem: 'PercentageJongerenMetJeugdzorgInNatura', title: 'Percentage jongeren met jeugdzorg in natura', unit: '%' },
  { stem: 'WmoClientenRelatief', title: 'Wmo-cliënten relatief', unit: 'per 1 000 inwoners' },
  { stem: 'AfstandTotHuisartsenpraktijk', title: 'Afstand tot huisartsenpraktijk', unit: 'km' },
  { stem: 'AfstandTotGroteSupermarkt', title: 'Afstand tot grote supermarkt', unit: 'km' },
];

/** The same stem stands in the table once per score: only the group tells them apart. */
export const statusTopics: readonly Topic[] = [
  { stem: 'ParticuliereHuishoudens', title: 'Particuliere huishoudens', unit: 'aantal' },
  { stem: 'GemiddeldeScore', title: 'Gemiddelde score', unit: 'Getal', group: 'Totaalscore' },
  { stem: 'GemiddeldeScore', cell: 'Welvaart', title: 'Gemiddelde score', unit: 'Getal', group: 'Financiële welvaart' },
];

export const proximityTopics: readonly Topic[] = [
  { stem: 'AfstandTotHuisartsenpraktijk', title: 'Afstand tot huisartsenpraktijk', unit: 'km' },
  { stem: 'AfstandTotApotheek', title: 'Afstand tot apotheek', unit: 'km' },
  { stem: 'AfstandTotGroteSupermarkt', title: 'Afstand tot grote supermarkt', unit: 'km' },
];

/** Topics of Gezondheid per wijk en buurt, with the catalogue ids of 18 and older and of 65 and older. */
export const healthTopics: readonly (Topic & { readonly adult: string | null; readonly old: string | null })[] = [
  health('ErvarenGezondheidGoedZeerGoed', 'Ervaren gezondheid: goed/zeer goed', 'p_goed_gezond', 'p_goed_gezond_65'),
  health('Roker', 'Roker', null, null),
  health('BeperktVanwegeGezondheid', 'Beperkt vanwege gezondheid', null, 'p_beperkt_65'),
  health('EenOfMeerLichamelijkeBeperkingen', 'Eén of meer lichamelijke beperkingen', null, 'p_lichamelijk_beperkt_65'),
  health('ZeerHogeVeerkracht', 'Zeer hoge veerkracht', 'p_veerkracht_hoog', null),
  health('MatigHoogRisicoOpAngstOfDepressie', 'Matig/hoog risico op angst of depressie', null, null),
  health('HoogRisicoOpAngstOfDepressie', 'Hoog risico op angst of depressie', 'p_angst_depressie', null),
  health('HeelVeelStressInAfgelopen4Weken', 'Heel veel stress in afgelopen 4 weken', 'p_stress', null),
  health('MatigVeelRegieOverEigenLeven', 'Matig/veel regie over eigen leven', 'p_regie', 'p_regie_65'),
  health('Eenzaam', 'Eenzaam', 'p_eenzaam', 'p_eenzaam_65'),
  health('ErnstigZeerErnstigEenzaam', 'Ernstig/zeer ernstig eenzaam', 'p_ernstig_eenzaam', 'p_ernstig_eenzaam_65'),
  health('Mantelzorger', 'Mantelzorger', 'p_mantelzorger', 'p_mantelzorger_65'),
  health('Vrijwilligerswerk', 'Vrijwilligerswerk', 'p_vrijwilliger', 'p_vrijwilliger_65'),
  health('ErnstigeGeluidhinderDoorBuren', 'Ernstige geluidhinder door buren', 'p_geluidhinder_buren', null),
  health('MoeiteMetRondkomen', 'Moeite met rondkomen', 'p_moeite_rondkomen', 'p_moeite_rondkomen_65'),
];

function health(stem: string, title: string, adult: string | null, old: string | null): (typeof healthTopics)[number] {
  return { stem, title, unit: '%', adult, old };
}
