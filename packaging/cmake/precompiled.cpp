// An object library needs one source; what matters are the headers compiled beside it.
