# Sourced by ./davylamp when there is no current build: builds the command into cli/target/run and makes its start-up
# cache. What stands there:
#   current           the name of the build in use, replaced in one rename
#   build-N/began     empty; its age is when the build began, so sources newer than it are not in the build
#   build-N/jars      the names of the jars, in the order of the classpath
#   build-N/*.jar     copies, so that neither a later build nor `./mvnw clean` of a module disturbs a running server
#   build-N/native    SQLite's library for this machine, which would else be unpacked anew by every command
#   build-N/JVM.aot   the start-up cache for that JVM, or JVM.aot.none where it could not be made
#   log               what Maven said
#   rehearsal         the case that the start-up cache is learnt on, while it is
#   lock              a dangling symbolic link to "PID@HOST" of the ./davylamp that is building

release_lock() {
  [ "$(readlink "$run/lock" 2>/dev/null)" != "$me" ] || rm -f "$run/lock"
}

# Ends what this ./davylamp started and leaves the last build as it was.
stop_building() {
  trap - EXIT INT TERM HUP
  [ -z "$job" ] || kill "$job" 2>/dev/null || :
  [ -z "$ticker" ] || kill "$ticker" 2>/dev/null || :
  [ -z "$scratch" ] || rm -rf "$scratch"
  release_lock
  exit "$1"
}

take_lock() {
  me=$$@$(uname -n)
  job= ticker= scratch=
  told= attempts=0
  mkdir -p "$run"
  until ln -s "$me" "$run/lock" 2>/dev/null; do
    if ! holder=$(readlink "$run/lock" 2>/dev/null); then
      # Let go just now, or this folder takes no link at all.
      attempts=$((attempts + 1))
      [ "$attempts" -lt 20 ] && continue
      echo "davylamp: cannot make $run/lock: is the disk full, or the file system one without symbolic links?" >&2
      echo "  nothing was changed." >&2
      exit 5
    fi
    if [ "${holder#*@}" = "${me#*@}" ] && ! kill -0 "${holder%@*}" 2>/dev/null; then
      # Its owner died. A rename has one winner; should it have caught a lock taken since, that lock is put back.
      mv "$run/lock" "$run/lock.$$" 2>/dev/null || continue
      [ "$(readlink "$run/lock.$$")" = "$holder" ] || ln -s "$(readlink "$run/lock.$$")" "$run/lock" 2>/dev/null || :
      rm -f "$run/lock.$$"
      continue
    fi
    [ -n "$told" ] || echo "davylamp: waiting for the build that $holder is making (lock: $run/lock)" >&2
    told=yes
    sleep 1
  done
  trap 'stop_building $?' EXIT
  trap 'stop_building 130' INT
  trap 'stop_building 143' TERM
  trap 'stop_building 129' HUP
}

drop_lock() {
  release_lock
  trap - EXIT INT TERM HUP
}

# Runs a command with its words in the log and dots on the terminal, for Ctrl-C to end both. $1 says what is done.
quietly() {
  saying=$1
  shift
  if [ -t 2 ]; then
    printf 'davylamp: %s ' "$saying" >&2
    (while sleep 1; do printf . >&2; done) &
    ticker=$!
  else
    echo "davylamp: $saying" >&2
  fi
  "$@" >>"$run/log" 2>&1 </dev/null &
  job=$!
  outcome=0
  wait "$job" || outcome=$?
  job=
  if [ -n "$ticker" ]; then
    kill "$ticker" 2>/dev/null || :
    wait "$ticker" 2>/dev/null || :
    ticker=
    echo >&2
  fi
  return "$outcome"
}

# The profile `launcher` compiles without the checks of `./mvnw verify` and without tests, into folders of its own.
build() {
  "$root/mvnw" -q -B -f "$root/pom.xml" -P launcher -pl cli -am package &&
    "$JAVA_HOME/bin/java" "$root/.mvn/Assemble.java" "$scratch" \
      "$root/cli/target/launcher" "$root/cli/target/launcher/lib"
}

fail_build() {
  tail -n 30 "$run/log" >&2
  echo "davylamp: the build failed; all that was said stands in $run/log." >&2
  echo "  the case and your files were not touched." >&2
  exit 5
}

build_app() {
  if ! mkdir -p "$run" 2>/dev/null || [ ! -w "$run" ]; then
    if [ -n "$app" ]; then
      echo "davylamp: the sources changed since the build, and $run cannot be written: running the earlier build." >&2
      return
    fi
    echo "davylamp: there is no build yet, and $run cannot be written." >&2
    echo "  run it once where the checkout can be written; nothing was changed." >&2
    exit 5
  fi
  take_lock
  if find_app && ! is_stale; then
    drop_lock
    return
  fi
  last=$app
  number=${app##*/build-}
  number=$((${number:-0} + 1))
  while [ -e "$run/build-$number" ]; do number=$((number + 1)); done
  scratch=$run/build-$number
  mkdir "$scratch"
  : >"$scratch/began"
  : >"$run/log"
  case $last in
    '') saying="building, once (a minute, and longer the first time, when libraries are fetched)" ;;
    *) saying="the sources changed: building" ;;
  esac
  quietly "$saying" build || fail_build
  echo "build-$number" >"$run/current.$$"
  mv "$run/current.$$" "$run/current"
  app=$scratch
  scratch=
  drop_old_builds
  drop_lock
}

# The build before this one stays: a server may be running from it.
drop_old_builds() {
  for old in "$run"/build-*; do
    [ "$old" = "$app" ] || [ "$old" = "$last" ] || rm -rf "$old"
  done
}

# One run over the bundled case, and over tiny lists of ours, in a home of its own, during which the JVM notes what it
# loads and compiles (JEP 514). Lists are searched twice: the second time their index was kept.
rehearse() {
  cp "$root/.mvn/rehearsal/"* "$scratch"
  env -u JAVA_TOOL_OPTIONS "HOME=$scratch" "XDG_CONFIG_HOME=$scratch/config" "XDG_CACHE_HOME=$scratch/kept" \
    LC_ALL=C.UTF-8 \
    "$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xmx512m $jvm_options "-Dorg.sqlite.lib.path=$app/native" \
    "-Duser.home=$scratch" "-XX:AOTCacheOutput=$scratch/cache" \
    -cp "$classpath" org.davylamp.cli.Rehearsal \
    demo --no-serve --dir "$scratch/case" , --case "$scratch/case" add "$scratch/two.jsonl" , \
    --case "$scratch/case" show , --case "$scratch/case" show khs-11-chungsan , \
    --case "$scratch/case" search 개천 , --case "$scratch/case" search Trading --json , \
    --case "$scratch/case" source list , --case "$scratch/case" verify , \
    match --list "$scratch/list.xml" "$scratch/sdn.csv" --queries "$scratch/queries.csv" --out "$scratch/hits.jsonl" , \
    match --list "$scratch/list.xml" "$scratch/sdn.csv" --queries "$scratch/queries.csv" --out - , --help
}

make_cache() {
  take_lock
  if [ ! -e "$cache" ] && [ ! -e "$cache.none" ]; then
    scratch=$run/rehearsal
    rm -rf "$scratch"
    mkdir "$scratch"
    if quietly "preparing quick starts" rehearse && [ -s "$scratch/cache" ]; then
      mv "$scratch/cache" "$cache"
    else
      : >"$cache.none"
    fi
    rm -rf "$scratch"
    scratch=
  fi
  drop_lock
}
