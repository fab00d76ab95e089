# One virtual environment for each interpreter: .venv for python3, .venv-python3.13 for `make test PYTHON=python3.13`.
PYTHON ?= python3
VENV := .venv$(if $(filter-out python3,$(PYTHON)),-$(notdir $(PYTHON)))
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --quiet --quiet --disable-pip-version-check install --constraint constraints.txt

PLUGINS := $(patsubst %/pyproject.toml,%,$(wildcard plugins/*/pyproject.toml))
PINS := constraints.txt pyproject.toml $(PLUGINS:%=%/pyproject.toml)
PACKAGES := --no-build-isolation --editable . $(PLUGINS:%=--editable ./%)

# The words of a list with commas between them.
comma := ,
listed = $(subst $() ,$(comma),$(strip $(1)))

# Neighbours share what is made once for a file, and who has finished takes over from who has not.
PARALLEL := --numprocesses auto --dist worksteal

# Tests start interpreters by the hundred: what one of them compiles, the others read.
unexport PYTHONDONTWRITEBYTECODE

.DELETE_ON_ERROR:
.PHONY: demo test wheels names pictures check lint types mypy pyright layers docs doctest changelog coverage lines bench mutants fuzz dist clean

demo: $(VENV)/.demo-ready
	$(BIN)/municipal-programs demo build/demo

test: $(VENV)/.test-ready
	$(BIN)/pytest $(PARALLEL) --quiet

# The list of all public names in the documentation, which a test compares with the code.
names: $(VENV)/.demo-ready
	$(BIN)/python docs/public_names.py

# The picture of a site in the documentation, by Chromium.
pictures: $(VENV)/.test-ready
	$(BIN)/python docs/site_picture.py

# What a city installs: the tests of the plugins against the wheels, with the sources out of the way.
wheels: $(VENV)/.test-ready
	rm -rf build/wheels
	for distribution in . $(PLUGINS); do \
		(cd $$distribution && $(CURDIR)/$(BIN)/python -m hatchling build --target wheel --directory $(CURDIR)/build/wheels) || exit 1; \
	done
	$(PIP) --no-deps --no-index --target build/wheels/site build/wheels/*.whl
	PYTHONPATH=build/wheels/site $(BIN)/python -c "import municipal_programs as mp; assert 'build/wheels/site' in mp.__file__"
	PYTHONPATH=build/wheels/site $(BIN)/pytest $(PARALLEL) --quiet $(PLUGINS)

# Every gate, also behind one that fails, those that take long first; make names at the end those that did.
check:
	@$(MAKE) --no-print-directory --keep-going --jobs=$(shell getconf _NPROCESSORS_ONLN) --output-sync=target \
		pyright mypy doctest docs lint layers changelog

lint: $(VENV)/.dev-ready
	$(BIN)/ruff check --quiet
	$(BIN)/ruff format --check --quiet

types: mypy pyright

# One plugin at a time, because the tests of two of them may have files of one name.
mypy: $(VENV)/.dev-ready
	$(BIN)/mypy src tests benchmarks conftest.py docs
	for plugin in $(PLUGINS); do MYPYPATH=$$plugin/src:$$plugin/tests $(BIN)/mypy $$plugin/src $$plugin/tests || exit 1; done
	MYPYPATH=scaffold/src $(BIN)/mypy scaffold/src scaffold/tests

pyright: $(VENV)/.dev-ready
	$(BIN)/pyright --project pyproject.toml --pythonpath $(BIN)/python

layers: $(VENV)/.dev-ready
	$(BIN)/lint-imports

docs: $(VENV)/.dev-ready
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict --site-dir build/site

doctest: $(VENV)/.dev-ready
	$(BIN)/pytest --quiet *.md docs src $(PLUGINS:%=%/src)

changelog: $(VENV)/.dev-ready
	$(BIN)/towncrier build --draft --version next > /dev/null

# Every line and branch of the rooms where figures are made, reached by the tests of these rooms alone.
EXACT := values model figures checks
coverage: $(VENV)/.test-ready
	rm -rf build/coverage
	HYPOTHESIS_PROFILE=few $(BIN)/coverage run --branch --source=$(call listed,$(EXACT:%=municipal_programs.%)) \
		-m pytest $(PARALLEL) --quiet $(EXACT:%=tests/%)
	$(BIN)/coverage combine --quiet
	$(BIN)/coverage report

# Every line of the library and of its plugins, by all tests but those that count calls of the system, of which a measurement makes its own.
# The result goes into docs/reliability.md. About as long as the tests themselves with Python 3.12 or later: make lines PYTHON=python3.13.
lines: $(VENV)/.test-ready
	rm -rf build/coverage
	HYPOTHESIS_PROFILE=few $(BIN)/coverage run --source=$(call listed,municipal_programs $(notdir $(wildcard plugins/*/src/*))) \
		-m pytest $(PARALLEL) --quiet --deselect=tests/storage/test_system_calls.py
	$(BIN)/coverage combine --quiet
	$(BIN)/coverage json --quiet --fail-under=0 -o build/coverage/lines.json
	PYTHONPATH=benchmarks $(BIN)/python tests/lines/report.py build/coverage/lines.json

# Each writes into its page of the documentation and says how long it took; BENCH=benchmarks/rendering.py runs one.
# What a tool is missing for is left out, and says so.
BENCH := $(filter-out %/pages.py %/rival_readers.py,$(wildcard benchmarks/*.py))
bench: $(VENV)/.test-ready
	$(PIP) --group bench
	@for script in $(BENCH); do \
		began=$$(date +%s); \
		echo "$$script"; \
		$(BIN)/python $$script || exit 1; \
		echo "$$script took $$(($$(date +%s) - began)) seconds"; \
	done

# Thousands of mutants, about two in a second on two cores; MUTANTS='municipal_programs.figures.shares*' runs a part. The result goes into docs/mutation.md.
MUTANTS :=
mutants: $(VENV)/.test-ready
	$(PIP) --group mutants
	$(BIN)/python tests/mutation/prepare.py build/mutants
	cd build/mutants && HYPOTHESIS_PROFILE=few PYTHONPATH=src $(CURDIR)/$(BIN)/mutmut run $(MUTANTS)
	PYTHONPATH=benchmarks $(BIN)/python tests/mutation/report.py build/mutants

# Seconds for each reader of what people send; the last result is told in docs/reliability.md.
FUZZ := 60
fuzz: $(VENV)/.test-ready
	$(PIP) --group fuzz
	PYTHONPATH=benchmarks $(BIN)/python tests/fuzz/campaign.py $(FUZZ)

# Wheels and source distribution, built twice and compared, with the bill of materials of what a city installs.
dist: $(VENV)/.dev-ready
	rm -rf dist build/dist-again build/dist-venv
	for folder in dist build/dist-again; do \
		for distribution in . $(PLUGINS); do \
			(cd $$distribution && $(CURDIR)/$(BIN)/python -m hatchling build --directory $(CURDIR)/$$folder) || exit 1; \
		done; \
	done
	for file in dist/*; do cmp $$file build/dist-again/$$(basename $$file) || exit 1; done
	$(PYTHON) -m venv build/dist-venv
	build/dist-venv/bin/python -m pip --quiet --quiet --disable-pip-version-check install --constraint constraints.txt setuptools
	build/dist-venv/bin/python -m pip --quiet --quiet --disable-pip-version-check install --constraint constraints.txt \
		--no-build-isolation dist/*.whl
	$(PIP) --group dist
	$(BIN)/cyclonedx-py environment --output-reproducible --pyproject pyproject.toml --of JSON -o dist/sbom.cdx.json build/dist-venv/bin/python

clean:
	rm -rf build dist .venv* .hypothesis .*_cache

# What each of them needs, and no more: a demo without tests, tests without type checkers.
$(VENV)/.demo-ready: $(PINS) | $(BIN)/python
	$(PIP) --group build
	$(PIP) $(PACKAGES)
	touch $@

$(VENV)/.test-ready: $(PINS) | $(BIN)/python
	$(PIP) --group test
	$(PIP) $(PACKAGES)
	touch $@

$(VENV)/.dev-ready: $(PINS) | $(BIN)/python
	$(PIP) --group dev
	$(PIP) $(PACKAGES)
	touch $@

$(BIN)/python:
	$(PYTHON) -m venv --clear $(VENV)
	$(PIP) pip
