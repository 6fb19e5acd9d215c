# Standard normal: cumulative probability, its logarithm, Mills ratio and quantile, to 25 digits (Python mpmath, 60 digits).
# The arguments are the doubles as they are. Usage: python3 make_normal.py > normal.json
import json, random
from mpmath import mp, mpf, erfc, sqrt, log, exp, pi, findroot, nstr, erfinv

mp.dps = 60
R = random.Random(7)
text = lambda value: nstr(value, 25, min_fixed=-5, max_fixed=5)
cdf = lambda x: erfc(-x / sqrt(2)) / 2
density = lambda x: exp(-x * x / 2) / sqrt(2 * pi)

xs = [-37.5, -20.0, -8.0, -5.656854249492381, -3.0, -1.0, -0.67, -0.65, -0.1, -1e-9, 0.0, 1e-300, 0.3, 0.66, 1.0, 2.0, 5.0, 8.2]
xs += [R.uniform(-37, 8) for _ in range(150)] + [R.uniform(-2, 2) for _ in range(100)]
logs = [-1e150, -1e5, -100.0] + xs
ps = [1e-300, 1e-100, 1e-20, 1e-10, 0.001, 0.02425, 0.075, 0.3, 0.4999999, 0.5, 0.9, 0.999, 1 - 2**-53]
ps += [10 ** R.uniform(-300, -1) for _ in range(100)] + [R.uniform(0, 1) for _ in range(100)]

def quantile(p):
    p = mpf(p)
    lower = min(p, 1 - p)
    guess = -sqrt(-2 * log(lower)) if lower < mpf('0.01') else sqrt(2) * erfinv(2 * lower - 1)
    x = mpf(0) if lower == mpf('0.5') else findroot(lambda x: log(cdf(x)) - log(lower), guess)
    return x if p <= mpf('0.5') else -x

rows = lambda name, values, f: [{name: v, 'exact': text(f(mpf(v)))} for v in values]
print(json.dumps({
    'cdf': rows('x', xs, cdf),
    'logCdf': rows('x', logs, lambda x: log(cdf(x)) if x > -1000 else -x * x / 2 - log(-x) - log(2 * pi) / 2 + log(1 - 1 / x**2 + 3 / x**4)),
    'millsRatio': rows('x', [x for x in xs if x > -30], lambda x: cdf(-x) / density(x)),
    'quantile': [{'p': p, 'exact': text(quantile(p))} for p in ps],
}, indent=0))
