import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/**
 * Puts the jars of a build where the launcher runs them from. Usage: Assemble TO FROM...
 *
 * <p>Copies every jar of the folders FROM into the folder TO and lists them, in the order of the classpath, in {@code
 * TO/jars}. Two jars get more than a copy, both for the start of every command: the SQLite driver's library for this
 * machine is unpacked into {@code TO/native} (the driver else unpacks it anew each time), and classes older than Java
 * 6 are written as newer ones, with the stack maps that those have, because the JVM puts no older class into its
 * start-up cache. picocli's are such.
 */
class Assemble {
  /** The first class-file version that the start-up cache takes. */
  private static final int JAVA_6 = 50;

  private final Path to;

  Assemble(Path to) {
    this.to = to;
  }

  public static void main(String[] arguments) throws IOException {
    var jars = new TreeMap<String, Path>();
    for (var from : List.of(arguments).subList(1, arguments.length)) {
      try (var found = Files.newDirectoryStream(Path.of(from), "*.jar")) {
        found.forEach(jar -> jars.put(jar.getFileName().toString(), jar));
      }
    }
    var to = Path.of(arguments[0]);
    var assembly = new Assemble(to);
    for (var jar : jars.entrySet()) {
      assembly.place(jar.getValue(), to.resolve(jar.getKey()));
      if (jar.getKey().startsWith("sqlite-jdbc-")) {
        assembly.unpackLibrary(jar.getValue());
      }
    }
    Files.write(to.resolve("jars"), jars.keySet());
  }

  private void place(Path jar, Path copy) throws IOException {
    try (var in = new JarFile(jar.toFile())) {
      if (Collections.list(in.entries()).stream().anyMatch(entry -> isOld(in, entry))) {
        renew(in, jar, copy);
        return;
      }
    }
    Files.copy(jar, copy);
  }

  private static boolean isOld(JarFile jar, JarEntry entry) {
    if (!entry.getName().endsWith(".class")) {
      return false;
    }
    try (var in = jar.getInputStream(entry)) {
      var start = in.readNBytes(8);
      return start.length == 8 && (start[6] & 0xff) == 0 && (start[7] & 0xff) < JAVA_6;
    } catch (IOException unreadable) {
      throw new IllegalStateException(jar.getName() + ": cannot read " + entry, unreadable);
    }
  }

  private static void renew(JarFile in, Path jar, Path copy) throws IOException {
    try (var loader =
            URLClassLoader.newInstance(
                new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
        var out = new JarOutputStream(Files.newOutputStream(copy))) {
      var format =
          ClassFile.of(
              ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
              ClassFile.ClassHierarchyResolverOption.of(
                  ClassHierarchyResolver.ofClassLoading(loader)));
      for (var entry : Collections.list(in.entries())) {
        var renewed = new JarEntry(entry.getName());
        renewed.setTime(entry.getTime());
        out.putNextEntry(renewed);
        byte[] bytes = in.getInputStream(entry).readAllBytes();
        out.write(isOld(in, entry) ? renew(format, format.parse(bytes)) : bytes);
      }
    }
  }

  private static byte[] renew(ClassFile format, ClassModel old) {
    ClassTransform version =
        (builder, element) -> {
          if (element instanceof ClassFileVersion) {
            builder.withVersion(ClassFile.JAVA_8_VERSION, 0);
          } else {
            builder.with(element);
          }
        };
    return format.transformClass(
        old, ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL).andThen(version));
  }

  /** Leaves it where it is if the driver has none for this machine: then the driver says so. */
  private void unpackLibrary(Path driver) throws IOException {
    try (var loader = new URLClassLoader(new URL[] {driver.toUri().toURL()});
        var jar = FileSystems.newFileSystem(URI.create("jar:" + driver.toUri()), Map.of())) {
      var platform =
          (String)
              loader
                  .loadClass("org.sqlite.util.OSInfo")
                  .getMethod("getNativeLibFolderPathForCurrentOS")
                  .invoke(null);
      var libraries = jar.getPath("org", "sqlite", "native").resolve(platform);
      var folder = Files.createDirectory(to.resolve("native"));
      if (Files.isDirectory(libraries)) {
        try (var files = Files.newDirectoryStream(libraries)) {
          for (var file : files) {
            Files.copy(
                file,
                folder.resolve(file.getFileName().toString()),
                StandardCopyOption.REPLACE_EXISTING);
          }
        }
      }
    } catch (ReflectiveOperationException changed) {
      throw new IllegalStateException(driver + " is not the driver that was expected", changed);
    }
  }
}
