/** The HTTP face of the watch. */
@NullMarked
package fanzha.watch.web;

import org.jspecify.annotations.NullMarked;
