# Bộ máy: everything a person needs, each target in one line (`make` lists them).
PYTHON ?= python3
PORT ?= 8000
JOBS ?= 2
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

.DEFAULT_GOAL := help
.PHONY: help demo test kills report lint format bench docs build clean

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

demo: $(VENV)/.run ## Load the shipped documents and serve the explorer (PORT=8000)
	@$(BIN)/bomay demo --port $(PORT)

test: $(VENV)/.dev ## Run all tests, in a real Chromium too (JOBS=2, ARGS=-k…)
	$(BIN)/python -m pytest -n $(JOBS) --dist loadfile --cov --cov-report=term:skip-covered $(ARGS)

kills: $(VENV)/.dev ## Kill an ingest at 20 moments and repair it (BOMAY_KILLS=…, BOMAY_SEED=…)
	BOMAY_KILLS=$${BOMAY_KILLS:-20} $(BIN)/python -m pytest -q tests/ingest/test_faults.py tests/ingest/test_processes.py

report: $(VENV)/.dev ## Print the report card of extraction (REPORT=held, REPORT=write)
	@$(BIN)/python tools/report.py $(REPORT:%=--%)

lint: $(VENV)/.dev ## Check style and types
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

format: $(VENV)/.dev ## Rewrite the code in the project's style
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: $(VENV)/.dev ## Measure speed, as ratios within one run
	@for bench in benchmarks/*.py; do echo "== $$bench"; $(BIN)/python $$bench || exit 1; done

docs: $(VENV)/.dev ## Rewrite the generated pages of docs/
	$(BIN)/python tools/write_docs.py

build: $(VENV)/.dev ## Build the wheel and the source archive into dist/
	$(BIN)/python -m build --outdir dist .

clean: ## Remove the local environment and what was built
	rm -rf $(VENV) dist build

# The environment is remade when the dependencies change.
$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Bộ máy needs Python 3.11 or later: make PYTHON=/path/to/python3.11 …" >&2; exit 1; }
	@echo "Creating $(VENV) …" >&2
	@$(PYTHON) -m venv $(VENV) \
	  || { echo "Python's venv module is missing (Debian: apt-get install python3-venv)" >&2; exit 1; }
# An older pip takes the extra html_clean, which a library of ours asks of lxml, for an unknown one.
	@$(PIP) install --upgrade 'pip>=23.3' || true

$(VENV)/.run: pyproject.toml | $(VENV)/bin/python
	@echo "Installing Bộ máy (a minute the first time) …" >&2
	@$(PIP) install --editable .
	@touch $@

$(VENV)/.dev: pyproject.toml | $(VENV)/bin/python
	@echo "Installing Bộ máy with its test tools …" >&2
	@$(PIP) install --editable '.[test,lint,build]'
	@touch $@ $(VENV)/.run
