# The two commands that matter are `make demo` and `make test`; the rest are their parts.

PROGRAM := .build/release/entente
# One program that carries Swift's runtime; macOS has it in the system.
STATIC := $(if $(filter Linux,$(shell uname)),--static-swift-stdlib)
SUDO := $(shell [ "$$(id -u)" = 0 ] || command -v sudo)

# Where `make install` puts the program, its manual pages and its completions.
PREFIX := /usr/local

.PHONY: help demo test manual install fuzz torture sanitize build system install-system servers spark browser emulate lint exports check-exports pages schema precision release clean

help:
	@echo "make demo           install what is missing, build, read seeds/ and write exports/"
	@echo "make test           install what is missing, run all tests"
	@echo "make build          build the program, .build/release/entente"
	@echo "make install        install the program, manual pages and completions into PREFIX=/usr/local"
	@echo "make manual         write the manual pages and completions into .build/manual, from the same text as --help"
	@echo "make system         look for the libraries that are needed, and install what is missing"
	@echo "make install-system install them, whatever is there"
	@echo "make servers        install the stores of other people that some tests load into"
	@echo "make spark          install Apache Spark, on which the tests run Cluster/"
	@echo "make browser        install Chromium, in which the tests try the page"
	@echo "make fuzz           give every reader bytes of a fuzzer's making, SECONDS=10 each; TARGET=ttl for one"
	@echo "make emulate        run the model's kernels for ARM under an emulator, beside this machine's"
	@echo "make lint           check the style of all Swift files"
	@echo "make exports        write exports/ anew, after a change that rightly changes them"
	@echo "make pages          write the answers on the pages for users anew, after a change that rightly changes them"
	@echo "make schema         write the ontology and the shapes of relations anew, after a change of relations.tsv"
	@echo "make precision      count anew how often each claim rule is right, then make exports"
	@echo "make torture        kill runs and damage stores, ROUNDS=100 times each"
	@echo "make sanitize       run the tests with the address sanitizer"
	@echo "make check-exports  check that exports/ is what the program writes"
	@echo "make release        check everything, and write the notes that a release is tagged with"
	@echo "make clean          remove everything that was built"
	@echo "make help           show this"

demo: build
	$(PROGRAM) extract seeds --output exports
	@echo
	@echo "Look at it:   exports/entente.html in a browser"
	@echo "Open it:      exports/entente.graphml in Gephi, yEd or Cytoscape; exports/entente.ttl in a triple store"
	@echo "Ask it:       $(PROGRAM) relations exports --relation violates"
	@echo "              $(PROGRAM) show nato exports"
	@echo "Read yours:   $(PROGRAM) extract FOLDER --output GRAPH"

test: system
	swift test

# Without symbols and debugging data, the program is little more than half as large.
build: system
	swift build -c release $(STATIC) --product entente
	strip $(PROGRAM)

# The tool comes with swift-argument-parser; its pages have the day of the last commit and not today's, so that they are
# the same for the same source.
MANUAL := .build/manual
manual: build
	swift build -c release --package-path .build/checkouts/swift-argument-parser --scratch-path .build/manual-tool --product generate-manual
	@rm -rf $(MANUAL) && mkdir -p $(MANUAL)
	.build/manual-tool/release/generate-manual $(PROGRAM) --multi-page --date $$(git log -1 --format=%cs) --output-directory $(MANUAL)
	for shell in bash zsh fish; do $(PROGRAM) --generate-completion-script $$shell > $(MANUAL)/completion.$$shell; done

install: manual
	install -D -m 755 $(PROGRAM) $(DESTDIR)$(PREFIX)/bin/entente
	install -d $(DESTDIR)$(PREFIX)/share/man/man1
	install -m 644 $(MANUAL)/*.1 $(DESTDIR)$(PREFIX)/share/man/man1
	install -D -m 644 $(MANUAL)/completion.bash $(DESTDIR)$(PREFIX)/share/bash-completion/completions/entente
	install -D -m 644 $(MANUAL)/completion.zsh $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_entente
	install -D -m 644 $(MANUAL)/completion.fish $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/entente.fish

# The headers of libxml2, SQLite, zlib, libcurl and libarchive are all that the build needs beside the Swift toolchain;
# pdftotext reads PDF where it is there.
system:
	@pkg-config --exists libxml-2.0 sqlite3 zlib libcurl libarchive 2>/dev/null && command -v pdftotext >/dev/null || $(MAKE) --no-print-directory install-system

install-system:
	@if command -v apt-get >/dev/null; then \
	  $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq libxml2-dev libsqlite3-dev zlib1g-dev libcurl4-openssl-dev \
	    libarchive-dev poppler-utils pkg-config; \
	elif command -v brew >/dev/null; then brew install libxml2 sqlite zlib libarchive poppler pkg-config; \
	else echo "Please install the development files of libxml2, SQLite, zlib, libcurl and libarchive, pkg-config, and poppler's tools."; exit 1; fi

# Other people's stores, which some tests load into, and libraries that recipes use; without them, these tests say that
# they are skipped.
servers:
	@[ -x .build/servers/bin/oxigraph ] && .build/servers/bin/python -c 'import pandas, networkx, igraph' 2>/dev/null || \
	  { python3 -m venv .build/servers && \
	    .build/servers/bin/pip install --quiet oxigraph rdflib SPARQLWrapper pandas networkx igraph; }
	@command -v virtuoso-t >/dev/null || \
	  { command -v apt-get >/dev/null && $(SUDO) apt-get update -qq && \
	    $(SUDO) apt-get install -y -qq --no-install-recommends virtuoso-opensource-7-bin; }

# What Cluster/ needs: Java and PySpark; without them, its tests say that they are skipped.
spark:
	@command -v java >/dev/null || \
	  { $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq --no-install-recommends default-jre-headless; }
	@[ -x .build/spark/bin/spark-submit ] || \
	  { python3 -m venv .build/spark && .build/spark/bin/pip install --quiet 'pyspark>=4,<5'; }

# For the tests of the page; without it they are skipped and say so.
browser:
	@command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null || \
	  { $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq --no-install-recommends chromium; }

# Says what it needs where it is skipped.
emulate:
	Tests/Emulation/kernels.sh

lint:
	swift format lint --strict -r Sources Tests Package.swift

# The compiler's fuzzer where it is there, mutated samples elsewhere. A finding is kept in a file of its own.
SECONDS ?= 10
TARGET ?= $(notdir $(wildcard Tests/FuzzCorpus/*))
FUZZ := ENTENTE_FUZZ=1 swift build -c release --sanitize fuzzer --product fuzz --scratch-path .build/fuzz
fuzz: system
	@if $(FUZZ) >.build/fuzz.log 2>&1; then \
	  for target in $(TARGET); do \
	    mkdir -p .build/fuzz-corpus/$$target; \
	    FUZZ_TARGET=$$target SWIFT_BACKTRACE=enable=no .build/fuzz/release/fuzz -max_total_time=$(SECONDS) -timeout=60 -rss_limit_mb=2048 -print_final_stats=1 \
	      -artifact_prefix=.build/fuzz-$$target- .build/fuzz-corpus/$$target Tests/FuzzCorpus/$$target >.build/fuzz-$$target.log 2>&1 || \
	      found="$$found $$target"; \
	    tail -n 12 .build/fuzz-$$target.log; \
	  done; \
	  [ -z "$$found" ] || { echo "found something:$$found (.build/fuzz-TARGET-*)"; exit 1; }; \
	else echo "no fuzzer here (.build/fuzz.log says why): samples are mutated instead"; \
	  ENTENTE_FUZZ_SECONDS=$(SECONDS) swift test --filter FuzzTests; fi

exports: build
	$(PROGRAM) extract seeds --output exports

check-exports: build
	@rm -rf .build/exports-check
	$(PROGRAM) extract seeds --output .build/exports-check
	diff -r exports .build/exports-check && echo "exports/ is what the program writes"

pages: system
	ENTENTE_UPDATE_PAGES=1 swift test --filter DocumentationTests

schema: system
	ENTENTE_UPDATE_SCHEMA=1 swift test --filter SchemaTests

# Needs the gold annotations: the folder that ENTENTE_SHARED names, or ../shared.
GOLD := $(or $(ENTENTE_SHARED),../shared)
precision: build
	@rm -rf .build/precision && mkdir -p .build/precision
	$(PROGRAM) annotate $(GOLD)/seeds --min-confidence 0 --output .build/precision/seeds
	$(PROGRAM) annotate $(GOLD)/data/voa-arms-control/*.txt --min-confidence 0 --output .build/precision/voa
	$(PROGRAM) annotate $(GOLD)/data/voa-stories/train --min-confidence 0 --output .build/precision/stories
	$(PROGRAM) annotate $(GOLD)/data/statements/train --min-confidence 0 --output .build/precision/statements
	$(PROGRAM) annotate $(GOLD)/data/made/train --min-confidence 0 --output .build/precision/made
	for set in seeds voa stories/train statements/train made/train; do \
	  $(PROGRAM) evaluate $(GOLD)/gold/$$set .build/precision/$${set%/train} --precision | tail -n +2; \
	done | grep -v '^reader/' | LC_ALL=C sort | awk -F'\t' 'BEGIN { OFS = FS; print "rule", "right", "claims" } \
	  $$1 != rule { if (rule) print rule, right, claims; rule = $$1; right = claims = 0 } \
	  { right += $$2; claims += $$3 } END { print rule, right, claims }' > .build/precision/table.tsv
	mv .build/precision/table.tsv Sources/CEmbeddedData/claims/precision.tsv

# The version stands in EntenteCommand.swift, its notes in CHANGELOG.md under the same number.
release: lint test check-exports
	@version=$$($(PROGRAM) --version); notes=.build/release-notes-$$version.md; \
	  awk -v head="## $$version" 'index($$0, "## ") == 1 { on = index($$0, head) == 1; next } on' CHANGELOG.md > $$notes; \
	  [ -s $$notes ] || { echo "CHANGELOG.md has no section for $$version"; exit 1; }; \
	  echo "Ready: git tag -a v$$version -F $$notes --cleanup=whitespace"

ROUNDS := 100
torture: build
	Benchmarks/kill_torture.py --rounds $(ROUNDS)
	Benchmarks/store_torture.py --rounds $(ROUNDS)

# The model's kernels are C; Swift's own checks cover the rest, but for the few places with unsafe pointers.
sanitize: system
	swift test --scratch-path .build/sanitize --sanitize address

clean:
	rm -rf .build
