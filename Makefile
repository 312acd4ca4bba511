# The two commands that matter are `make demo` and `make test`; the rest are their parts.

PROGRAM := .build/release/entente
# One program that carries Swift's runtime; macOS has it in the system.
STATIC := $(if $(filter Linux,$(shell uname)),--static-swift-stdlib)
SUDO := $(shell [ "$$(id -u)" = 0 ] || command -v sudo)

.PHONY: help demo test build system install-system servers browser lint exports check-exports precision clean

help:
	@echo "make demo           install what is missing, build, read seeds/ and write exports/"
	@echo "make test           install what is missing, run all tests"
	@echo "make servers        install the stores of other people that some tests load into"
	@echo "make browser        install Chromium, in which the tests try the page"
	@echo "make lint           check the style of all Swift files"
	@echo "make precision      count anew how often each claim rule is right, then make exports"
	@echo "make check-exports  check that exports/ is what the program writes"

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

build: system
	swift build -c release $(STATIC) --product entente

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

# Other people's stores, which some tests load into; without them, these tests say that they are skipped.
servers:
	@[ -x .build/servers/bin/oxigraph ] || \
	  { python3 -m venv .build/servers && .build/servers/bin/pip install --quiet oxigraph; }
	@command -v virtuoso-t >/dev/null || \
	  { command -v apt-get >/dev/null && $(SUDO) apt-get update -qq && \
	    $(SUDO) apt-get install -y -qq --no-install-recommends virtuoso-opensource-7-bin; }

# For the tests of the page; without it they are skipped and say so.
browser:
	@command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null || \
	  { $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq --no-install-recommends chromium; }

lint:
	swift format lint --strict -r Sources Tests Package.swift

exports: build
	$(PROGRAM) extract seeds --output exports

check-exports: build
	@rm -rf .build/exports-check
	$(PROGRAM) extract seeds --output .build/exports-check
	diff -r exports .build/exports-check && echo "exports/ is what the program writes"

# Needs the gold annotations: the folder that ENTENTE_SHARED names, or ../shared.
GOLD := $(or $(ENTENTE_SHARED),../shared)
precision: build
	@rm -rf .build/precision
	$(PROGRAM) annotate $(GOLD)/seeds --output .build/precision/seeds
	$(PROGRAM) annotate $(GOLD)/data/voa-arms-control/*.txt --output .build/precision/voa
	$(PROGRAM) evaluate $(GOLD)/gold .build/precision --precision > Sources/CEmbeddedData/claims/precision.tsv

clean:
	rm -rf .build
