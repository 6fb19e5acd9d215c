/** What stands under the help. */
export const examples = `
Examples:
  tradepath                                    China-Kazakhstan and its pledge
  tradepath data.csv 10 --by 2030              figures from a file
  tradepath data.xlsx x2 --where partner=World --scale 1e-9 --unit "USD bn"
  cat data.csv | tradepath - -55% --from 1990 --by 2030
  tradepath 41 82 --from 2023 --growth 3%,8% --volatility 15% --by 2035

Rates are fractions or per cent a year. A wrong argument gets one line and exit
code 2. After npm start, options stand behind a --. Charts need vega and
vega-lite, workbooks read-excel-file or write-excel-file, pictures of points
@napi-rs/canvas: npm install them beside.
`
