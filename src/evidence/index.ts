/**
 * What the past teaches: base rates, calibrated forecasts of growth, and backtests on panels of series.
 *
 * @module tradepath/evidence
 */

export { DomainError } from '../errors.ts'
export { type BaseRate, type BaseRateQuestion, baseRate } from './baseRates/baseRate.ts'
export type { BaseRates } from './baseRates/baseRates.ts'
export { learnBaseRates } from './baseRates/learnBaseRates.ts'
export { type BacktestPlan, backtest, type Forecaster, type Predicted, type Verdict } from './calibration/backtest.ts'
export { type CalibrateOptions, calibrate } from './calibration/calibrate.ts'
export { calibrated, type SizeAndGrowth } from './calibration/calibrated.ts'
export type { Calibration } from './calibration/calibration.ts'
export type { Panel, PanelPair } from './calibration/panel.ts'
export { type Forecast, type ForecastOptions, forecast } from './forecast.ts'
