# Sourced by ./mvnw and ./davylamp: sets JAVA_HOME to a JDK of at least $1, or explains what is missing and exits 5.
# Looks at JAVA_HOME, then PATH, then the folders where JVMs usually stand. The `release` file in a JDK's home
# tells its version, so no JVM is started (40 ms each), and it is read by the shell itself (1 ms for each `sed`).

# Sets jdk_version, jdk_maker and jdk_arch of the JDK in folder $1; fails if there is none.
read_jdk() {
  jdk_version= jdk_maker= jdk_arch=
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  while IFS= read -r line || [ -n "$line" ]; do
    value=${line#*=\"}
    value=${value%\"*}
    case $line in
      JAVA_VERSION=*) jdk_version=$value ;;
      JAVA_RUNTIME_VERSION=*) jdk_maker=$value$jdk_maker ;;
      IMPLEMENTOR=*) jdk_maker="$jdk_maker $value" ;;
      OS_ARCH=*) jdk_arch=$value ;;
    esac
  done <"$1/release"
}

# Whether folder $1 holds a JDK of at least version $2.
is_jdk() {
  read_jdk "$1" || return 1
  major=${jdk_version%%[!0-9]*}
  [ "${major:-0}" -ge "$2" ]
}

find_jdk() {
  wanted=$1
  [ -n "${JAVA_HOME-}" ] && is_jdk "$JAVA_HOME" "$wanted" && return 0
  on_path=$(command -v javac) && on_path=$(readlink -f "$on_path" 2>/dev/null) || on_path=
  for candidate in "${on_path%/bin/javac}" \
    /usr/lib/jvm/* /usr/java/* /opt/*jdk* /opt/java/* /opt/jdk/* /usr/local/*jdk* \
    "${HOME-}"/.sdkman/candidates/java/* "${HOME-}"/.jdks/* "${HOME-}"/.asdf/installs/java/* \
    "${HOME-}"/.local/share/mise/installs/java/* "${HOME-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    if is_jdk "$candidate" "$wanted"; then
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
