"""Quantiles of the distributions at 40 digits, solved from the cumulative probability with mpmath: distributions.json"""
import json
import os
import mpmath as mp

mp.mp.dps = 50
PROBABILITIES = [2.0**-53, 1e-12, 1e-6, 0.001, 0.025, 0.3, 0.5, 0.9, 0.999, 1 - 2.0**-30, 1 - 2.0**-53]


def solve(cdf, density, guess, p):
    """Newton's method on the cumulative probability, started where a coarse search in doubles ended."""
    x = mp.mpf(guess)
    for _ in range(60):
        step = (cdf(x) - p) / density(x)
        x -= step
        if abs(step) <= mp.mpf(10) ** -40 * abs(x):
            return x
    raise ArithmeticError("no convergence")


def phi_inverse(p):
    from scipy.special import ndtri, log_ndtr
    upper = p > 0.5
    q = 1 - p if upper else p
    z = solve(lambda x: mp.erfc(-x / mp.sqrt(2)) / 2, mp.npdf, float(ndtri(float(q))), q)
    return -z if upper else z


def beta_inverse(a, b, p):
    from scipy.stats import beta
    a, b = mp.mpf(a), mp.mpf(b)
    upper = p > 0.5
    if upper:
        a, b, p = b, a, 1 - p
    x = solve(lambda x: mp.betainc(a, b, 0, x, regularized=True),
              lambda x: x ** (a - 1) * (1 - x) ** (b - 1) / mp.beta(a, b), float(beta.ppf(float(p), float(a), float(b))), p)
    return 1 - x if upper else x


def triangular(low, mode, high, p):
    low, mode, high = map(mp.mpf, (low, mode, high))
    if p * (high - low) <= mode - low:
        return low + mp.sqrt(p * (high - low) * (mode - low))
    return high - mp.sqrt((1 - p) * (high - low) * (high - mode))


def pert(low, mode, high, p):
    low, mode, high = map(mp.mpf, (low, mode, high))
    width = high - low
    return low + width * beta_inverse(1 + 4 * (mode - low) / width, 1 + 4 * (high - mode) / width, p)


CASES = {
    "normal": [([0, 1], lambda m, s, p: mp.mpf(m) + mp.mpf(s) * phi_inverse(p)),
               ([0.08, 0.03], lambda m, s, p: mp.mpf(m) + mp.mpf(s) * phi_inverse(p))],
    "lognormal": [([0, 0.5], lambda m, s, p: mp.exp(mp.mpf(m) + mp.mpf(s) * phi_inverse(p))),
                  ([3.7, 1.5], lambda m, s, p: mp.exp(mp.mpf(m) + mp.mpf(s) * phi_inverse(p)))],
    "beta": [([a, b], beta_inverse) for a, b in
             [(2, 3), (0.5, 0.5), (1, 1), (5, 0.7), (0.1, 4), (40, 60), (300.5, 2), (2000, 3000)]],
    "pert": [([0.03, 0.08, 0.11], pert), ([0, 1, 1], pert), ([-5, -4.9, 100], pert)],
    "triangular": [([0.03, 0.08, 0.11], triangular), ([0, 0, 1], triangular), ([-1, 2, 2], triangular)],
    "weibull": [([1.5, 9], lambda k, s, p: mp.mpf(s) * (-mp.log(1 - p)) ** (1 / mp.mpf(k))),
                ([0.4, 2], lambda k, s, p: mp.mpf(s) * (-mp.log(1 - p)) ** (1 / mp.mpf(k)))],
    "logUniform": [([0.5, 50], lambda a, b, p: mp.mpf(a) * (mp.mpf(b) / mp.mpf(a)) ** p)],
}
rows = []
for name, cases in CASES.items():
    for parameters, quantile in cases:
        for p in PROBABILITIES:
            rows.append({"name": name, "parameters": parameters, "p": p,
                         "x": mp.nstr(quantile(*parameters, mp.mpf(p)), 40, min_fixed=0, max_fixed=0)})
path = os.path.join(os.path.dirname(__file__), "distributions.json")
with open(path, "w") as file:
    json.dump(rows, file, indent=0)
    file.write("\n")
print(len(rows), "rows")
