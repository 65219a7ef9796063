/** The HTTP face of the figures. */
@NullMarked
package fanzha.figures.web;

import org.jspecify.annotations.NullMarked;
