import type { Lang } from '../../../domain/bilingual.ts';

/** Words of a movement, up and down: a change of a figure. */
export const movementWords: Readonly<Record<Lang, { readonly up: string; readonly down: string }>> = {
  fr: {
    up: "en hausse|hausse|augment\\w+|progress\\w+|croi(?:t|ssent)|croissance de|grimp\\w+|mont(?:e|ent|ee|er|ait)|remont\\w+|bondi\\w*|s'ameliore\\w*|amelior\\w+|s'etoff\\w+|gonfl\\w+|grossi\\w*|releve\\w*|gagne(?:nt)?",
    down: "en baisse|baiss\\w+|recul\\w*|dimin\\w+|chut\\w+|tomb\\w+|descend\\w*|descendu\\w*|s'erod\\w+|erosion|fond\\b|fondu\\w*|s'effrit\\w+|redui\\w*|repli\\w*|se tass\\w+|tassement|degring\\w+|plong\\w+|degrad\\w+|se contract\\w+|perd(?:ent|u)?(?= \\ue000)",
  },
  en: {
    up: '(?:is|are|was|were|went|go|goes|going|moved|edged) up\\b(?! to)|(?<!(?:make|makes|made|making|sign|signs|signed|end|ends|ended|add|adds|take|takes|set|hold|holding) )up(?= \\ue000| by | from )|ris(?:e|es|en|ing)\\b|rose\\b|grow(?:s|n|ing)?\\b|growth of|grew|increas\\w+|climb\\w*|gain(?:s|ed|ing)?\\b|improv\\w+|jump\\w*|surg\\w+|went up|going up|swell\\w*|swollen|expand\\w*',
    down: '(?<!(?:trading|trade|slow|slowing|calm|break|write|wind) )\\bdown\\b|fall(?:s|en|ing)?\\b(?! silent| quiet| short)|fell\\b(?! silent| quiet| short)|drop(?:s|ped|ping)?\\b|declin\\w+|decreas\\w+|slip(?:s|ped|ping)?\\b|shr[aiu]nk\\w*|shed(?:s|ding)?\\b|sank|sink\\w*|slid\\w*|los(?:e|es|t|ing)(?= \\ue000)|erod\\w+|worsen\\w*|contract(?:s|ed|ing)\\b|eas(?:ed|ing)\\b|dip(?:s|ped)?\\b|plung\\w+',
  },
};

/** Words of a place beside another number. */
export const placeWords: Readonly<Record<Lang, { readonly above: string; readonly below: string }>> = {
  fr: {
    above: "au-dessus|superieure?s?|depass\\w+|excede\\w*|devanc\\w+|en avance|d'avance|de mieux|surpass\\w+",
    below:
      "en dessous|au-dessous|sous(?= (?:la|le|sa|son|leur|cette|ce|les) )|(?<=\\ue000 )sous|inferieure?s?|en retard|de retard|en deca|n'atteint pas|derriere|pas atteint",
  },
  en: {
    above:
      '\\babove\\b|\\bhigher than|exceed\\w*|ahead of|\\bahead\\b|\\bover(?= (?:the|its|your) )|beats?\\b|better than|tops?(?= (?:the|its|your) )|surpass\\w*|in excess of',
    below:
      '\\bbelow\\b|\\bunder(?= (?:the|its|your) )|\\blower than|short of|behind|beneath|trail\\w*|lags?\\b|lagging|misses|worse than',
  },
};
