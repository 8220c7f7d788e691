#!/usr/bin/env bash
# Checks the desk's page with tools that its users do not need: TypeScript reads the types in its comments, and Node's test runner runs the tests of its modules.
set -euo pipefail
cd "$(dirname "$0")/../tests/ZegoCallKit.Desk.Page"
npm ci --no-audit --no-fund --silent
npm run --silent types
node --test
