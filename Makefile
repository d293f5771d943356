# `make report` and `make test` need Python 3.11 or newer, pip and make; each sets
# up .venv by itself. The rest is for those who work on the project.

PYTHON ?= $(shell for name in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	$$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	&& { echo $$name; break; }; done)
VENV := .venv
BIN := $(VENV)/bin
PIP = $(PYTHON) -m pip --quiet --disable-pip-version-check --no-input --python
# A lock names every package: pip has nothing to resolve, and a release made since the
# lock was written cannot come in (an older pip takes one for a name with an extra).
LOCKED = install --no-deps --require-hashes --requirement
PEERS := .peers
UV := $(if $(wildcard $(BIN)/uv),$(BIN)/uv,uv)
LOCK := $(UV) pip compile pyproject.toml --universal --generate-hashes --no-header \
	--no-emit-index-url --no-annotate --quiet

# What the repository shows is Chinese, whoever makes it.
report: export LCPLAN_LANG := zh
PHASE := consolidation
ROTATION := --as-of 2024-07-31 --within 12m --output-format csv
REPORTS := reports

.PHONY: report test lint unit messages lock bench bench-scale fuzz sample clean
.DELETE_ON_ERROR:

# The main job on the shipped plan and county.
report: $(VENV)/run.stamp
	$(BIN)/lcplan validate
	$(BIN)/lcplan report --phase $(PHASE)
	$(BIN)/lcplan report wallchart --phase $(PHASE)
	$(BIN)/lcplan rotation-due $(ROTATION) --output-file $(REPORTS)/rotation-due.csv
	@echo
	@ls -1 $(REPORTS)/progress-$(PHASE).md $(REPORTS)/progress-$(PHASE).docx \
		$(REPORTS)/progress-$(PHASE).html $(REPORTS)/wallchart-$(PHASE).html \
		$(REPORTS)/rotation-due.csv

test: lint unit

lint: $(VENV)/dev.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/python tools/messages.py check

# `make test COVERAGE=1` also holds the coverage, and takes nearly twice as long.
unit: $(VENV)/dev.stamp
	$(BIN)/pytest --numprocesses auto $(if $(COVERAGE),--cov --cov-report term:skip-covered)

# Take up new messages into the Chinese catalogue and compile it.
messages: $(VENV)/dev.stamp
	$(BIN)/python tools/messages.py update

# Renew the lock files (needs uv; `make lock UPGRADE=--upgrade` takes newer releases).
lock:
	$(LOCK) $(UPGRADE) --group build --output-file requirements/run.lock
	$(LOCK) $(UPGRADE) --group dev --constraint requirements/run.lock \
		--output-file requirements/dev.lock
	$(UV) pip compile bench/peers/requirements.in --universal --python-version 3.11 \
		--generate-hashes --no-header --no-emit-index-url --no-annotate --quiet $(UPGRADE) \
		--output-file bench/peers/requirements.txt

# What the commands cost, against the bars that they are held to: in the county of this
# repository, and in counties of 150,000 and 1,500,000 teachers; then beside other tools.
bench: $(VENV)/run.stamp $(PEERS)/stamp
	$(BIN)/python -m compileall -q longchuan_plan
	$(BIN)/python -m bench.all $(PEERS)/bin/python

# The same for other sizes: `make bench-scale TEACHERS=18900000` is all of China, needs
# 6 GB of disk and takes an hour to make up the county.
bench-scale: $(VENV)/run.stamp
	$(BIN)/python -m compileall -q longchuan_plan
	$(BIN)/python -m bench.scale $(TEACHERS)

# Random files for every reader, for a set time; what fails is kept in fuzz/found/.
fuzz: $(VENV)/dev.stamp
	$(BIN)/python -m fuzz.run --seconds $(or $(SECONDS),60)

# Write the made-up county of data/rosters anew.
sample: $(VENV)/run.stamp
	$(BIN)/lcplan sample data/rosters

clean:
	rm -rf $(VENV) $(PEERS) build dist .coverage .coverage.* .hypothesis .import_linter_cache \
		.mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# dev.lock holds all that run.lock does.
$(VENV)/%.stamp: requirements/%.lock pyproject.toml hatch_build.py | $(BIN)/python
	$(PIP) $(BIN)/python $(LOCKED) $<
	$(PIP) $(BIN)/python install --no-deps --no-build-isolation --editable .
	$(PIP) $(BIN)/python check
	$(BIN)/python -m compileall -q longchuan_plan
	@touch $@ $(VENV)/run.stamp

# What the bench puts beside lcplan is in an environment of its own, and in no lock of ours.
$(PEERS)/stamp: bench/peers/requirements.txt
	$(PYTHON) -m venv --clear --without-pip $(PEERS)
	$(PIP) $(PEERS)/bin/python $(LOCKED) $<
	@touch $@

# Without pip inside: the machine's own serves, and ensurepip need not be there.
$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed; none was found" >&2; exit 1; }
	$(PYTHON) -m venv --without-pip $(VENV)
