export const stem = (folded: string) => folded

export const stopWords = `
aan al als bij dan dat de deze die dit doe een en er geen haar heb hebben heeft het hij hoe hun ik in is ja je jij
jullie kan kun kunnen maar me meer met mij mijn moet moeten na naar nee niet nog nu of om onze ook op over te tot u uit
uw van voor waar waarom wanneer wat we wel welke werd wie wij wil wordt zich zij zijn zo`
