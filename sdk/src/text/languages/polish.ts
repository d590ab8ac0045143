export const stem = (folded: string) => folded

export const stopWords = `
a aby ale bez bo być byc by był była było byly co czy dla do gdy gdzie go i ich im inne ja jak jaki jako jest jego jej
już juz każdy kiedy kto która który ma mam mi mnie moge mogę moj mój moja na nad nam nas nie niz od on ona one oni ono
oraz po pod przed przez przy sie się są sa ta tak także tam te tego tej ten to tu ty tym u w we wie z za ze że`
