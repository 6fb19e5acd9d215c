// Written by scripts/learn-nowcast.mjs from goods trade of the United States with 63 partners by month, 1985-2022 (US Census Bureau).
import type { NowcastTable } from './table.ts'

export const learned: NowcastTable = {
  noise: 0.0436,
  power: 0.821,
  months: [
    { weights: [0.209, 0.333, 0.254, 0.187], drift: 0.0479, scale: 0.135 },
    { weights: [0.142, 0.328, 0.324, 0.178], drift: 0.0471, scale: 0.133 },
    { weights: [0.229, 0.25, 0.382, 0.176], drift: 0.0272, scale: 0.127 },
    { weights: [0.233, 0.284, 0.275, 0.217], drift: 0.0255, scale: 0.122 },
    { weights: [0.172, 0.32, 0.245, 0.289], drift: 0.0183, scale: 0.118 },
    { weights: [0.2, 0.239, 0.245, 0.354], drift: 0.0176, scale: 0.12 },
    { weights: [0.256, 0.239, 0.273, 0.304], drift: 0.0144, scale: 0.112 },
    { weights: [0.235, 0.27, 0.198, 0.363], drift: 0.00996, scale: 0.117 },
    { weights: [0.208, 0.36, 0.204, 0.319], drift: 0.0113, scale: 0.118 },
    { weights: [0.231, 0.334, 0.22, 0.301], drift: -0.000135, scale: 0.123 },
    { weights: [0.293, 0.342, 0.18, 0.269], drift: -0.00133, scale: 0.139 },
  ],
}
