/** A synthetic district: invented people in real communities, their warnings and how they behave. Nothing real, ever. */
@NullMarked
package fanzha.sample;

import org.jspecify.annotations.NullMarked;
