# Quantiles of Student's t distribution in the lower half, to 30 digits: [degrees, p, x] with P(T <= x) = p.
# Run: python3 make_student.py > student.json
import json
from mpmath import mp, mpf, betainc, findroot, nstr, exp, log
from scipy.stats import t

mp.dps = 30
rows = []
for degrees in [1, 2.1, 3, 4, 7.5, 30, 300, 999, 1000, 5000, 1e7]:
    n = mpf(degrees)
    for p in [1.2e-10, 1e-8, 1e-4, 0.01, 0.1, 0.25, 0.4, 0.49]:
        def tail(x):
            return betainc(n / 2, mpf(1) / 2, 0, n / (n + x * x), regularized=True) / 2
        # Newton's method on logarithms from scipy's answer
        u = log(mpf(-float(t.ppf(p, degrees))))
        root = findroot(lambda u: log(tail(exp(u))) - log(mpf(p)), u)
        rows.append([degrees, p, nstr(-exp(root), 25)])
print(json.dumps(rows, indent=0))
