/** The HTTP face of sources: what is expected of them, and each day's count. */
@NullMarked
package fanzha.source.web;

import org.jspecify.annotations.NullMarked;
