export { stemmer as stem } from 'stemmer'

export const stopWords = `
a about after all also am an and any are as at be because been before but by can cannot cant could did do does doing
dont for from get got had has have he her here his how i if im in into is isnt it its just like me my no not now of off
on only or our out over please she should so some than that the their them then there these they this to too up us very
was we were what when where which while who why will with wont would you your`
