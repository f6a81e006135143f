"""Reference values of packages/statistics/src/models from established software, on small data sets drawn here.

    python3 -m venv venv && venv/bin/pip install statsmodels==0.15.0 linearmodels==7.1 lifelines==0.30.3 powerlaw==2.0.0 \
        CausalInference==0.1.3 scipy
    venv/bin/python tools/estimator-references.py > packages/statistics/test/golden/estimators.json

Versions are written beside the numbers. Tests read the file; run this again only to add to it.
"""
import json
import warnings

import lifelines
import linearmodels
import numpy as np
import pandas as pd
import powerlaw
import scipy
import statsmodels
import statsmodels.api as sm
from lifelines import CoxPHFitter, CoxTimeVaryingFitter, KaplanMeierFitter
from causalinference import CausalModel
from linearmodels.iv import IV2SLS
from scipy.optimize import minimize
from scipy.special import zeta

warnings.simplefilter("ignore")
rng = np.random.default_rng(20130)
N, G = 96, 12
out = {
    "software": {
        **{m.__name__: m.__version__ for m in (statsmodels, linearmodels, lifelines, powerlaw, scipy, np)},
        "CausalInference": "0.1.3",
    },
}


def numbers(values, digits=None):
    values = np.asarray(values, dtype=float)
    return (values if digits is None else np.round(values, digits)).tolist()


# A panel: G clusters, two columns, an exposure.
cluster = np.repeat(np.arange(G), N // G)
shared = rng.normal(size=G)[cluster]
troops = np.round(np.maximum(0, rng.normal(4, 3, N) + shared), 2)
mandate = (rng.random(N) < 0.4).astype(float)
offset = np.round(rng.normal(0, 0.5, N), 2)
mean = np.exp(1.5 - 0.2 * troops + 0.8 * mandate + 0.5 * shared + offset)
counts = rng.poisson(mean * rng.gamma(0.5, 2.0, N)).astype(float)
outcome = np.round(1 + 0.5 * troops - mandate + shared + rng.normal(size=N) * (1 + mandate), 3)
yes = (rng.random(N) < 1 / (1 + np.exp(1 - 0.3 * troops + mandate))).astype(float)
X = sm.add_constant(np.column_stack([troops, mandate]))
out["panel"] = {
    "troops": numbers(troops), "mandate": numbers(mandate), "cluster": cluster.tolist(), "offset": numbers(offset),
    "counts": numbers(counts), "outcome": numbers(outcome), "yes": numbers(yes),
}
raw = {"groups": cluster, "use_correction": False}


def likelihood(model, factor=G / (G - 1), **options):
    plain = model.fit(disp=0, **options)
    robust = model.fit(disp=0, cov_type="cluster", cov_kwds=raw, **options)
    return {
        "estimates": numbers(plain.params), "errors": numbers(plain.bse),
        "cluster": numbers(np.asarray(robust.bse) * np.sqrt(factor)), "logLikelihood": float(plain.llf),
    }


newton = dict(method="newton", maxiter=500, tol=1e-13)
out["negativeBinomial"] = likelihood(sm.NegativeBinomial(counts, X, offset=offset), method="bfgs", maxiter=2000, gtol=1e-9)
out["poisson"] = likelihood(sm.Poisson(counts, X, offset=offset), **newton)
out["logistic"] = likelihood(sm.Logit(yes, X), **newton)


# Firth's likelihood, climbed by a general optimiser.
def firth(b, y, x):
    eta = x @ b
    p = 1 / (1 + np.exp(-eta))
    information = x.T @ (x * (p * (1 - p))[:, None])
    return -(y @ eta - np.logaddexp(0, eta).sum() + 0.5 * np.linalg.slogdet(information)[1])


found = minimize(firth, np.zeros(3), args=(yes, X), method="BFGS", options={"gtol": 1e-10})
p = 1 / (1 + np.exp(-X @ found.x))
out["firth"] = {
    "estimates": numbers(found.x), "logLikelihood": float(-found.fun),
    "errors": numbers(np.sqrt(np.diag(np.linalg.inv(X.T @ (X * (p * (1 - p))[:, None]))))),
}

ols = sm.OLS(outcome, X)
hc1, cr1 = ols.fit(cov_type="HC1"), ols.fit(cov_type="cluster", cov_kwds={"groups": cluster}, use_t=True)
dummies = sm.OLS(outcome, np.column_stack([troops, mandate, np.eye(G)[cluster]])).fit(cov_type="HC1")
out["leastSquares"] = {
    "estimates": numbers(hc1.params), "hc1": numbers(hc1.bse), "cluster": numbers(cr1.bse), "p": numbers(cr1.pvalues),
    "rSquared": float(hc1.rsquared), "within": numbers(dummies.params[:2]), "withinErrors": numbers(dummies.bse[:2]),
}

# Instruments.
z1, z2 = np.round(rng.normal(size=N), 3), np.round(rng.normal(size=N), 3)
hidden = rng.normal(size=N)
dose = np.round(1 + 0.8 * z1 + 0.4 * z2 + hidden + 0.5 * rng.normal(size=N), 3)
response = np.round(2 - 0.5 * dose + 0.3 * mandate + hidden + 0.5 * shared + rng.normal(size=N), 3)
frame = pd.DataFrame({"c": 1.0, "mandate": mandate, "dose": dose, "z1": z1, "z2": z2})
iv = IV2SLS(response, frame[["c", "mandate"]], frame[["dose"]], frame[["z1", "z2"]])
by, plain = iv.fit(cov_type="clustered", clusters=cluster, debiased=True), iv.fit(cov_type="robust", debiased=True)
first = sm.OLS(dose, frame[["c", "mandate", "z1", "z2"]]).fit(cov_type="cluster", cov_kwds={"groups": cluster}, use_t=True)
wald = first.f_test(np.array([[0, 0, 1, 0], [0, 0, 0, 1]], dtype=float))
out["instruments"] = {
    "z1": numbers(z1), "z2": numbers(z2), "dose": numbers(dose), "response": numbers(response),
    "estimates": numbers(by.params), "cluster": numbers(by.std_errors), "hc1": numbers(plain.std_errors),
    "firstStageF": float(np.squeeze(wald.fvalue)),
}

# Survival: ties (whole weeks), late entry, and a tie-free copy for errors by cluster.
hazard = 0.05 * np.exp(-0.15 * troops + 0.6 * mandate + 0.4 * shared)
fail, censor = rng.exponential(1 / hazard), rng.uniform(5, 60, N)
time = np.ceil(np.minimum(fail, censor))
event = (fail < censor).astype(float)
start = np.where(rng.random(N) < 0.3, np.floor(time * 0.4), 0.0)
untied = np.round(time + np.arange(N) / 1000, 3)
s = pd.DataFrame({"troops": troops, "mandate": mandate, "time": time, "event": event, "start": start, "untied": untied, "cluster": cluster})
exact = dict(fit_options={"precision": 1e-12})
cox = CoxPHFitter().fit(s[["troops", "mandate", "time", "event"]], "time", "event", **exact)
late = CoxPHFitter().fit(s[["troops", "mandate", "time", "event", "start"]], "time", "event", entry_col="start", **exact)
robust = CoxPHFitter().fit(s[["troops", "mandate", "untied", "event", "cluster"]], "untied", "event", cluster_col="cluster", robust=True, **exact)
km = KaplanMeierFitter().fit(time, event)
late_km = KaplanMeierFitter().fit(time, event, entry=start)
exponential = sm.Poisson(event, X, exposure=time)
out["survival"] = {
    "time": numbers(time), "event": numbers(event), "start": numbers(start), "untied": numbers(untied),
    "cox": {"estimates": numbers(cox.params_), "errors": numbers(cox.standard_errors_), "logLikelihood": float(cox.log_likelihood_)},
    "late": {"estimates": numbers(late.params_), "errors": numbers(late.standard_errors_)},
    # lifelines leaves out the factor G / (G - 1).
    "cluster": {"estimates": numbers(robust.params_), "errors": numbers(robust.standard_errors_ * np.sqrt(G / (G - 1)))},
    "exponential": likelihood(exponential, **newton),
    "kaplanMeier": {
        "at": [5, 10, 20, 40], "survival": numbers(km.predict([5, 10, 20, 40])), "median": float(km.median_survival_time_),
        "interval": [numbers(km.confidence_interval_.loc[:t].iloc[-1]) for t in (5, 10, 20, 40)],
        "late": numbers(late_km.predict([5, 10, 20, 40])),
    },
}

# Time-varying: each subject is split in two intervals and its column changes.
rows = []
for i in range(40):
    half = np.floor(time[i] / 2)
    if half >= 1:
        rows += [[i, 0, half, 0, troops[i]], [i, half, time[i], event[i], troops[i] + 1 + (i % 3)]]
    else:
        rows += [[i, 0, time[i], event[i], troops[i]]]
v = pd.DataFrame(rows, columns=["id", "start", "stop", "event", "troops"])
varying = CoxTimeVaryingFitter().fit(v, id_col="id", event_col="event", start_col="start", stop_col="stop", fit_options={"precision": 1e-12})
out["varying"] = {
    **{name: numbers(v[name]) for name in ("start", "stop", "event", "troops")},
    "estimates": numbers(varying.params_), "errors": numbers(varying.standard_errors_),
}

# Sizes with a power-law tail.
sizes = np.floor((4 - 0.5) * (1 - rng.random(400)) ** (-1 / 1.5) + 0.5)
sizes = np.where(rng.random(400) < 0.4, rng.integers(1, 5, 400), sizes).astype(int)
tail = sizes[sizes >= 4]
best = minimize(lambda a: tail.size * np.log(zeta(a[0], 4)) + a[0] * np.log(tail).sum(), [2.0], method="Nelder-Mead", options={"xatol": 1e-10, "fatol": 1e-10})
fit = powerlaw.Fit(sizes, xmin=4, discrete=True, estimate_discrete=False, verbose=False)
out["powerLaw"] = {
    "sizes": sizes.tolist(), "xmin": 4, "exponent": float(best.x[0]), "package": float(fit.power_law.alpha), "distance": float(fit.power_law.D),
}

# Matching on columns whose sample covariance is the identity, where the package's inverse variances are Mahalanobis' metric; its standard
# error is another one than Abadie and Imbens'.
pair = np.column_stack([troops, offset])
alike = np.linalg.solve(np.linalg.cholesky(np.cov(pair, rowvar=False)), pair.T).T


def matched(m):
    model = CausalModel(outcome, mandate.astype(int), alike)
    model.est_via_matching(weights="inv", matches=m)
    return float(model.estimates["matching"]["att"])


out["matching"] = {"one": matched(1), "three": matched(3)}

# A self-exciting process, its likelihood written out pair by pair.
clock, born, length = 0.0, [], 200.0
while (clock := clock + rng.exponential(2.5)) < length:
    born.append(clock)
for parent in born:
    born += [child for child in parent + rng.exponential(2.0, rng.poisson(0.45)) if child < length]
born = np.round(np.sort(born), 4)


def excited(log_parameters):
    background, branching, memory = np.exp(log_parameters)
    age = born[:, None] - born[None, :]
    kernel = np.where(age > 0, np.exp(-np.maximum(age, 0) / memory) / memory, 0).sum(1)
    total = background * length + branching * (1 - np.exp((born - length) / memory)).sum()
    return total - np.log(background + branching * kernel).sum()


top = minimize(excited, np.log([0.4, 0.4, 2.0]), method="Nelder-Mead", options={"xatol": 1e-10, "fatol": 1e-12, "maxiter": 5000})
out["hawkes"] = {
    "times": numbers(born), "end": length, "logLikelihood": float(-top.fun),
    **dict(zip(("background", "branching", "memory"), numbers(np.exp(top.x)))),
}

print(json.dumps(out))
