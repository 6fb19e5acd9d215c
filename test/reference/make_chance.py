# Chances of a random walk with an uncertain drift, by quadrature over the drift of the textbook formulas (Python mpmath).
# Rows with 2 years and no drift error: "annual" by quadrature over the first year, 30 digits, also where volatility is 1e-6 or a chance 1e-200.
# Others in whole years: "annual" by a recursion on a grid that is fine enough without any thought, over Gauss-Hermite drifts, 1e-12.
# Usage: python3 make_chance.py chance.json
import json, random, sys
import numpy as np
from mpmath import mp, mpf, quad, exp, log, sqrt, ncdf, npdf, linspace, inf
from scipy.special import ndtr
mp.dps = 30

def conv(mu, s, a, n):
    """Survival over n years on Gauss-Legendre panels half a deviation wide (as make_annual_first_passage.py, 8 nodes a panel)."""
    lo = min(0.0, n * mu) - 10 * s * np.sqrt(n) - abs(mu)
    x, w = np.polynomial.legendre.leggauss(8)
    edges = np.linspace(lo, a, int((a - lo) / s * 1.5) + 2)
    half = np.diff(edges)[:, None] / 2
    X, W = (edges[:-1, None] + half * (1 + x)).ravel(), (half * w).ravel()
    g = lambda z: np.exp(-0.5 * (z / s)**2) / (s * np.sqrt(2 * np.pi))
    f = g(X - mu)
    K = g(X[:, None] - X[None, :] - mu) * W[None, :]
    for _ in range(n - 2): f = K @ f
    return float(1 - np.sum(W * f * ndtr((a - X - mu) / s)))
def touch(mu, s, a, t):
    if t == inf: return mpf(1) if mu >= 0 else exp(2 * mu * a / s**2)
    return ncdf((mu * t - a) / (s * sqrt(t))) + exp(2 * mu * a / s**2) * ncdf((-a - mu * t) / (s * sqrt(t)))
def two(mu, s, a):
    centre = a - mu   # the density of the first year, and the point where the second is enough
    points = sorted({mu + s * k for k in range(-45, 46, 5)} | {centre + s * k for k in range(-45, 46, 5)} | {a})
    points = [p for p in points if p <= a]
    scale = 1 / ncdf((2 * mu - a) / (s * sqrt(2)))   # quad stops at an absolute error
    return ncdf((mu - a) / s) + quad(lambda x: scale * npdf((x - mu) / s) / s * ncdf((x + mu - a) / s), points) / scale
def over(f, mu, d, cuts):
    if d == 0: return f(mu)
    points = sorted({mu + d * k for k in range(-18, 19, 2)} | {c for c in cuts if abs(c - mu) < 18 * d})
    return quad(lambda m: f(m) * npdf((m - mu) / d) / d, points)

rows = []
def row(mu, s, d, M, t):
    mu, s, d, M, t = (float(x) for x in (mu, s, d, M, t))
    m, sd, e, a = mpf(mu), mpf(s), mpf(d), log(mpf(M))
    if a < 0: m, a = -m, -a
    cuts = [a / t + sd / sqrt(mpf(t)) * k for k in range(-12, 13, 3)] + [mpf(0)]
    r = dict(drift=mu, volatility=s, driftError=d, multiple=M, years=t)
    r['terminal'] = ncdf((t * m - a) / sqrt(t * sd**2 + t * t * e**2))
    r['continuous'] = over(lambda x: touch(x, sd, a, mpf(t)), m, e, cuts)
    r['ever'] = over(lambda x: touch(x, sd, a, inf), m, e, [mpf(0), -sd**2 / a, -10 * sd**2 / a])
    if t == 2 and d == 0: r['annual'] = two(m, sd, a)
    elif t == int(t):
        x, w = np.polynomial.hermite_e.hermegauss(60)
        keep = w > 1e-17
        r['annual'] = sum(wi * conv(float(m) + d * xi, s, float(a), int(t)) for xi, wi in zip(x[keep], w[keep])) / np.sqrt(2 * np.pi)
    for k in ('terminal', 'annual', 'continuous', 'ever'):
        if k in r: r[k] = mp.nstr(r[k], 20) if not isinstance(r[k], float) else repr(float(r[k]))
    rows.append(r)

R = random.Random(7)
for s in (1e-6, 1e-4, 0.01, 0.08, 0.3, 1, 10):          # volatility over seven decades, drift where the answer is open
    for z in (-12, -2, 0, 1):
        row((log(2) + z * s * sqrt(2)) / 2, s, 0, 2, 2)
    row(-(log(2) + s) / 2, s, 0, 0.5, 2)
for s, d in ((0.08, 0.02), (0.1, 0.1), (0.3, 0.05), (2, 0.7)):
    row(0.3, s, d, 2, 2); row(-0.1, s, d, 1.2, 2)
row(0.3, 0.05, 0.5, 2, 1.5)
for _ in range(8):
    row(R.uniform(-.1, .2), R.uniform(.02, .4), R.uniform(.005, .15), 1 + R.uniform(.1, 2), R.uniform(1, 30))
for _ in range(6):
    row(R.uniform(-.05, .15), R.uniform(.12, .4), R.uniform(.005, .05), 1 + R.uniform(.1, 1.5), R.randint(4, 12))
json.dump(rows, open(sys.argv[1], 'w'), indent=0)
print(len(rows))
