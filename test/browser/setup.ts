/** Every file begins on a device that nobody has used: all of them are of one origin, and what one leaves behind would be the next one's account. */
localStorage.clear();
sessionStorage.clear();
