"""From bytes to an article: decoding, importing, sentences, morphemes and readings."""
