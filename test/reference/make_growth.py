"""Average growth, with 50 digits, for series that are easy and series that are hard: years of long ago, values with a
large offset, growth that is almost the same every year. The doubles are taken as they are.

python3 make_growth.py > growth.json
"""
import csv, json
from mpmath import mp, mpf, log, exp, expm1, sqrt

mp.dps = 50


def line(points):
    n = len(points)
    xm, ym = sum(x for x, _ in points) / n, sum(y for _, y in points) / n
    xx = sum((x - xm) ** 2 for x, _ in points)
    slope = sum((x - xm) * (y - ym) for x, y in points) / xx
    rest = sum((y - ym - slope * (x - xm)) ** 2 for x, y in points)
    return slope, ym, sqrt(rest / (n - 2) / xx) if n > 2 else None


def growth(rows):
    points = [(mpf(year), mpf(value)) for year, value in rows]
    slope, _, error = line([(x, log(v)) for x, v in points])
    years = points[-1][0] - points[0][0]
    steps = [(b[0] - a[0], log(b[1] / a[1]), b[1] / a[1] - 1) for a, b in zip(points, points[1:])]
    mean_log = log(points[-1][1] / points[0][1]) / years
    log_error = sqrt(sum((l - d * mean_log) ** 2 / d for d, l, _ in steps) / (len(steps) - 1) / years)
    annual = [r for d, _, r in steps if d == 1]
    mean = sum(annual) / len(annual)
    spread = sqrt(sum((r - mean) ** 2 for r in annual) / (len(annual) - 1) / len(annual))
    text = lambda x: mp.nstr(x, 25)
    return {
        "cagr": {"rate": text(expm1(mean_log))},
        "leastSquares": {"rate": text(expm1(slope)), "standardError": text(exp(slope) * error)},
        "meanAnnual": {"rate": text(mean), "standardError": text(spread)},
        "meanLog": {"rate": text(mean_log), "standardError": text(log_error)},
    }


china = [
    0.36336, 0.43472, 0.33581, 0.39063, 0.45974, 0.52736, 0.6356, 1.13878, 1.55676, 1.28871, 1.95574, 3.28633, 4.49331,
    6.80115, 8.3587, 13.86639, 17.54582, 13.98097, 20.3136, 24.88994, 25.6484, 28.56413, 22.41687, 14.26673, 13.0658,
    17.99285, 19.94414, 22.0658, 21.43331, 25.0, 31.2, 41.02, 43.82, 48.7,
]
china = [(1992 + k, v) for k, v in enumerate(china)]
series = {
    "China-Kazakhstan 1992-2025": china,
    "China-Kazakhstan 2000-2025": [row for row in china if row[0] >= 2000],
    "China-Kazakhstan 2010-2025": [row for row in china if row[0] >= 2010],
    "with gaps": [row for row in china if row[0] not in (1995, 1996, 2008, 2021)],
    "a large offset: a billion and a few": [(2000 + k, 1e9 + v) for k, v in enumerate([3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5.5])],
    "years of long ago": [(1000 + k, v) for k, (_, v) in enumerate(china[:12])],
    "growth almost the same every year": [(2000 + k, 1.08**k) for k in range(26)],
    "tiny growth": [(2000 + k, 1 + 1e-12 * k + 1e-13 * (k % 3)) for k in range(20)],
    "from 1e-300 to 1e300": [(2001 + k, float("1e%d" % (-300 + 60 * k + (k % 2)))) for k in range(11)],
}
out = [{"name": name, "figures": rows, **growth(rows)} for name, rows in series.items()]

# NIST StRD, linear regression, Norris: the data as published; the certified values are in the test
norris = """0.1 0.2;338.8 337.4;118.1 118.2;888.0 884.6;9.2 10.1;228.1 226.5;668.5 666.3;998.5 996.3;449.1 448.6;778.9 777.0;
559.2 558.2;0.3 0.4;0.1 0.6;778.1 775.5;668.8 666.9;339.3 338.0;448.9 447.5;10.8 11.6;557.7 556.0;228.3 228.1;998.0 995.8;
888.8 887.6;119.6 120.2;0.3 0.3;0.6 0.3;557.6 556.8;339.3 339.1;888.0 887.2;998.5 999.0;778.9 779.0;10.2 11.1;117.6 118.3;
228.9 229.2;668.4 669.1;449.2 448.9;0.2 0.5"""
points = [[float(x), float(y)] for y, x in (pair.split() for pair in norris.replace("\n", "").split(";"))]
lines = {
    "Norris": points,
    "Norris with x + 2^40": [[x + 2**40, y] for x, y in points],
    "Norris with y + 2^30": [[x, y + 2**30] for x, y in points],
    "years and a straight line": [[2000 + k, 0.1 * k] for k in range(26)],
}
fits = []
for name, rows in lines.items():
    slope, middle, error = line([(mpf(x), mpf(y)) for x, y in rows])
    fits.append({"name": name, "points": rows, "slope": mp.nstr(slope, 25), "middle": mp.nstr(middle, 25), "slopeError": mp.nstr(error, 25)})
print(json.dumps({"growth": out, "lines": fits}, indent=1))
