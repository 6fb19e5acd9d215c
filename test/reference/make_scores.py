"""CRPS of normal and lognormal forecasts, from the definition: the integral of (F(x) - 1{x >= y})^2, with 40 digits.

python3 make_scores.py > scores.json
"""
import json
from mpmath import mp, mpf, quad, exp, ncdf, log, linspace

mp.dps = 40


def crps(cdf, y, centre, spread, positive=False):
    """Below y the square of F, above the square of 1 - F, each piece by piece over 30 standard deviations."""
    low, high = centre - 30 * spread, centre + 30 * spread
    if positive:  # in the logarithm: x = e^u, dx = e^u du
        at = lambda u, v: v * exp(u)
        cut = min(max(log(y), low), high) if y > 0 else low
        below = quad(lambda u: at(u, cdf(u) ** 2), linspace(low, cut, 61)) if cut > low else 0
        above = quad(lambda u: at(u, (1 - cdf(u)) ** 2), linspace(cut, high, 61)) if cut < high else 0
        rest = exp(low) - y if y < exp(low) else 0
        rest += y - exp(high) if y > exp(high) else 0
        return below + above + rest
    cut = min(max(y, low), high)
    below = quad(lambda x: cdf(x) ** 2, linspace(low, cut, 61)) if cut > low else 0
    above = quad(lambda x: (1 - cdf(x)) ** 2, linspace(cut, high, 61)) if cut < high else 0
    rest = low - y if y < low else 0
    rest += y - high if y > high else 0
    return below + above + rest


normal = []
for mean, sd, y in [(0, 1, 0), (0, 1, 0.5), (0, 1, -3), (0, 1, 12), (50, 5, 48.7), (1e6, 0.001, 1e6 + 2 ** -10), (0, 1, 45), (-3, 1e-8, 1)]:
    m, s, v = mpf(mean), mpf(sd), mpf(y)
    score = crps(lambda x: ncdf((x - m) / s), v, m, s)
    normal.append({"mean": mean, "sd": sd, "outcome": y, "crps": mp.nstr(score, 25)})

lognormal = []
for mean_log, sd_log, y in [(0, 1, 1), (0, 1, 0.1), (0, 1, 20), (0, 1, 0), (0, 1, -2), (3.9, 0.1, 48.7), (3.9, 0.4, 100), (1, 0.01, 2.7), (-5, 2, 0.001), (2, 3, 5)]:
    m, s, v = mpf(mean_log), mpf(sd_log), mpf(y)
    score = crps(lambda u: ncdf((u - m) / s), v, m, s, positive=True)
    lognormal.append({"meanLog": mean_log, "sdLog": sd_log, "outcome": y, "crps": mp.nstr(score, 25)})

print(json.dumps({"normal": normal, "lognormal": lognormal}, indent=1))
