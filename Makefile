# The two commands of the README, and the few others that people use daily.
.DEFAULT_GOAL := help
TOOLS := Tools/Package.swift Tools/Sources Tools/Tests Tools/SourceMutants/Package.swift Tools/SourceMutants/Sources \
    Tools/SourceMutants/Tests
.PHONY: help setup generate test lint format check conform mock verify corpus bench teeth mutants source-mutants fuzz clean

help: ## Shows this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "make %-14s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: ## Installs what is missing (libyaml)
	@Scripts/setup

generate: setup ## Writes the SDKs and the contract that concord.yaml asks for
	swift run --quiet concord generate

test: setup lint ## Compiles and runs everything
	swift build --build-tests
	swift test --skip-build
	swift test --package-path Generated/Swift/Talkover --scratch-path .build/generated/Talkover
	swift test --package-path Tools
	python3 Scripts/check-vectors.py Generated/Contract/Talkover/vectors.json

lint: ## Checks the formatting of Sources, Tests, Templates, Generated and Tools
	swift format lint --strict --parallel --recursive Package.swift Sources Tests Templates Generated $(TOOLS)

format: ## Formats our own sources
	swift format --in-place --parallel --recursive Package.swift Sources Tests Templates $(TOOLS)

check: setup ## Says which generated files are out of date, and writes nothing
	swift run --quiet concord generate --check

conform: setup ## Holds our SDKs to their contract over sockets, and tries the contract with seeded defects
	Scripts/check-conformance

mock: setup ## Lets schemathesis try the mock, and look for mistakes that are put around it
	Scripts/check-mock
	Scripts/check-mock-defects

verify: setup ## Verifies mocks against documents that they do and do not obey
	Scripts/check-verify

corpus: setup ## Tries the documents of others in ../shared: good ones compile, broken ones are refused with a place
	swift build --configuration release --product concord
	Scripts/check-corpus
	Scripts/check-corpus --build
	Scripts/check-invalid
	Scripts/check-contracts

bench: setup ## Measures generation, compilation and throughput; SUITES='talkover large scaling mock --compile'
	python3 Scripts/benchmarks $(SUITES)

teeth: setup ## Seeds defects into a copy of the SDK: the contract tests must kill each
	python3 Scripts/teeth/run.py --table docs/contract.md

mutants: setup ## Makes the mistakes that a generator could make: the contracts must tell each; SAMPLE=40 tries so many
	Scripts/check-mutants $(if $(SAMPLE),--sample $(SAMPLE))

source-mutants: setup ## Makes small changes in the sources of the SDK, such as < for <=, and counts those that are told
	Scripts/check-source-mutants

fuzz: setup ## Looks for inputs that bring the generator down; SECONDS_EACH=600 for longer
	Scripts/fuzz

clean: ## Removes build products
	rm -rf .build Generated/Swift/*/.build Generated/Swift/*/Tests/.build Tools/.build
