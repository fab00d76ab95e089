"""Other ways of making the documents that this library makes, to be measured beside it."""
