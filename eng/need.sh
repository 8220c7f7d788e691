#!/usr/bin/env bash
# need.sh PROGRAM[=PACKAGE,...]...: installs the Debian packages of the programs that this machine lacks; a package is named as its program unless it says otherwise.
# Returns 1 and names the programs where that is not possible: without apt-get, or as a user who may not install.
set -euo pipefail
programs=() packages=()
for need; do
  command -v "${need%%=*}" >/dev/null && continue
  programs+=("${need%%=*}")
  IFS=, read -ra names <<<"${need#*=}"
  packages+=("${names[@]}")
done
[ "${#programs[@]}" -gt 0 ] || exit 0

as_root=()
if [ "$(id -u)" != 0 ]; then
  as_root=(sudo -n)
fi
if ! command -v apt-get >/dev/null || { [ "${#as_root[@]}" -gt 0 ] && ! sudo -n true 2>/dev/null; }; then
  echo "Install these programs first: ${programs[*]}" >&2
  exit 1
fi
{ "${as_root[@]}" apt-get update -qq && "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${packages[@]}"; } >&2 || {
  echo "apt-get could not install ${packages[*]}" >&2
  exit 1
}
