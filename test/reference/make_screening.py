"""Regression indices, Kolmogorov-Smirnov and HSIC of one small sample, with numpy and scipy, and values of the
distributions that they rest on, with mpmath: screening.json"""
import json
import os
import mpmath as mp
import numpy as np
from scipy import stats

rng = np.random.default_rng(20240703)
n = 96
x = np.column_stack([rng.uniform(0.03, 0.15, n), rng.uniform(1.8, 2.2, n), rng.normal(41, 5, n)])
x[:, 1] = np.round(x[:, 1], 1)  # with ties
y = np.log(x[:, 1]) / np.log1p(x[:, 0]) + 0.05 * (x[:, 2] - 41)


def regression(x, y):
    z = (x - x.mean(0)) / x.std(0)
    w = (y - y.mean()) / y.std()
    beta, *_ = np.linalg.lstsq(z, w, rcond=None)
    r2 = 1 - ((w - z @ beta) ** 2).mean()
    partial = []
    for j in range(x.shape[1]):
        others = np.delete(z, j, 1)
        rx = z[:, j] - others @ np.linalg.lstsq(others, z[:, j], rcond=None)[0]
        ry = w - others @ np.linalg.lstsq(others, w, rcond=None)[0]
        partial.append(float(rx @ ry / np.sqrt((rx @ rx) * (ry @ ry))))
    return list(map(float, beta)), partial, float(r2)


def hsic(a, b):
    def kernel(v):
        return np.exp(-((v[:, None] - v[None, :]) ** 2) / (2 * v.var()))

    def unbiased(k, l):
        k, l = k.copy(), l.copy()
        np.fill_diagonal(k, 0)
        np.fill_diagonal(l, 0)
        one = np.ones(n)
        return (np.trace(k @ l) + (one @ k @ one) * (one @ l @ one) / ((n - 1) * (n - 2))
                - 2 / (n - 2) * (one @ k @ l @ one)) / (n * (n - 3))

    k, l = kernel(a), kernel(b)
    h = np.eye(n) - np.ones((n, n)) / n
    kc, lc = h @ k @ h, h @ l @ h
    statistic = (kc * l).sum() / n
    product = (kc * lc) ** 2
    variance = (product.sum() - np.trace(product)) / (n * (n - 1))
    variance *= 2 * (n - 4) * (n - 5) / (n * (n - 1) * (n - 2) * (n - 3))
    mux, muy = ((m.sum() - n) / (n * (n - 1)) for m in (k, l))
    mean = (1 + mux * muy - mux - muy) / n
    p = stats.gamma.sf(statistic, mean ** 2 / variance, scale=variance * n / mean)
    return float(unbiased(k, l) / np.sqrt(unbiased(k, k) * unbiased(l, l))), float(p)


SRC, PCC, R2 = regression(x, y)
SRRC, PRCC, rankR2 = regression(np.column_stack([stats.rankdata(c) for c in x.T]), stats.rankdata(y))
met = y <= 8
ks = [stats.ks_2samp(c[met], c[~met], method="exact") for c in x.T]
mp.mp.dps = 40
out = {
    "columns": {name: list(map(float, c)) for name, c in zip(["rate", "multiple", "other"], x.T)},
    "outputs": list(map(float, y)),
    "regression": {"SRC": SRC, "SRRC": SRRC, "PCC": PCC, "PRCC": PRCC, "R2": R2, "rankR2": rankR2},
    "regional": {"goal": 8, "met": int(met.sum()), "distance": [float(k.statistic) for k in ks],
                 "pValue": [float(k.pvalue) for k in ks]},
    "hsic": [dict(zip(("R2", "pValue"), hsic(c, y))) for c in x.T],
    "ks": [{"m": m, "n": k, "distance": d / (m * k), "p": float(stats.distributions.kstwo.sf(0, 1)) if d == 0 else
            float(stats.ks_2samp(*samples, method="exact").pvalue)}
           for m, k, samples in [(m, k, (np.arange(m) / m, np.arange(k) / k + shift))
                                 for m, k, shift in [(5, 7, 0.31), (20, 20, 0.2), (30, 45, 0.4), (100, 80, 0.5)]]
           for d in [round(float(stats.ks_2samp(*samples).statistic) * m * k)]],
    "kolmogorov": [{"x": v, "p": float(stats.kstwobign.sf(v))} for v in [0.3, 0.5, 0.9, 1.1, 2, 5]],
    "studentT": [{"degrees": d, "t": float(stats.t.ppf(0.975, d))} for d in [1, 2, 3, 9, 31, 100, 99999]],
    "gammaTail": [{"a": a, "x": v, "q": mp.nstr(mp.gammainc(a, v, mp.inf, regularized=True), 30)}
                  for a in [0.3, 1, 4.5, 60, 2000] for v in [0.01 * a, 0.5 * a, a, a + 1.5, 2 * a, 5 * a]],
}
path = os.path.join(os.path.dirname(__file__), "screening.json")
with open(path, "w") as file:
    json.dump(out, file, indent=0)
    file.write("\n")
