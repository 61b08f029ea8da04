package org.davylamp.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What stands around a placemark.
 *
 * @param folders the names of the folders it lies in, outermost first
 * @param told what they say of components in them
 */
record KmlAround(List<String> folders, ComponentTold told) {
  static final KmlAround NOTHING = new KmlAround(List.of(), new ComponentTold());

  /** One folder further in. */
  KmlAround with(Optional<String> name, ComponentTold said) {
    List<String> longer = new ArrayList<>(folders);
    ComponentTold folder = new ComponentTold();
    name.ifPresent(longer::add);
    name.ifPresent(folder::folder);
    return new KmlAround(longer, said.within(folder.within(told)));
  }

  /** Reads a folder's extended data; what is not of components says nothing of a place. */
  static void data(XmlInput input, ComponentTold told) throws IOException {
    while (input.child()) {
      if (input.name().equals("Data")) {
        String key = input.attribute("name");
        while (input.child()) {
          if (input.name().equals("value")) {
            told.attribute(key, input.text());
          } else {
            input.skip();
          }
        }
      } else {
        input.skip();
      }
    }
  }
}
