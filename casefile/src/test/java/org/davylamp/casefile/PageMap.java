package org.davylamp.casefile;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Set;

/**
 * What each byte of an SQLite file is for, after the file format on sqlite.org/fileformat2.html.
 */
final class PageMap {
  static final String UNUSED = "unused space of a page";
  static final String FREE = "page not in use";
  static final String VERSION = "header: version of SQLite that wrote last";
  static final String COOKIE = "header: schema cookie";
  static final String ROW_NUMBER = "type of a column that is the number of its row";
  static final String FRAGMENTS = "header of a page: count of fragments, or start of free blocks";

  /** Bytes that SQLite does not read when it only reads, or that change nothing it gives. */
  static final Set<String> WITHOUT_EFFECT =
      Set.of(UNUSED, FREE, VERSION, COOKIE, ROW_NUMBER, FRAGMENTS);

  private final ByteBuffer file;
  private final int pageSize;
  private final String[] uses;

  private PageMap(byte[] bytes) {
    this.file = ByteBuffer.wrap(bytes);
    this.pageSize = file.getShort(16) & 0xFFFF;
    this.uses = new String[bytes.length];
    Arrays.fill(uses, FREE);
  }

  static PageMap of(byte[] bytes) {
    PageMap map = new PageMap(bytes);
    map.header();
    map.freelist();
    // The schema, then every tree whose root it names; found by their types, since all other pages
    // are overflow or free and have been, or will be, marked from the tree they belong to.
    for (int page = 1; page <= bytes.length / map.pageSize; page++) {
      map.tree(page);
    }
    return map;
  }

  String use(int at) {
    return uses[at];
  }

  /** What stands around a byte, as far as it can be printed. */
  String around(int at) {
    StringBuilder text = new StringBuilder();
    for (int i = Math.max(0, at - 24); i < Math.min(uses.length, at + 24); i++) {
      int value = file.get(i) & 0xFF;
      String one = value >= ' ' && value < 127 ? "" + (char) value : String.format("<%02x>", value);
      text.append(i == at ? "[" + one + "]" : one);
    }
    return text.toString();
  }

  private void header() {
    mark(0, 100, "header");
    mark(96, 4, VERSION);
    mark(40, 4, COOKIE);
  }

  private final java.util.BitSet taken = new java.util.BitSet();

  private void freelist() {
    int trunk = file.getInt(32);
    while (trunk != 0) {
      taken.set(trunk);
      int base = (trunk - 1) * pageSize;
      int leaves = file.getInt(base + 4);
      mark(base, 8 + 4 * leaves, "list of free pages");
      for (int i = 0; i < leaves; i++) {
        taken.set(file.getInt(base + 8 + 4 * i));
      }
      trunk = file.getInt(base);
    }
  }

  private void tree(int page) {
    if (taken.get(page)) {
      return;
    }
    int base = (page - 1) * pageSize;
    int head = page == 1 ? base + 100 : base;
    int type = file.get(head);
    boolean interior = type == 2 || type == 5;
    if (!interior && type != 10 && type != 13) {
      return;
    }
    int cells = file.getShort(head + 3) & 0xFFFF;
    int headSize = interior ? 12 : 8;
    mark(head, base + pageSize - head, UNUSED);
    mark(head, headSize, "header of a page");
    mark(head + 1, 2, FRAGMENTS);
    mark(head + 7, 1, FRAGMENTS);
    mark(head + headSize, 2 * cells, "pointers to cells");
    for (int i = 0; i < cells; i++) {
      cell(type, base + (file.getShort(head + headSize + 2 * i) & 0xFFFF));
    }
  }

  private void cell(int type, int start) {
    int at = type == 2 || type == 5 ? start + 4 : start;
    if (type == 5) {
      mark(start, at + varintLength(at) - start, "key between pages");
      return;
    }
    int payload = (int) varint(at);
    at += varintLength(at);
    if (type == 13) {
      at += varintLength(at);
    }
    int local = local(type, payload);
    mark(start, at - start, "header of a cell");
    mark(at, local, "contents");
    // SQLite takes the number from the cell. Of our tables no first column is null otherwise.
    int first = at + varintLength(at);
    if (type == 13 && first < at + local && file.get(first) == 0) {
      mark(first, 1, ROW_NUMBER);
    }
    if (local < payload) {
      mark(at + local, 4, "pointer to overflow");
      overflow(file.getInt(at + local), payload - local);
    } else if (at + local - start < 4) {
      mark(start, 4, "contents");
    }
  }

  /** How much of a payload stands on the page itself. */
  private int local(int type, int payload) {
    int most = type == 13 ? pageSize - 35 : (pageSize - 12) * 64 / 255 - 23;
    if (payload <= most) {
      return payload;
    }
    int least = (pageSize - 12) * 32 / 255 - 23;
    int size = least + (payload - least) % (pageSize - 4);
    return size <= most ? size : least;
  }

  private void overflow(int first, int length) {
    int page = first;
    int rest = length;
    while (page != 0 && rest > 0) {
      taken.set(page);
      int base = (page - 1) * pageSize;
      mark(base, pageSize, UNUSED);
      mark(base, 4, "pointer to overflow");
      mark(base + 4, Math.min(rest, pageSize - 4), "contents");
      rest -= pageSize - 4;
      page = file.getInt(base);
    }
  }

  private long varint(int at) {
    long value = 0;
    for (int i = 0; i < 8; i++) {
      value = (value << 7) | (file.get(at + i) & 0x7F);
      if (file.get(at + i) >= 0) {
        return value;
      }
    }
    return (value << 8) | (file.get(at + 8) & 0xFF);
  }

  private int varintLength(int at) {
    int length = 1;
    while (length < 9 && file.get(at + length - 1) < 0) {
      length++;
    }
    return length;
  }

  private void mark(int from, int length, String use) {
    Arrays.fill(uses, from, Math.min(uses.length, from + length), use);
  }
}
