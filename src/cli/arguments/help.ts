export const help = `tradepath: when does a quantity get to its target, and at which growth?

Usage
  tradepath                             China-Kazakhstan trade and its pledge
  tradepath BASE TARGET [options]       any other case

Options
  --from YEAR              calendar year of BASE; without it: years only
  --growth RATE,RATE,...   growth a year, as 3%,0.08 (a fall: --growth=-2%)
  --fading RATE,LONG,HALF  growth that fades from a rate to a long-run rate, the
                           difference halving every HALF years; may be repeated
  --formula TEXT           growth a year over t, the years since the base, as
                           '0.03 + 0.29 * 2^(-t / 2)'; may be repeated
  --by YEAR,YEAR,...       deadlines to find the required growth for
  --actual YEAR=VALUE,...  annual figures so far: where it stands. A figure for
                           the base year must be BASE, within 1 %; older ones
                           are history for --trade-bn. Without BASE: added to
                           the known figures
  --trade-bn               the figures are two countries' trade in USD bn: adds
                           odds calibrated on 2,318 series (needs --actual)
  --volatility RATE        how far a year's growth strays (a standard deviation)
                           as 15%: adds the odds of each constant growth
                           (--growth), and what matters most
  --runs N, --seed N       simulated paths (1000000) and their seed (7)
  --json, --csv            for machines: the whole report, or the growth table
  --chart FILE.svg         writes a chart of the odds, or else of the paths
  --html FILE.html         writes the report as one page, with its charts
  -h, --help               this page

Examples
  tradepath 41 82 --from 2023 --growth 3%,5%,8% --by 2030,2035
  tradepath 41 82 --from 2023 --fading 32%,3%,2 --json
  tradepath 20.3 40 --from 2010 --actual 2010=20.3,2013=28.56 --trade-bn
  tradepath --html report.html --chart fan.svg

Rates are effective annual rates; "first year" is the first calendar year whose
annual figure is at the target. Once the latest figure is at the target or
beyond it, the report says since when, and gives no odds. Exit code 2: an
argument is wrong. Charts are drawn by vega and vega-lite:
npm install vega vega-lite.
`
