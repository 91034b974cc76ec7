"""Acts named in a text: numbers, short forms, titles, issuers and signers."""
