#!/usr/bin/env bash
# fuzz.sh SECONDS [SEED] [TARGET]: mutated files, signals, texts, tokens, recordings and answers for every reader of foreign bytes; SECONDS are shared by all targets.
# Prints a table of inputs. Returns 1 when a reader threw something that it does not document or took too long; the input is kept.
set -euo pipefail
cd "$(dirname "$0")/.."
[ $# -ge 1 ] || { echo "usage: eng/fuzz.sh SECONDS [SEED] [TARGET]" >&2; exit 2; }
dotnet build tests/ZegoCallKit.Fuzz -c Release -v q >&2
exec dotnet tests/ZegoCallKit.Fuzz/bin/Release/net10.0/ZegoCallKit.Fuzz.dll "$@"
