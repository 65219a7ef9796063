/** The HTTP face of dissuasion; figures shows the same rows. */
@NullMarked
@NamedInterface("views")
package fanzha.dissuasion.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
