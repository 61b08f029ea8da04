package org.davylamp.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of common scripts are prepared without ICU, whose loading a start would feel. */
class WithoutIcuTest {
  /** Loads this package anew, and refuses ICU. */
  private static final class Refusing extends ClassLoader {
    Refusing() {
      super(WithoutIcuTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.startsWith("com.ibm.icu.")) {
        throw new ClassNotFoundException("refused: " + name);
      }
      return name.startsWith("org.davylamp.names.") ? own(name) : super.loadClass(name, resolve);
    }

    private Class<?> own(String name) throws ClassNotFoundException {
      Class<?> known = findLoadedClass(name);
      if (known != null) {
        return known;
      }
      try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
        if (in == null) {
          throw new ClassNotFoundException(name);
        }
        byte[] bytes = in.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }

  /** What runs behind the refusing loader. */
  public static final class Names {
    private Names() {}

    /** How many kinds a name can be prepared and indexed as. */
    public static int prepare(String name) {
      int prepared = 0;
      for (Kind kind : Kind.values()) {
        Profile profile = Profile.of("", kind, name);
        prepared += Prepared.of(profile).names().size();
        NameIndex.of(List.of(profile));
      }
      return prepared;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Korea Mining Development Trading Corporation",
    "조선광업개발무역회사",
    "金正恩",
    "张成泽贸易有限公司",
    "Рособоронэкспорт АО",
    "تجارة",
    "Μεταλλεία ΑΕ",
    "三菱カンパニー株式会社",
  })
  void prepared(String name) throws ReflectiveOperationException {
    Method prepare =
        new Refusing().loadClass(Names.class.getName()).getMethod("prepare", String.class);
    assertThat(prepare.invoke(null, name)).isEqualTo(Kind.values().length);
  }

  @ParameterizedTest
  @CsvSource("חברה")
  void othersNeedIt(String name) throws ReflectiveOperationException {
    Method prepare =
        new Refusing().loadClass(Names.class.getName()).getMethod("prepare", String.class);
    assertThatThrownBy(() -> prepare.invoke(null, name))
        .hasRootCauseInstanceOf(ClassNotFoundException.class);
  }
}
