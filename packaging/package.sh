#!/usr/bin/env bash
# Builds an app image and, where dpkg is there, a .deb under target/package.
# Needs a JDK 17 or newer with jpackage, and Maven; for the .deb also fakeroot and binutils.
# Use: packaging/package.sh [app-image|deb|all]     (default: all)
set -euo pipefail
cd "$(dirname "$0")/.."

what=${1:-all}
version=$(sed -n 's:^  <version>\(.*\)</version>:\1:p' pom.xml | head -n 1)
out=target/package
# Libraries of an earlier build must not ride along.
rm -rf target/lib
mvn -q -B -ntp -DskipTests package

# Only what the program is made of goes in: its jar and its libraries, nothing else of target/.
rm -rf "$out"
mkdir -p "$out/input/lib"
cp target/lib/*.jar "$out/input/lib/"

# What each start would do again is done here once: style sheets are read into JavaFX's own form, fonts and sheets need not
# be inflated, and native libraries need not be unpacked into the user's home and compared there.
prepare() {
  local work native
  work=$(mktemp -d)
  (cd "$work" && jar --extract --file "$OLDPWD/target/duibiao.jar" && mv META-INF/MANIFEST.MF manifest.of)
  find "$work" -name '*.css' | while read -r sheet; do
    java -cp "$out/input/lib/*" com.sun.javafx.css.parser.Css2Bin "$sheet" "${sheet%.css}.bss" >/dev/null
  done
  (cd "$work" && jar --create --no-compress --file "$OLDPWD/$out/input/duibiao.jar" --manifest manifest.of META-INF assets org)
  rm -rf "$work"
  for native in "$PWD/$out"/input/lib/javafx-graphics-*-*.jar; do
    (cd "$out/input/lib" && jar --list --file "$native" | grep '\.so$' | xargs -r jar --extract --file "$native")
  done
}
prepare

image() {
  # The modules are named: what the database and the loggers load by name cannot be seen from outside.
  # Compiling four times later takes a third of a start's processor time away, and long work does not notice.
  jpackage --type app-image --dest "$out" \
    --name duibiao --app-version "$version" --vendor Duibiao --copyright "Apache-2.0" \
    --description "Goals beside outcomes in Chinese government reports" \
    --input "$out/input" --main-jar duibiao.jar --main-class org.duibiao.app.Main \
    --icon assets/icon/duibiao.png \
    --add-modules java.se,jdk.unsupported,jdk.crypto.ec,jdk.charsets,jdk.localedata,jdk.zipfs \
    --jlink-options "--strip-debug --no-header-files --no-man-pages --include-locales=en,zh" \
    --java-options "-XX:+UseSerialGC" --java-options "-Xmx1g" --java-options "-XX:CompileThresholdScaling=4" \
    --java-options "-XX:SharedArchiveFile=\$APPDIR/duibiao.jsa" --java-options "-Xshare:auto"
  archive
}

# Class data sharing: the launcher itself makes the archive of one run, so that the next start maps it. A run that shows
# every view of the window holds most; with no display to lend, one over the samples without a window.
archive() {
  local app="$out/duibiao/lib/app" work rehearse=(env)
  work=$(mktemp -d)
  "$out/duibiao/lib/runtime/bin/java" -Xshare:dump >/dev/null
  local options="-XX:ArchiveClassesAtExit=$PWD/$app/duibiao.jsa -Dduibiao.rehearsal=$work/start"
  sed -i.plain '/SharedArchiveFile/d' "$app/duibiao.cfg"
  if [ -z "${DISPLAY:-}" ] && command -v xvfb-run >/dev/null; then
    rehearse=(xvfb-run -a -s "-screen 0 1440x900x24")
  fi
  JAVA_TOOL_OPTIONS="$options" "${rehearse[@]}" "$out/duibiao/bin/duibiao" samples --folder "$work" >"$work/log" 2>&1 \
    || { echo "no class data archive: the run over the samples failed"; tail -n 5 "$work/log"; }
  mv "$app/duibiao.cfg.plain" "$app/duibiao.cfg"
  echo "first start, milliseconds to the second frame and processor milliseconds: $(cat "$work/start" 2>/dev/null || echo "no window")"
  rm -rf "$work"
}

deb() {
  jpackage --type deb --dest "$out" --app-image "$out/duibiao" --name duibiao --app-version "$version" \
    --vendor Duibiao --description "Goals beside outcomes in Chinese government reports" \
    --linux-package-name duibiao --linux-shortcut --linux-menu-group "Office" \
    --linux-package-deps "libgtk-3-0, libxtst6, libgl1"
}

case $what in
  app-image) image ;;
  deb) image; deb ;;
  all)
    image
    if command -v dpkg-deb >/dev/null && command -v fakeroot >/dev/null; then
      deb
    else
      echo "no dpkg-deb or fakeroot here: app image only"
    fi
    ;;
  *) echo "use: packaging/package.sh [app-image|deb|all]" >&2; exit 2 ;;
esac
ls -d "$out"/duibiao "$out"/*.deb 2>/dev/null || true
