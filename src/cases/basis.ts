/** Whose figures: the same few words for many pledges. Each is written out, so that a bundler can leave it out. */
export const dots: string = 'IMF Direction of Trade Statistics, copy of May 2022'
export const china: string = 'China; IMF Direction of Trade Statistics, copy of May 2022, to 2020'
export const chinaAndPress: string = `China; IMF Direction of Trade Statistics, copy of May 2022, to 2020, press reports of China's customs after`
export const india: string = 'India; IMF Direction of Trade Statistics, copy of May 2022, to 2020'
