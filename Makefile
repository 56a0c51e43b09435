# Everything a person or CI does with the repository. `make help` lists it.
# Each target makes or renews `.venv` by itself; there is no step before it.

PYTHON ?= python3
BIN := .venv/bin
MADE_FROM := pyproject.toml requirements/development.txt requirements/uv.txt tools/bootstrap.py
COMPILE := .uv/bin/uv pip compile -q --universal --generate-hashes --no-emit-index-url --no-header --no-annotate $(UPGRADE)

.DEFAULT_GOAL := help
.PHONY: help setup demo run serve check test seeds drills bench bench-printing bench-sync bench-listeners bench-desktops bench-desktop bench-net bench-findings bench-import bench-export bench-knowledge pictures console-pictures package audit words lock clean

help: ## what can be made here
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-15s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

.venv/.ready: $(MADE_FROM)
	@$(PYTHON) tools/bootstrap.py
	@touch $@

.venv/.ready-for-tests: $(MADE_FROM)
	@$(PYTHON) tools/bootstrap.py --tests
	@touch .venv/.ready $@

setup: .venv/.ready ## .venv with both programs, from the lock file

demo: .venv/.ready ## a server, Ann and Ben: offline edits, sync, a conflict, settled
	@$(BIN)/forestall demo

run: .venv/.ready ## the desktop; FILE=some.fmea opens a file
	@$(BIN)/forestall $(FILE)

serve: .venv/.ready ## the sync server; ARGS="--port 9000 --data DIR"
	@$(BIN)/forestall-server serve $(ARGS)

check: .venv/.ready ## lint, format, types, import contracts
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

test: .venv/.ready-for-tests ## all tests but the drills; ARGS="tests/house -x" narrows
	$(BIN)/pytest -n 2 -m "not drill" $(ARGS)

seeds: .venv/.ready-for-tests ## N=100000 simulated histories by seed; ARGS="--whole" with servers, sticks and bad roads, ARGS="--only 4711" again
	$(BIN)/python -m tests.together.seeds $(N) $(ARGS)

drills: .venv/.ready-for-tests ## the long ones: kills, lost networks, whole programs; FORESTALL_KILLS=500 kills more often
	$(BIN)/pytest -m drill $(ARGS)

bench: bench-sync bench-listeners bench-desktops bench-desktop bench-net bench-findings bench-import bench-export bench-printing bench-knowledge ## every figure, one after the other; nothing is asserted

bench-sync: .venv/.ready-for-tests ## how quick two desktops and a server come to one truth; ARGS="--rows 100000 --only sqlite"
	@$(BIN)/python -m tests.bench.bench_sync $(ARGS)

bench-listeners: .venv/.ready-for-tests ## how soon 200 listeners hear of an edit; ARGS="--listeners 500 --only sqlite"
	@$(BIN)/python -m tests.bench.bench_listeners $(ARGS)

bench-desktops: .venv/.ready-for-tests ## what 200 desktops that type cost a server on PostgreSQL; ARGS="--seconds 600" or "--grow"
	@$(BIN)/python -m tests.bench.bench_desktops $(ARGS)

bench-desktop: .venv/.ready-for-tests ## how quick the window is at 10 000 lines; ARGS="--lines 100000 --no-sync"
	@$(BIN)/python -m tests.bench.bench_window $(ARGS)

bench-net: .venv/.ready-for-tests ## how quick a net of 5 000 nodes is laid out and panned; ARGS="--nodes 20000"
	@$(BIN)/python -m tests.bench.bench_net $(ARGS)

bench-findings: .venv/.ready-for-tests ## how quick findings follow at 10 000 lines; ARGS="--lines 100000"
	@$(BIN)/python -m tests.bench.bench_findings $(ARGS)

bench-import: .venv/.ready-for-tests ## how quick 50 000 rows of a workbook come in, beside the bare reader; ARGS="--rows 5000"
	@$(BIN)/python -m tests.bench.bench_import $(ARGS)

bench-export: .venv/.ready-for-tests ## how quick lines go out as a workbook, beside a bare loop; ARGS="--lines 5000"
	@$(BIN)/python -m tests.bench.bench_export $(ARGS)

bench-printing: .venv/.ready-for-tests ## how long a page of a 200-page print takes; ARGS="--lines 500 --paper a4"
	@$(BIN)/python -m tests.bench.bench_printing $(ARGS)

bench-knowledge: .venv/.ready-for-tests ## how often “like this before” finds what people wrote, beside plain BM25, and how quick; ARGS="--only recall"
	@$(BIN)/python -m tests.bench.bench_knowledge $(ARGS)

pictures: .venv/.ready-for-tests ## every screen: light into the guide, dark and large into build/pictures; ARGS="--only sheet --look dark-200"
	@$(BIN)/python -m tests.pictures $(ARGS)

console-pictures: .venv/.ready-for-tests ## docs/pictures/console-*.png, by a real server and browser; ARGS=FOLDER for every page
	@$(BIN)/python tools/console_pictures.py $(ARGS)

package: .venv/.ready ## dist/: the wheel and the source archive
	$(BIN)/hatchling build -d dist

audit: .venv/.ready ## known vulnerabilities of what is locked; asks the network, and brings its own tool in .audit
	@test -x .audit/bin/pip-audit || { $(PYTHON) -m venv .audit && .audit/bin/pip install -q 'pip-audit>=2.10,<3'; }
	.audit/bin/pip-audit --strict --disable-pip --require-hashes -r requirements/development.txt -r requirements/uv.txt

words: .venv/.ready ## gather the texts of the window for the translators, and compile what they wrote; ARGS=fr begins French
	@$(BIN)/python tools/words.py $(ARGS)

lock: .venv/.ready ## write requirements/*.txt anew; UPGRADE=--upgrade takes newer versions
	$(COMPILE) pyproject.toml --extra desktop --extra server --extra cluster --extra aws --extra telemetry --group dev -o requirements/development.txt
	$(COMPILE) requirements/uv.in -o requirements/uv.txt

clean: ## remove everything that these targets made
	rm -rf .venv .uv .audit build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache
	find shared desktop sync_server tests tools -name __pycache__ -type d -prune -exec rm -rf {} +
