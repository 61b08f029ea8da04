package org.davylamp.imagery.stack;

import java.util.Optional;

/**
 * What is known of a file's bytes.
 *
 * @param scene the scene that it is of
 * @param address its name
 * @param sha256 what it must hash to, if anybody says
 * @param verified whether it was read whole and does; false also where nobody says
 */
public record FileCheck(String scene, String address, Optional<String> sha256, boolean verified) {}
