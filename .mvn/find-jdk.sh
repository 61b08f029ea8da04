# Sourced by ./mvnw and ./davylamp: sets JAVA_HOME to a JDK of at least $1, or explains what is missing and exits 5.
# Looks at JAVA_HOME, then PATH, then the folders where JVMs usually stand; the `release` file in a JDK's
# home tells its version without starting it (starting a JVM costs 40 ms for each candidate).

jdk_major() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

find_jdk() {
  wanted=$1
  if [ -n "${JAVA_HOME-}" ]; then
    major=$(jdk_major "$JAVA_HOME") && [ "${major:-0}" -ge "$wanted" ] && return 0
  fi
  on_path=$(command -v javac 2>/dev/null) && on_path=$(readlink -f "$on_path" 2>/dev/null) || on_path=
  for candidate in "${on_path%/bin/javac}" \
    /usr/lib/jvm/* /usr/java/* /opt/*jdk* /opt/java/* /opt/jdk/* /usr/local/*jdk* \
    "${HOME-}"/.sdkman/candidates/java/* "${HOME-}"/.jdks/* "${HOME-}"/.asdf/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    major=$(jdk_major "$candidate") || continue
    if [ "${major:-0}" -ge "$wanted" ]; then
      JAVA_HOME=$candidate
      export JAVA_HOME
      return 0
    fi
  done
  echo "davylamp: needs a JDK of version $wanted or later, and found none." >&2
  echo "  looked at: JAVA_HOME (${JAVA_HOME:-not set}), javac on the PATH, and the usual JVM folders." >&2
  echo "  install one (for example Temurin $wanted) or set JAVA_HOME to it; nothing was changed." >&2
  exit 5
}
