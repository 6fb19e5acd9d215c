/** Whose figures: the same few words for many pledges. */
export const dots: string = 'IMF Direction of Trade Statistics, copy of May 2022'
export const china: string = `China; ${dots} to 2020`
export const chinaAndPress: string = `${china}, press reports of China's customs after`
export const india: string = `India; ${dots} to 2020`
