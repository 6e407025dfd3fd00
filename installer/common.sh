# What belfry and verify share: finding Java and Maven, and the native packages of the system.
# shellcheck shell=bash

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
wanted_java=${BELFRY_JAVA:-25}

say() { printf '%s\n' "$*" >&2; }

java_version() { # the major version of the java in $1, or nothing
  "$1/bin/java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -1
}

find_jdk() { # sets jdk to the newest JDK of at least the wanted version
  local each version best=0 beside=
  jdk=
  if command -v javac >/dev/null 2>&1; then
    beside=$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")
  fi
  for each in "${JAVA_HOME:-}" "$beside" /usr/lib/jvm/* /opt/*jdk* "$HOME"/.sdkman/candidates/java/* \
      /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -n "$each" ] && [ -x "$each/bin/javac" ] || continue
    version=$(java_version "$each")
    if [ -n "$version" ] && [ "$version" -ge "$wanted_java" ] && [ "$version" -gt "$best" ]; then
      jdk=$each
      best=$version
    fi
  done
  if [ -z "$jdk" ]; then
    say "Belfry needs a JDK of version $wanted_java or newer, and there is none on this computer." \
      "Install one, for example Eclipse Temurin $wanted_java, or set JAVA_HOME to where it is, and start again."
    exit 1
  fi
}

need_maven() {
  if ! command -v mvn >/dev/null 2>&1; then
    say "Belfry is built with Maven, and there is none on this computer. Install it (on Debian: apt-get install maven) and start again."
    exit 1
  fi
}

need_packages() { # installs the Debian packages named, or prints the one command that does
  [ -x /usr/bin/dpkg-query ] || return 0
  local each missing=()
  for each in "$@"; do
    # Since the 64-bit time_t transition some are called ...t64.
    dpkg-query -W -f='${Status}\n' "$each" "${each}t64" 2>/dev/null | grep -q '^install ok installed' || missing+=("$each")
  done
  [ ${#missing[@]} -eq 0 ] && return 0
  if [ "$(id -u)" = 0 ]; then
    say "Installing packages of the system that Belfry needs: ${missing[*]}"
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "${missing[@]}"; } >&2 && return 0
    say "They could not be installed. Try: apt-get install ${missing[*]}"
    exit 1
  fi
  say "Belfry needs packages of the system that are missing. Install them with:" \
    "sudo apt-get install -y ${missing[*]}"
  exit 1
}
