package org.davylamp.dossier;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.davylamp.dossier.html.Element;

/**
 * A long list over several pages, with links from each to the others. Each page is made when its
 * turn has come to be written, and forgotten then: a long list does not have to fit into memory.
 */
final class ListPages {
  private ListPages() {}

  /**
   * @param name of the first file, without its ending
   * @param content writes a part of the list on its page
   */
  static <T> Stream<Page> of(
      Edition edition, String name, String title, List<T> all, BiConsumer<Page, List<T>> content) {
    int count = Math.max(1, (all.size() + Edition.LIST - 1) / Edition.LIST);
    return IntStream.range(0, count)
        .mapToObj(
            index -> {
              String numbered = index == 0 ? title : title + ", page " + (index + 1);
              Page page = new Page(edition, Edition.page(name, index), numbered);
              page.add(Element.of("h1", numbered));
              content.accept(page, part(all, index));
              return count > 1 ? page.add(links(name, index, count)) : page;
            });
  }

  private static <T> List<T> part(List<T> all, int index) {
    return all.subList(index * Edition.LIST, Math.min(all.size(), (index + 1) * Edition.LIST));
  }

  private static Element links(String name, int current, int count) {
    Element list = Element.of("ul").css("pages");
    for (int index = 0; index < count; index++) {
      Element link =
          Element.link(Edition.page(name, index), Integer.toString(index + 1))
              .with("aria-label", "page " + (index + 1));
      if (index == current) {
        link.with("aria-current", "page");
      }
      list.add(Element.of("li", link));
    }
    return Element.of("nav", list).with("aria-label", "Pages of this list");
  }
}
