/**
 * The entries of the world's sanctions lists, as their authorities publish them. {@link
 * org.davylamp.exchange.lists.OfficialList} tells by content which list a file is and reads it;
 * whatever the list, each entry comes out as one {@link org.davylamp.exchange.lists.ListEntry}, in
 * the order of the file. {@link org.davylamp.exchange.lists.ListDelta} tells two versions of a list
 * apart.
 *
 * <p>Entries are not statements: a list stays one exhibit, and only what a resolution or a
 * screening refers to enters a case. Nothing here compares names or judges numbers; what a list
 * says is kept as it says it, cleaned of what is no name, date or number.
 *
 * <p>Begin with {@code ListEntry}, then {@code UnXml}, the plainest of the readers.
 */
@NullMarked
package org.davylamp.exchange.lists;

import org.jspecify.annotations.NullMarked;
